using System.Globalization;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A rate binds totals to date.</summary>
public sealed class RateExceeded : IRule<AwardCase>
{
    public string Id => "CLAIM-22";

    public Citation Source => new("ESF England interim claim form with notes", "Grant: ESF share of total eligible expenditure less project revenue", Evidence.Confirmed);

    public InForce InForce => InForce.Always;

    public string Explain => "Where an award pays a rate, your claims to date cannot exceed that rate of your eligible costs to date less income, rounded down to the penny.";

    public string Remedy => "Claim no more than the rate gives on your costs to date.";

    public Scope Scope => Scope.Excess;

    private static readonly Citation Rounding = new("Pipeline default", "Grant earned is rounded down to the penny", Evidence.Assumed);

    public IEnumerable<Finding> Check(AwardCase at)
    {
        if (at is { Rate: { } rate, In.Funder.Mode: PaymentMode.RateOnTotals } && HasOneRate(at) && at.ExcessOver(Earned(at, rate)) is { Pence: > 0 } excess)
        {
            yield return this.Finds(
                at, Severity.Refuse, at.In.Claim.Cover.At["Total claimed"], $"{at.In.Claim.Cover.TotalClaimed}",
                $"{(rate * 100).ToString("0.####", CultureInfo.InvariantCulture)}% of {at.EligibleToDate - at.IncomeToDate} to date is {Earned(at, rate)}, and {at.ClaimedToDate} has been claimed: {excess} of this claim is above it.",
                Remedy, Rounding, excess);
        }
    }

    private static Money Earned(AwardCase at, decimal rate) => (at.EligibleToDate - at.IncomeToDate).Times(rate, MidpointRounding.ToNegativeInfinity);

    /// <summary>Rows at several rates have no one limit; what is due is then worked out row by row.</summary>
    private static bool HasOneRate(AwardCase at) => at.In.Awards.Select(award => award.Rate).Distinct().Count() == 1;
}
