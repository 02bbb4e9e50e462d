using System.CommandLine;
using FundingPipeline.App;
using NodaTime;

namespace FundingPipeline.Local;

/// <summary><c>answer</c>: settles a query.</summary>
public static class AnswerCommand
{
    public static Command Build(Screen screen)
    {
        var key = new Argument<string>("key") { Description = "The finding's key, as findings.json has it." };
        var says = new Option<string>("--says") { Description = "The answer. One that begins with No, Refuse or Reject takes the money out.", Required = true };
        var by = new Option<string>("--by") { Description = "Who answers.", Required = true };
        var on = new Option<LocalDate?>("--on") { Description = "The day, as 2001-05-14.", CustomParser = Dates.Read, Required = true };
        var reference = new Option<string>("--reference") { Description = "A letter or a minute where it stands.", DefaultValueFactory = _ => "" };
        var data = DataFolder.Option();
        var command = new Command("answer", "Settles a query; never a refusal or a note.") { key, says, by, on, reference, data };
        command.SetAction((typed, stop) => DataFolder.ChangeKnown(
            screen, typed.GetRequiredValue(data),
            async (at, _) => screen.Line(await new AnswerQuery(at).Run(
                new(typed.GetRequiredValue(key), typed.GetRequiredValue(says), typed.GetRequiredValue(by), typed.GetRequiredValue(on)!.Value, typed.GetRequiredValue(reference)), stop)),
            stop));
        return command;
    }
}
