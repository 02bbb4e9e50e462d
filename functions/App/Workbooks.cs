using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Which workbooks follow from what was reconciled, and under which names.</summary>
public static class Workbooks
{
    /// <summary>Folders in which every workbook is ours.</summary>
    public static readonly ImmutableArray<string> Folders = ["returns", "projects", "refused"];

    public const string ProgrammeName = "programme.xlsx";

    /// <summary>A workbook to be written.</summary>
    /// <param name="Shows">What is to be read in it: a return, a statement, the programme, or an answer.</param>
    public sealed record Wanted(string Name, object Shows, Func<CancellationToken, Task<byte[]>> Write)
    {
        /// <summary>A digest of everything it is printed from, where that is quicker to tell than to print it; else empty.</summary>
        public string From { get; init; } = "";

        public Wanted(string name, object shows, Func<byte[]> write)
            : this(name, shows, _ => Task.FromResult(write()))
        {
        }
    }

    /// <summary>A workbook that was certified, as it was.</summary>
    public sealed record Certified(string Sha256);

    /// <summary>What a sender is told of one file.</summary>
    public sealed record Answer(SourceFile File, ImmutableArray<Finding> Findings, JudgedClaim? Judged)
    {
        public string Digest => App.Digest.Of(
        [
            App.Digest.Program, File.Sha256, File.Name,
            .. Findings.Select(finding => $"{finding.Key} {finding.Scope} {finding.Value} {finding.Excess} {finding}"),
            .. Judged is { } judged ? judged.Rows.Select(row => $"{row.Row.At} {row.Fate} {row.Claimed}").Prepend($"{judged.Claim.Id} {judged.Status} {judged.Money} {judged.Position}") : [],
        ]);
    }

    /// <summary>A fund's return.</summary>
    public static Wanted Of(FunderReturn one) => new(ReturnLine.PathOf(one.Slug), one, () => ReturnWorkbook.Write(one));

    /// <summary>A project's statement, if a register knows the project.</summary>
    public static IEnumerable<Wanted> Statement(OneProject project) =>
        project.Statement is { } statement ? [new($"projects/{Names.OfReference(statement.Project.Reference)}.xlsx", statement, () => StatementWorkbook.Write(statement))] : [];

    /// <summary>An answer to each of a project's files of which anything is refused or held.</summary>
    /// <param name="shared">Paths under which more than one file came.</param>
    public static IEnumerable<Wanted> Answers(OneProject project, Desk desk, IReadOnlySet<string> shared, ImmutableArray<SourceFile> files)
    {
        var judged = project.Claims.ToLookup(claim => claim.Claim.File);
        return Answers(project.Findings, desk, shared, files.Where(judged.Contains), judged);
    }

    /// <summary>The programme over all projects.</summary>
    public static Wanted Of(Programme programme, ImmutableArray<ReturnFigures> returns) => new(ProgrammeName, programme, () => ProgrammeWorkbook.Write(programme, returns));

    /// <summary>An answer to each file of no project's of which anything is refused or held.</summary>
    public static IEnumerable<Wanted> OfOffice(ImmutableArray<Finding> findings, Desk desk, IReadOnlySet<string> shared, ImmutableArray<SourceFile> files) =>
        Answers(findings, desk, shared, files, Enumerable.Empty<JudgedClaim>().ToLookup(claim => claim.Claim.File));

    /// <summary>Whoever must do something is told.</summary>
    private static IEnumerable<Wanted> Answers(
        ImmutableArray<Finding> findings, Desk desk, IReadOnlySet<string> shared, IEnumerable<SourceFile> files, ILookup<SourceFile, JudgedClaim> judged)
    {
        var found = findings.ToLookup(finding => finding.Where.File);
        return
            from file in files
            where found[file].Any(finding => finding.Severity != Severity.Note)
            let answer = new Answer(file, [.. found[file]], judged[file].FirstOrDefault())
            select new Wanted(
                Names.OfAnswer(file, shared.Contains(file.Name)),
                answer,
                async stop =>
                {
                    await using var original = await desk.Open(file, stop);
                    return AnnotatedCopy.Write(original, file, answer.Findings, answer.Judged);
                })
            { From = answer.Digest };
    }
}
