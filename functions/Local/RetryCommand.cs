using System.CommandLine;
using FundingPipeline.App;

namespace FundingPipeline.Local;

/// <summary><c>retry</c>: sends parked work again, once its fault is mended.</summary>
public static class RetryCommand
{
    public static Command Build(Screen screen)
    {
        var data = DataFolder.Option();
        var command = new Command("retry", "Tries again what failed five times and was parked.") { data };
        command.SetAction((typed, stop) => DataFolder.ChangeKnown(screen, typed.GetRequiredValue(data), async (at, _) =>
            screen.Line(await new Park(at).Retry(stop) switch
            {
                0 => "Nothing is parked.",
                1 => "One piece of work is tried again.",
                var several => $"{several} pieces of work are tried again.",
            }), stop));
        return command;
    }
}
