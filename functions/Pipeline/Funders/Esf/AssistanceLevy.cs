using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>A share of the grant goes to technical assistance before the first advance comes.</summary>
/// <remarks>It is the claimant's to pay, not ours to take off: 1.2% of £135,000.00 is £1,620.00.</remarks>
public sealed class AssistanceLevy : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-12";

    public Citation Source => EsfTables.Levy.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "A technical assistance levy on the ESF grant is paid before the first advance.";

    public string Remedy => "Pay the levy, and keep the receipt with the offer letter.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.Levy];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.IsAdvance() && at.Awarded is { } award && at.Figure(EsfTables.Levy) is { } levy
            && !at.Siblings.TakeWhile(claim => claim.File != at.Claim.File).Any(Advances.IsAdvance))
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Advance claimed"], $"{at.Claim.Cover.AdvanceClaimed}",
                $"The levy of {levy.Value.Percent()} on {award}, {award.Times(levy.Value, MidpointRounding.AwayFromZero)}, is paid before the first advance.",
                Remedy, levy.Source);
        }
    }
}
