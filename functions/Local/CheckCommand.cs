using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using Spectre.Console;

namespace FundingPipeline.Local;

/// <summary><c>check</c>: what would be found in a claim, cell by cell, before it is sent.</summary>
public sealed class CheckCommand(Screen screen)
{
    /// <summary>Nobody reads five thousand findings on a screen; all of them are in the answer.</summary>
    private const int MostShown = 100;

    public static Command Build(Screen screen)
    {
        var files = new Argument<FileInfo[]>("file") { Description = "Claims, and registers to check them against.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the answers go.", DefaultValueFactory = _ => new("out") };
        var data = new Option<DirectoryInfo?>("--data") { Description = "A ledger to check against; nothing is entered into it." };
        var command = new Command("check", "Says what would be found in each file, and enters nothing. Exit code 2 when anything would be refused.") { files, output, data };
        command.SetAction((typed, stop) =>
            new CheckCommand(screen).Run(typed.GetRequiredValue(files), typed.GetRequiredValue(output), typed.GetValue(data), stop));
        return command;
    }

    private async Task<int> Run(FileInfo[] files, DirectoryInfo output, DirectoryInfo? data, CancellationToken stop)
    {
        var found = await Check(files, data, stop);
        LetGo();
        var names = found.CountBy(file => Answer(file.File, shared: false)).ToDictionary();
        ImmutableArray<string> answers = [.. found.Select(file => Answer(file.File, shared: names[Answer(file.File, shared: false)] > 1))];

        var folder = new FolderFiles(output.FullName);
        await Parallel.ForAsync(0, files.Length, new Tools().AtOnce(stop), async (i, token) =>
        {
            if (!found[i].IsEmptyForm)
            {
                await folder.Write(answers[i], Annotated(files[i], found[i]), token);
            }
        });
        folder.ClearUnfinished();
        foreach (var (i, file) in found.Index())
        {
            Show(file, Path.Combine(output.FullName, answers[i]));
        }

        return found.Any(file => file.IsRefused) ? Program.Refused : Program.Done;
    }

    /// <summary>What each file comes to, in the order given.</summary>
    private static async Task<ImmutableArray<CheckedFile>> Check(FileInfo[] files, DirectoryInfo? data, CancellationToken stop)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            throw new FileNotFoundException($"There is no file {missing.FullName}.");
        }

        await using var shelf = data is null ? null : await Ledger(data, stop);
        var desk = shelf is null ? null : new Desk(new(shelf), asOf: null);
        var forms = desk is null ? [] : (await desk.Office(stop)).Forms;
        forms = [.. forms, .. files.Where(file => file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase)).Select(file => Read(file, []).Form).OfType<Form>()];
        var read = await Read(files, forms, stop);
        LetGo();
        return await new CheckFiles(desk).Run(read, stop);
    }

    /// <summary>Gives back the memory of what is done with: of a long claim the next step needs as much again.</summary>
    private static void LetGo() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static async Task<ImmutableArray<Intake>> Read(FileInfo[] files, ImmutableArray<Form> forms, CancellationToken stop)
    {
        var intakes = new Intake[files.Length];
        await Parallel.ForAsync(0, files.Length, new Tools().AtOnce(stop), (i, _) =>
        {
            intakes[i] = Read(files[i], forms);
            return ValueTask.CompletedTask;
        });
        return [.. intakes];
    }

    private static Intake Read(FileInfo file, ImmutableArray<Form> forms)
    {
        using var content = file.OpenRead();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        return Reading.Read(content, new(sha256, file.Name), forms);
    }

    private static byte[] Annotated(FileInfo original, CheckedFile file)
    {
        using var content = original.OpenRead();
        return AnnotatedCopy.Write(content, file.File, file.Findings);
    }

    private static async Task<FolderShelf> Ledger(DirectoryInfo data, CancellationToken stop) =>
        File.Exists(FolderShelf.LedgerFile(data.FullName))
            ? await FolderShelf.Open(data.FullName, stop)
            : throw new DirectoryNotFoundException($"There is no ledger in {data.FullName}.");

    private static string Answer(SourceFile file, bool shared) =>
        $"{Names.Short(file.Name)}{(shared ? $"~{file.Sha256[..16]}" : "")}.checked.xlsx";

    private void Show(CheckedFile file, string answer)
    {
        screen.Line($"{file.File.Name}: {Verdict(file)}");
        if (file.UnknownProject is { } project)
        {
            screen.Line($"  No register given knows {project}: award, rate, match and dates were not checked. Give its register too, or --data.");
        }

        if (file.IsEmptyForm)
        {
            return;
        }

        var shown = Gravest(file.Findings);
        foreach (var finding in shown)
        {
            screen.Line();
            screen.Marked($"  [{Colour(finding.Severity)}]{finding.Severity}[/] {Markup.Escape($"{Where(finding.Where)}  {finding.Rule}")}");
            screen.Line($"  {finding.Says}");
            screen.Line($"  {finding.Remedy}");
            screen.Line($"  {finding.Term}{(finding.Figure is { } figure ? $"; {figure}" : "")}");
        }

        screen.Line();
        if (shown.Length < file.Findings.Length)
        {
            screen.Line($"  These are the gravest {shown.Length} of {file.Findings.Length} findings. The answer lists them all.");
            screen.Line();
        }

        screen.Line($"The answer is in {answer}");
    }

    /// <summary>As many as are worth showing, in order of their cells.</summary>
    private static ImmutableArray<Finding> Gravest(ImmutableArray<Finding> findings) => findings.Length <= MostShown ? findings :
        [.. findings.Index().OrderByDescending(finding => finding.Item.Severity).Take(MostShown).OrderBy(finding => finding.Index).Select(finding => finding.Item)];

    private static string Verdict(CheckedFile file) => file switch
    {
        { IsEmptyForm: true } => "an empty form: nothing to claim yet.",
        { Findings.IsEmpty: true, IsRefused: false } => "nothing found.",
        { IsRefused: true } => $"refused, {Count(file, Severity.Refuse, "refusal", "refusals")}, {Count(file, Severity.Query, "query", "queries")}.",
        _ => $"nothing refused, {Count(file, Severity.Query, "query", "queries")}, {Count(file, Severity.Note, "note", "notes")}.",
    };

    private static string Count(CheckedFile file, Severity severity, string one, string many) =>
        file.Findings.Count(finding => finding.Severity == severity) is var count && count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string Where(CellRef where) => (where.Sheet, where.Address) switch
    {
        ("", _) => "the whole file",
        (var sheet, "") => $"sheet {sheet}",
        var (sheet, address) => $"{sheet} {address}",
    };

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Refuse => "red",
        Severity.Query => "yellow",
        _ => "grey",
    };
}
