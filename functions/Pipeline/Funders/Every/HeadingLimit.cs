using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A scheme may cap one cost heading below the award: a small grant of £25,000 with £5,000 of it for the plan.</summary>
/// <remarks>The cap is a row of the register's Terms sheet, "Most for Plan". Nothing is asked of a heading without one.</remarks>
public sealed class HeadingLimit : IRule<ClaimCase>
{
    /// <summary>How the register's Terms sheet names the limit of a heading: Most for Plan.</summary>
    public const string Term = "Most for ";

    public string Id => "TERM-01";

    public Citation Source => Documents.PartnershipProgress("Bradford small grants, £5,000 for the plan and £20,000 for activity, 002:551");

    public InForce InForce => InForce.Always;

    public string Explain => "Where a scheme sets the most it pays under a cost heading, claims under that heading stop there.";

    public string Remedy => "Meet the rest from another source, or send the letter that raises the limit.";

    public Scope Scope => Scope.Excess;

    public IEnumerable<Finding> Check(ClaimCase at) =>
        from heading in at.Claim.Costs.Select(line => line.CostHeading.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)
        where heading.Length > 0
        let limit = at.InOfferLetter($"{Term}{heading}")
        where limit is not null
        let most = Money.Gbp(decimal.Round(limit.Value, 2, MidpointRounding.ToZero))
        let spent = Under(heading, at.CostsToDate())
        let own = Under(heading, at.Claim.Costs)
        where spent > most && own > Money.Zero
        select this.Finds(at, Severity.Refuse, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
            $"{spent} has been claimed under {heading}, and the scheme pays {most}: {spent - most} is above it.",
            Remedy, limit.Source, Money.Min(own, spent - most), heading);

    private static Money Under(string heading, IEnumerable<CostLine> lines) =>
        lines.Where(line => line.CostHeading.Trim().Equals(heading, StringComparison.OrdinalIgnoreCase)).Total(line => line.Claimed ?? Money.Zero);
}
