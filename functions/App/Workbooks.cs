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

    /// <summary>A workbook to be written.</summary>
    public sealed record Wanted(string Name, Func<CancellationToken, Task<byte[]>> Write)
    {
        public Wanted(string name, Func<byte[]> write)
            : this(name, _ => Task.FromResult(write()))
        {
        }
    }

    /// <summary>A fund's return.</summary>
    public static Wanted Of(FunderReturn one) => new(ReturnLine.PathOf(one), () => ReturnWorkbook.Write(one));

    /// <summary>A project's statement, and an answer to each of its files of which anything is refused or held.</summary>
    /// <param name="shared">Paths under which more than one file came.</param>
    public static IEnumerable<Wanted> Of(OneProject project, Desk desk, IReadOnlySet<string> shared, ImmutableArray<SourceFile> files)
    {
        if (project.Statement is { } statement)
        {
            yield return new($"projects/{Names.OfReference(statement.Project.Reference)}.xlsx", () => StatementWorkbook.Write(statement));
        }

        var judged = project.Claims.ToLookup(claim => claim.Claim.File);
        foreach (var answer in Answers(project.Findings, desk, shared, files.Where(judged.Contains), judged))
        {
            yield return answer;
        }
    }

    /// <summary>The programme over all projects, and an answer to each file of no project's.</summary>
    public static IEnumerable<Wanted> OfOffice(
        Programme programme, ImmutableArray<FunderReturn> returns, Desk desk, IReadOnlySet<string> shared, ImmutableArray<SourceFile> files) =>
        Answers(programme.Findings, desk, shared, files, Enumerable.Empty<JudgedClaim>().ToLookup(claim => claim.Claim.File))
            .Prepend(new("programme.xlsx", () => ProgrammeWorkbook.Write(programme, returns)));

    /// <summary>Whoever must do something is told.</summary>
    private static IEnumerable<Wanted> Answers(
        ImmutableArray<Finding> findings, Desk desk, IReadOnlySet<string> shared, IEnumerable<SourceFile> files, ILookup<SourceFile, JudgedClaim> judged)
    {
        var found = findings.ToLookup(finding => finding.Where.File);
        return
            from file in files
            where found[file].Any(finding => finding.Severity != Severity.Note)
            select new Wanted(
                Names.OfAnswer(file, shared.Contains(file.Name)),
                async stop =>
                {
                    await using var original = await desk.Open(file, stop);
                    return AnnotatedCopy.Write(original, file, [.. found[file]], judged[file].FirstOrDefault());
                });
    }
}
