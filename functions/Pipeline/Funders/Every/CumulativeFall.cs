using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A cumulative claim may say less than the one before it: that is how a mistake is put right.</summary>
/// <remarks>The difference is posted in the period of the later claim, as a negative amount, and nobody is told off.</remarks>
public sealed class CumulativeFall : IRule<ClaimCase>
{
    public string Id => "CLAIM-33";

    public Citation Source => new("ESF interim claim form with notes, England", "figures are cumulative from project start", Evidence.Confirmed);

    public InForce InForce => InForce.Always;

    public string Explain => "Where figures run from the start of the project, a total below the last one is a correction, and we show how much it takes back.";

    public string Remedy => "Nothing to do if this corrects the earlier claim.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var before = at.Siblings.TakeWhile(claim => claim.File != at.Claim.File).LastOrDefault(IsCumulative);
        if (IsCumulative(at.Claim) && before is not null && before.Cover.TotalClaimed - at.Claim.Cover.TotalClaimed is { Pence: > 0 } fall)
        {
            yield return this.Finds(
                at, Severity.Note, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"Claim {before.Id.Number} stood at {before.Cover.TotalClaimed} to date and this one stands at {at.Claim.Cover.TotalClaimed}: {fall} is taken back.",
                Remedy);
        }
    }

    private static bool IsCumulative(Claim claim) => claim.Cover.Figures == Figures.Cumulative;
}
