using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Outcomes over all projects: one person whom two projects claim is two claims and one person.</summary>
internal static class ProgrammeOutcomes
{
    public static void Fill(Page page, Programme programme, CellsBehind behind)
    {
        page.Table([.. OutcomeTable.Columns, OutcomeTable.From(behind)], Count(programme), "No claim has an outcome on it.");
        page.Paragraph("Gross: as often as claimed, refused rows left out. Shared: claimed by another body too, under an agreement. Disputed: claimed by another body too, without one. Unique: persons with that outcome, each counted once whoever claims it.");
    }

    private static ImmutableArray<OutcomeCount> Count(Programme programme) =>
    [
        .. from outcome in programme.Projects.SelectMany(project => project.Outcomes)
           group outcome by outcome.Outcome.ToUpperInvariant() into same
           orderby same.Key
           select new OutcomeCount(
               same.First().Outcome, same.Count(), same.Count(one => one.IsShared), same.Select(one => one.Person).Where(person => person.Length > 0).Distinct().Count(), same.Count(one => one.IsDisputed))
           {
               Sheets = [.. same.Select(one => one.Sheet).Distinct()],
           },
    ];
}
