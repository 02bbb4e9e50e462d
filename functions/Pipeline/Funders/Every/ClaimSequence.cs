using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Claims of an award are numbered 1, 2, 3, so that a missing one is noticed.</summary>
/// <remarks>Claim 3 may reach us before claim 2; when claim 2 comes the note goes. An office that numbers its claims
/// in another way, 2000-A, is asked nothing.</remarks>
public sealed class ClaimSequence : IRule<ClaimCase>
{
    public string Id => "CLAIM-32";

    public Citation Source => TheForm.Says("sheet Claim, Claim number");

    public InForce InForce => InForce.Always;

    public string Explain => "Claims on an award are numbered one after another, so that everybody sees when one has not arrived.";

    public string Remedy => "Send the missing claim, or tell us that there is none.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (Number(at.Claim) is { } number && number > 1 && at.Siblings.All(claim => Number(claim) != number - 1))
        {
            yield return this.Finds(
                at, Severity.Note, at.Claim.Cover.At["Claim number"], at.Claim.Id.Number,
                $"This is claim {number}, and no claim {number - 1} stands on this award.",
                $"Send claim {number - 1}, or tell us that there is none.");
        }
    }

    private static int? Number(Claim claim) =>
        int.TryParse(claim.Id.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
