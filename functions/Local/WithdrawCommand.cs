using System.CommandLine;
using FundingPipeline.App;

namespace FundingPipeline.Local;

/// <summary><c>withdraw</c>: takes back a file that should not have been sent.</summary>
public static class WithdrawCommand
{
    public static Command Build(Screen screen)
    {
        var file = new Argument<string>("file") { Description = "The path it was sent in under, or the first digits of its SHA-256." };
        var by = new Option<string>("--by") { Description = "Who takes it back.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; it stands in the journal for ever.", Required = true };
        var data = DataFolder.Option();
        var command = new Command("withdraw", "Takes a file back: its bytes and its line in the journal stay, its figures go.") { file, by, reason, data };
        command.SetAction((typed, stop) => DataFolder.ChangeKnown(
            screen, typed.GetRequiredValue(data),
            (at, _) => new Withdraw(at).Run(typed.GetRequiredValue(file), typed.GetRequiredValue(by), typed.GetRequiredValue(reason), stop), stop));
        return command;
    }
}
