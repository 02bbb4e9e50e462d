using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A claim must be of a type that its fund takes.</summary>
/// <remarks>An advance from a fund that pays none is refused by that fund's own rule, which can say why.</remarks>
public sealed class WrongClaimType : IRule<ClaimCase>
{
    public string Id => "CLAIM-04";

    public Citation Source => TheForm.Says("sheet Claim, Claim type");

    public InForce InForce => InForce.Always;

    public string Explain => "Each fund takes only certain types of claim, and one of another type is returned to you.";

    public string Remedy => "Send it as a type of claim that the fund takes.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (type, taken) = (at.Claim.Cover.Type, at.Funder.ClaimTypes);
        if (type != ClaimType.Advance && !taken.Contains(type))
        {
            yield return this.Finds(
                at, Severity.Refuse, at.Claim.Cover.At["Claim type"], Words(type),
                $"{at.Funder} takes no claim of the type {Words(type)}.",
                $"Send it as one of these: {string.Join(", ", taken.Select(Words))}.");
        }
    }

    private static string Words(ClaimType type) => type switch
    {
        ClaimType.UnitCost => "Unit cost",
        ClaimType.StatementOfUse => "Statement of use",
        _ => $"{type}",
    };
}
