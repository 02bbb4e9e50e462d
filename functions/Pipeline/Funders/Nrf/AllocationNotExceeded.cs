using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>An authority cannot spend more in a year than its allocation and what it was agreed to carry in.</summary>
/// <remarks>Where an authority spreads its allocation over several project references, each is held to the whole
/// of it here: what they come to together is for the programme to see.</remarks>
public sealed class AllocationNotExceeded : IRule<ClaimCase>
{
    public string Id => "NRF-02";

    public Citation Source => Documents.PartnershipGuidance("allocations by year, 004:190 and 004:598");

    public InForce InForce => InForce.Always;

    public string Explain => "A year's spend is met from that year's allocation and from the carry-in that was agreed, and from nothing else.";

    public string Remedy => "Meet the excess from another source, or have more carry-in agreed.";

    public Scope Scope => Scope.Excess;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (spent, own) = (at.SpentInYear(), at.Claim.Spend());
        if (at.Available() is { } available && spent > available && own > Money.Zero)
        {
            var excess = Money.Min(own, spent - available);
            yield return this.Finds(at, Severity.Refuse, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"Spend in {at.Year()} of {spent} exceeds the allocation and agreed carry-in of {available} by {spent - available}.",
                Remedy, excess: excess);
        }
    }
}
