using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Income is one figure, wherever a claim says it: on the cover, on the Income sheet and on the lines it paid for.</summary>
/// <remarks>Fees of £200.00 that stand on the Income sheet and not on the cover would be paid for twice, by the
/// trainees and by the grant. The largest of the three is taken off until somebody says which is right, so nothing else is held.</remarks>
public sealed class IncomeNetted : IRule<ClaimCase>
{
    public string Id => "CLAIM-30";

    public Citation Source => new("ESF interim claim form with notes, England", "share of total eligible expenditure less project revenue", Evidence.Confirmed);

    private static readonly Citation AnyFund = new("Pipeline default", "Income is taken off before any fund's grant, as before ESF's", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Income reduces what a grant is worked out on, so the cover, the Income sheet and the lines must all say the same income.";

    public string Remedy => "Correct whichever is wrong.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (claim, cover) = (at.Claim, at.Claim.Cover.Income);
        var applied = claim.Costs.Total(line => line.IncomeApplied);
        if (claim.Income.Length > 0 && claim.Income.All(line => line.Amount is not null) && claim.Income.Total(line => line.Amount!.Value) is var sheet && sheet != cover)
        {
            yield return Finds(at, $"The Income sheet comes to {sheet} and the cover says {cover}, {(sheet - cover).Size} apart.", "sheet");
        }

        if (applied != cover)
        {
            yield return Finds(at, $"The lines set {applied} of income against their costs and the cover says {cover}, {(applied - cover).Size} apart.", "lines");
        }
    }

    private Finding Finds(ClaimCase at, string says, string part) =>
        this.Finds(at, Severity.Query, at.Claim.Cover.At["Income"], $"{at.Claim.Cover.Income}", says, Remedy, at.Claim.Id.Fund == Esf.EsfTerms.Source ? null : AnyFund, part: part);
}
