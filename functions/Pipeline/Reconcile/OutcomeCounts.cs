using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;

namespace FundingPipeline.Reconcile;

/// <summary>Outcomes as claimed, as shared, and as they really are.</summary>
/// <remarks>Ten jobs claimed by a project, three of them by another body too: two under an agreement, one in dispute. Gross
/// ten, shared two, disputed one; unique persons are counted once each and never added to another scheme's.</remarks>
public static class OutcomeCounts
{
    public static ImmutableArray<OutcomeCount> Of(StandingClaims standing)
    {
        var sharing = standing.Verdicts.All.Where(finding => finding.Rule == OutcomeSharing.RuleId)
            .ToLookup(finding => (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row), finding => finding.Severity);
        return
        [
            .. from outcome in standing.CurrentOutcomes
               group outcome.Line by outcome.Line.Outcome.Trim() into same
               orderby same.Key
               let persons = same.Where(line => line.IsSomebodys).ToList()
               let said = persons.Select(line => sharing[(line.At.Layout.File.Sha256, line.At.Layout.Sheet, line.At.Row)]).ToList()
               select new OutcomeCount(
                   same.Key, same.Count(), said.Count(of => of.Contains(Severity.Note)),
                   persons.Select(Elsewhere.Person).Distinct().Count(), said.Count(of => of.Contains(Severity.Query))) { Sheets = [.. same.Select(line => line.At.Sheet).Distinct()] },
        ];
    }
}
