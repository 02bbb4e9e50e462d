using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Every file received: what it was, what became of it, and how much was found in it, reading and reconciling together.</summary>
internal static class ProgrammeFiles
{
    public static void Fill(Page page, Programme programme, IEnumerable<JudgedClaim> judged, Area found)
    {
        var claims = judged.ToLookup(claim => claim.Claim.File.Sha256);
        var findings = programme.Findings.ToLookup(finding => finding.Where.File.Sha256, finding => finding.Severity);
        page.Table(Columns(found), programme.Intakes.Select(intake => new FileRow(intake, claims[intake.File.Sha256].FirstOrDefault(), [.. findings[intake.File.Sha256]])));
        page.Paragraph("Accepted in part: the claim stands, but a row of it, or its money above a limit, is queried or refused. Superseded: a later version of the same claim stands in its place.");
    }

    private static ImmutableArray<Column<FileRow>> Columns(Area found) =>
    [
        new("File", 58, row => row.Intake.File.Name),
        new("What it was", 24, row => What(row.Intake)),
        new("What became of it", 18, row => Became(row)),
        new("Rows read", 9, row => row.Intake.RowsRead),
        new("Refusals", 10, (row, at) => Count(row, Severity.Refuse, found, at)),
        new("Queries", 9, (row, at) => Count(row, Severity.Query, found, at)),
        new("Notes", 9, (row, at) => Count(row, Severity.Note, found, at)),
        new(ReturnSources.Hash, 68, row => row.Intake.File.Sha256) { Aside = true },
    ];

    private static string What(Intake intake) =>
        intake.Claim is { } claim ? $"Claim {claim.Id.Number} to {claim.Id.Fund.Code}"
        : intake.Register is { } register ? $"Register, version {register.Version}"
        : intake.Form is not null ? "Claim form"
        : intake.IsEmptyForm ? "Form not filled in"
        : "Not recognised";

    private static string Became(FileRow row) =>
        row.Claim is { } claim ? InPrint.Of(claim)
        : row.Intake.IsRefused ? "Refused"
        : row.Intake.IsEmptyForm ? "Left alone"
        : row.Findings.Any(severity => severity == Severity.Refuse) ? "Taken in part"
        : "Taken";

    private static Content Count(FileRow row, Severity severity, Area found, RowAt at) => ((Content)row.Findings.Count(one => one == severity)) with
    {
        Formula = found.Counting((ReturnSources.Hash, at[ReturnSources.Hash]), (FindingsTable.Gravity, $"\"{severity.InWords()}\"")),
    };

    private sealed record FileRow(Intake Intake, JudgedClaim? Claim, ImmutableArray<Severity> Findings);
}
