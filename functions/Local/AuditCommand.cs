using System.CommandLine;
using FundingPipeline.App;
using NodaTime;

namespace FundingPipeline.Local;

/// <summary><c>audit</c>: an auditor's certificate on a certified return.</summary>
public static class AuditCommand
{
    public static Command Build(Screen screen)
    {
        var workbook = new Argument<FileInfo>("return.xlsx") { Description = "The certified return." };
        var by = new Option<string>("--by") { Description = "The auditor.", Required = true };
        var on = new Option<LocalDate?>("--on") { Description = "The day, as 2001-09-30.", CustomParser = Dates.Read, Required = true };
        var qualified = new Option<string>("--qualified") { Description = "The reservation it is qualified by.", DefaultValueFactory = _ => "" };
        var data = DataFolder.Option();
        var command = new Command("audit", "Enters an auditor's certificate on a certified return, with a reservation or without.") { workbook, by, on, qualified, data };
        command.SetAction((typed, stop) => DataFolder.ChangeKnown(
            screen, typed.GetRequiredValue(data),
            async (at, _) => screen.Line(await new SignAudit(at).Run(
                await CertifyCommand.Workbook(typed.GetRequiredValue(workbook), stop),
                new(typed.GetRequiredValue(by), typed.GetRequiredValue(on)!.Value, typed.GetRequiredValue(qualified)), stop)),
            stop));
        return command;
    }
}
