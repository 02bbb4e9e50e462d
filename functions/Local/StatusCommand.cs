using System.CommandLine;
using FundingPipeline.App;

namespace FundingPipeline.Local;

/// <summary><c>status</c>: what waits, what is stuck, and what to do about it.</summary>
public sealed class StatusCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var data = DataFolder.Option();
        var command = new Command("status", "Says what waits and what is stuck. Exit code 2 when anything is stuck.") { data };
        command.SetAction((typed, stop) => DataFolder.Open(typed.GetRequiredValue(data), shelf => new StatusCommand(screen).Run(new(shelf, shelf.Files), stop), stop));
        return command;
    }

    private async Task<int> Run(Workplace at, CancellationToken stop)
    {
        var status = await new Status(at).Now(stop);
        screen.Line($"Files     {status.Arrivals} taken in, for {status.Projects} projects");
        screen.Line($"Returns   {status.Returns} built");
        screen.Line($"Waiting   {status.Waiting} pieces of work");
        screen.Line($"Parked    {status.Parked.Length}");
        foreach (var parked in status.Parked)
        {
            screen.Line($"  {parked.Queue}: {parked.Message}");
        }

        if (!status.Parked.IsEmpty)
        {
            screen.Line("Each failed five times. Mend what the log says of it, then run retry.");
        }

        return status.Parked.IsEmpty ? Program.Done : Program.Refused;
    }
}
