using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Every file received: what it was, what became of it, and how much was found in it, reading and reconciling together.</summary>
internal static class ProgrammeFiles
{
    public static void Fill(Page page, Programme programme, Area found)
    {
        var findings = programme.Findings.ToLookup(finding => finding.Where.File.Sha256, finding => finding.Severity);
        page.Table(
            Columns(found),
            programme.Office.Select(intake => new FileRow(intake.File, intake.RowsRead, intake, null, [.. findings[intake.File.Sha256]]))
                .Concat(programme.Claims.Select(claim => new FileRow(claim.File, claim.RowsRead, null, claim, [.. findings[claim.File.Sha256]])))
                .OrderBy(row => row.File.Name, StringComparer.Ordinal).ThenBy(row => row.File.Sha256, StringComparer.Ordinal));
        page.Paragraph("Accepted in part: the claim stands, but a row of it, or its money above a limit, is queried or refused. Superseded: a later version of the same claim stands in its place.");
    }

    private static ImmutableArray<Column<FileRow>> Columns(Area found) =>
    [
        new("File", 58, row => row.File.Name),
        new("What it was", 24, row => What(row)),
        new("What became of it", 18, row => Became(row)),
        new("Rows read", 9, row => row.RowsRead),
        new("Refusals", 10, (row, at) => Count(row, Severity.Refuse, found, at)),
        new("Queries", 9, (row, at) => Count(row, Severity.Query, found, at)),
        new("Notes", 9, (row, at) => Count(row, Severity.Note, found, at)),
        new(ReturnSources.Hash, 68, row => row.File.Sha256) { Aside = true },
    ];

    private static string What(FileRow row) => row switch
    {
        { Claim: { } claim } => $"Claim {claim.Id.Number} to {claim.Id.Fund.Code}",
        { Office.Register: { } register } => $"Register, version {register.Version}",
        { Office.Form: not null } => "Claim form",
        { Office.IsEmptyForm: true } => "Form not filled in",
        _ => "Not recognised",
    };

    private static string Became(FileRow row) =>
        row.Claim is { } claim ? InPrint.Of(claim)
        : row.Office is { IsRefused: true } ? "Refused"
        : row.Office is { IsEmptyForm: true } ? "Left alone"
        : row.Findings.Any(severity => severity == Severity.Refuse) ? "Taken in part"
        : "Taken";

    private static Content Count(FileRow row, Severity severity, Area found, RowAt at) => ((Content)row.Findings.Count(one => one == severity)) with
    {
        Formula = found.Counting((ReturnSources.Hash, at[ReturnSources.Hash]), (FindingsTable.Gravity, $"\"{severity.InWords()}\"")),
    };

    /// <param name="Office">What it was, when it is no claim.</param>
    private sealed record FileRow(SourceFile File, int RowsRead, Intake? Office, ClaimFate? Claim, ImmutableArray<Severity> Findings);
}
