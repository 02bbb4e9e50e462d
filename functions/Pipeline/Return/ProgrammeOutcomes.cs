using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Outcomes over all projects: one person whom two projects claim is two claims and one person.</summary>
internal static class ProgrammeOutcomes
{
    public static void Fill(Page page, IEnumerable<JudgedClaim> judged, CellsBehind behind)
    {
        page.Table([.. OutcomeTable.Columns, OutcomeTable.From(behind)], Count([.. judged]), "No claim has an outcome on it.");
        page.Paragraph("Gross: as often as claimed, refused rows left out. Shared: claimed by another body too, under an agreement. Disputed: claimed by another body too, without one. Unique: persons with that outcome, each counted once whoever claims it.");
    }

    private static ImmutableArray<OutcomeCount> Count(ImmutableArray<JudgedClaim> judged)
    {
        var sharing = judged.SelectMany(claim => claim.Findings).Where(finding => finding.Rule == OutcomeSharing.RuleId)
            .ToLookup(finding => (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row), finding => finding.Severity);
        return
        [
            .. from row in Current(judged).SelectMany(claim => claim.Rows)
               where row.Fate != Fate.Refused
               let line = row.Row as OutcomeLine
               where line is not null
               group line by Plain(line.Outcome) into same
               orderby same.Key
               let said = same.Select(line => sharing[(line.At.Layout.File.Sha256, line.At.Layout.Sheet, line.At.Row)]).ToList()
               select new OutcomeCount(
                   same.First().Outcome.Trim(), same.Count(), said.Count(of => of.Contains(Severity.Note)),
                   same.Select(line => Plain(line.Person)).Distinct().Count(), said.Count(of => of.Contains(Severity.Query))) { Rows = [.. same.Select(line => line.At)] },
        ];
    }

    /// <summary>Without the claims whose rows a later cumulative claim on their award repeats.</summary>
    private static IEnumerable<JudgedClaim> Current(ImmutableArray<JudgedClaim> judged) =>
        from award in judged.Where(claim => claim.Position is not null).GroupBy(claim => Plain($"{claim.Claim.Id.Fund.Code}/{claim.Claim.Id.Programme}/{claim.Claim.Id.Project}"))
        let inOrder = award.OrderBy(claim => claim.Claim, Versions.InOrder).ToList()
        from claim in inOrder.Skip(Math.Max(0, inOrder.FindLastIndex(claim => claim.Claim.Cover.Figures == Figures.Cumulative)))
        select claim;

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
