using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Which workbooks a reconciled programme gives rise to, and under which names.</summary>
public static class Workbooks
{
    /// <summary>Folders in which every workbook is ours.</summary>
    public static readonly ImmutableArray<string> Folders = ["returns", "projects", "refused"];

    /// <summary>A workbook to be written.</summary>
    public sealed record Wanted(string Name, Func<CancellationToken, Task<byte[]>> Write)
    {
        public Wanted(string name, Func<byte[]> write)
            : this(name, _ => Task.FromResult(write()))
        {
        }
    }

    /// <param name="shelf">Where the originals are, on which the answers to their senders are written.</param>
    public static ImmutableArray<Wanted> Of(Programme programme, ImmutableArray<FunderReturn> returns, IShelf shelf) =>
    [
        .. returns.Select(one => new Wanted(ReturnLine.PathOf(one), () => ReturnWorkbook.Write(one))),
        .. programme.Statements.Select(one => new Wanted($"projects/{Names.OfReference(one.Project.Reference)}.xlsx", () => StatementWorkbook.Write(one))),
        new Wanted("programme.xlsx", () => ProgrammeWorkbook.Write(programme, returns)),
        .. Answers(programme, shelf),
    ];

    /// <summary>One answer for each file of which anything is refused or held: whoever must do something is told.</summary>
    private static IEnumerable<Wanted> Answers(Programme programme, IShelf shelf)
    {
        var findings = programme.Findings.ToLookup(finding => finding.Where.File.Sha256);
        var judged = programme.Statements.SelectMany(statement => statement.Claims).Concat(programme.Unplaced).ToLookup(claim => claim.Claim.File.Sha256);
        var refused = programme.Intakes
            .Where(intake => intake.IsRefused || findings[intake.File.Sha256].Any(finding => finding.Severity != Severity.Note))
            .Select(intake => intake.File)
            .ToList();
        var paths = refused.CountBy(file => file.Name).ToDictionary();
        return refused.Select(file => new Wanted(
            Names.OfAnswer(file, shared: paths[file.Name] > 1),
            stop => Answer(shelf, file, [.. findings[file.Sha256]], judged[file.Sha256].FirstOrDefault(), stop)));
    }

    private static async Task<byte[]> Answer(IShelf shelf, SourceFile file, ImmutableArray<Finding> findings, JudgedClaim? judged, CancellationToken stop)
    {
        await using var original = await ReadArrivals.Open(shelf, file, stop);
        return AnnotatedCopy.Write(original, file, findings, judged);
    }
}
