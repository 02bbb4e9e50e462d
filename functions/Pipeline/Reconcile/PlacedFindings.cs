using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile;

/// <summary>On which of a fund's returns each finding stands: on the one that has its row or, where none has, on the one that lists its claim.</summary>
internal sealed class PlacedFindings(StandingClaims standing, ImmutableArray<JudgedClaim> judged, ILookup<ClaimCase, PostedLine> lines)
{
    private readonly ImmutableArray<Placed> all = [.. judged.SelectMany(claim => Of(claim, standing, lines))];

    /// <summary>This fund's own findings: on rows that stand in the return, and on its claims that end in the period.</summary>
    public ImmutableArray<Finding> Of(Funder funder, NamedPeriod period) =>
        [.. all.Where(placed => placed.Funder == funder && placed.StandsIn(period)).Select(placed => placed.Finding)];

    private static IEnumerable<Placed> Of(JudgedClaim claim, StandingClaims standing, ILookup<ClaimCase, PostedLine> lines)
    {
        if (claim.Findings.IsEmpty)
        {
            return [];
        }

        var listedIn = claim.Funder.PeriodOf(claim.Claim.Cover.ListedOn);
        var at = standing.Cases.FirstOrDefault(at => ReferenceEquals(at.Claim, claim.Claim));
        var rows = claim.Findings.Select(RowOf).ToHashSet();
        var own = at is null ? [] : standing.LinesOf(at).Select(RowOf).Where(rows.Contains).ToHashSet();
        var posted = at is null ? null : lines[at].Where(line => rows.Contains(RowOf(line.At))).ToLookup(line => RowOf(line.At), line => line.Period);
        return claim.Findings.Select(finding => new Placed(claim.Funder, finding, posted is null ? [] : [.. posted[RowOf(finding)]], own.Contains(RowOf(finding)) ? null : listedIn));
    }

    /// <param name="Posted">The periods in which its row is posted.</param>
    /// <param name="ListedIn">Where it stands besides; null for a finding on a line, which stands with its line or nowhere.</param>
    private sealed record Placed(Funder Funder, Finding Finding, ImmutableArray<NamedPeriod> Posted, NamedPeriod? ListedIn)
    {
        public bool StandsIn(NamedPeriod period) => ListedIn == period || Posted.Contains(period);
    }

    private static (string Sha256, string Sheet, int Row) RowOf(Finding finding) => (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row);

    private static (string Sha256, string Sheet, int Row) RowOf(LineCase line) => (line.Line.At.Layout.File.Sha256, line.Line.At.Layout.Sheet, line.Line.At.Row);
}
