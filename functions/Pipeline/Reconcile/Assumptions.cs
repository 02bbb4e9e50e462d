using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What a return rests on that nobody has confirmed, gathered so that it can be printed on it.</summary>
public static class Assumptions
{
    private static readonly Citation OurDecision = new("FundingPipeline decisions", "README, Decisions", Evidence.Assumed);

    public static ImmutableArray<Assumption> Of(
        Funder funder, ImmutableArray<ClaimEntry> claims, ImmutableArray<Finding> findings) =>
    [
        .. OfTerms(funder, claims),
        .. findings.Where(finding => finding.Evidence == Evidence.Assumed).DistinctBy(finding => finding.Rule)
            .Select(finding => new Assumption($"Rule {finding.Rule}", "applied", finding.Figure is { Evidence: Evidence.Assumed } figure ? figure : finding.Term)),
    ];

    private static IEnumerable<Assumption> OfTerms(Funder funder, ImmutableArray<ClaimEntry> claims)
    {
        if (funder.Mode == PaymentMode.RateOnTotals)
        {
            yield return new("Grant on totals to date", "rounded down to the penny", OurDecision);
        }

        if (claims.Any(claim => claim.Position is { } position && claim.Claim.Cover.Type != ClaimType.Advance && !position.RequestedBefore.IsZero))
        {
            yield return new("Payments already requested, an advance included", "set off against what is earned", OurDecision);
        }

        foreach (var assumed in funder.Assumes)
        {
            yield return assumed;
        }
    }
}
