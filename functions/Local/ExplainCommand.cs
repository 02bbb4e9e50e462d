using System.CommandLine;
using System.Security.Cryptography;
using FundingPipeline.App;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Local;

/// <summary><c>explain</c>: the way from a figure on a return back to the cells of the claims, out of the return alone.</summary>
public sealed class ExplainCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var file = new Argument<FileInfo>("return.xlsx") { Description = "A return, a project's statement or the programme, as the pipeline wrote it." };
        var cell = new Argument<string>("cell") { Description = "The cell with its sheet, Projects!D7, or a name: Due." };
        var all = new Option<bool>("--all") { Description = "Lists every cell, however many." };
        var data = new Option<DirectoryInfo?>("--data") { Description = "A ledger to ask whether it wrote this file." };
        var command = new Command("explain", "Says where a figure comes from: file, sheet, cell and SHA-256, step by step. Exit code 2 when the file does not say, or was changed.") { file, cell, all, data };
        command.SetAction((typed, stop) => new ExplainCommand(screen).Run(typed.GetRequiredValue(file), typed.GetRequiredValue(cell), typed.GetValue(all), typed.GetValue(data), stop));
        return command;
    }

    private async Task<int> Run(FileInfo file, string cell, bool all, DirectoryInfo? data, CancellationToken stop)
    {
        var workbook = await Open(file, stop);
        var trail = new AuditTrail(workbook);
        var at = trail.Find(cell);
        _ = trail.Of(at);
        screen.Line($"{file.Name}: {workbook.Title}");
        screen.Line($"  {workbook.About}{(workbook.Keywords.Length > 0 ? $" · {workbook.Keywords}" : "")}");
        screen.Line($"  sha-256 {workbook.File.Sha256}");
        if (data is not null)
        {
            screen.Line($"  {await DataFolder.Open(data, shelf => Known(new(shelf, shelf.Files), workbook.File.Sha256, stop), stop)}");
        }

        screen.Line();
        foreach (var line in PathText.Of(trail, at, all))
        {
            screen.Line(line);
        }

        return PathText.IsWhole(trail, at) ? Program.Done : Program.Refused;
    }

    private static async Task<ReturnFile> Open(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no file {file.FullName}.");
        }

        var bytes = await File.ReadAllBytesAsync(file.FullName, stop);
        var (workbook, findings) = ReturnFile.Open(bytes, new(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Name));
        return workbook ?? throw new ArgumentException(
            findings is [var finding, ..] ? $"{file.Name} cannot be read. {finding.Says}"
            : $"{file.Name} was not written by the pipeline: its first cell is no title of ours. Give a return, a project's statement or the programme.");
    }

    /// <summary>Whether the ledger wrote these bytes, and for which return.</summary>
    private static async Task<string> Known(Workplace at, string sha256, CancellationToken stop)
    {
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            if ((await at.Lives.Of(slug, stop)).Workbook == sha256)
            {
                return $"The ledger has these bytes as returns/{slug}.xlsx, as it was certified.";
            }

            if ((await new BuildReturn(at).Versions(slug, stop)).Contains(sha256))
            {
                return $"The ledger wrote these bytes as a draft of returns/{slug}.xlsx.";
            }
        }

        await using var kept = await at.Ledger.Files.Open(KeptFile.NameOf(sha256), stop);
        return kept is null ? "The ledger did not write these bytes: this file is not as the pipeline left it, or comes from another ledger."
            : "The ledger wrote these bytes.";
    }
}
