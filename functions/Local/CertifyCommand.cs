using System.CommandLine;
using FundingPipeline.App;
using NodaTime;

namespace FundingPipeline.Local;

/// <summary><c>certify</c>: a finance officer's word for one accountable body's section of a return.</summary>
public static class CertifyCommand
{
    public static Command Build(Screen screen)
    {
        var workbook = new Argument<FileInfo>("return.xlsx") { Description = "The draft that was looked at, as it lies in the folder of returns." };
        var body = new Option<string?>("--body") { Description = "Whose section; may be left out when the return has one alone." };
        var by = new Option<string>("--by") { Description = "The finance officer, who prepared none of its claims.", Required = true };
        var on = new Option<LocalDate?>("--on") { Description = "The day, as 2001-05-14.", CustomParser = Dates.Read, Required = true };
        var leavingOut = new Option<bool>("--leaving-out-refused") { Description = "Certify the rest, though something of the section is refused." };
        var data = DataFolder.Option();
        var command = new Command("certify", "Certifies a section of a return; with the last section the return is locked and never altered.") { workbook, body, by, on, leavingOut, data };
        command.SetAction((typed, stop) => DataFolder.ChangeKnown(
            screen, typed.GetRequiredValue(data),
            async (at, _) => screen.Line(await new Certify(at).Run(
                await Workbook(typed.GetRequiredValue(workbook), stop),
                new(typed.GetValue(body), typed.GetRequiredValue(by), typed.GetRequiredValue(on)!.Value, typed.GetValue(leavingOut)), stop)),
            stop));
        return command;
    }

    /// <summary>The bytes of a return.</summary>
    internal static async Task<byte[]> Workbook(FileInfo file, CancellationToken stop) =>
        file.Exists ? await File.ReadAllBytesAsync(file.FullName, stop) : throw new FileNotFoundException($"There is no file {file.FullName}.");
}
