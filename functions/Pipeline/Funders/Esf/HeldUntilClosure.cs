using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>Part of a 2000-06 direct bid's grant is kept until its closure report is accepted.</summary>
/// <remarks>The money is earned and stays earned: it is only not due yet. The report goes in with the Final claim,
/// so that claim asks for what was held, and the funder pays it when the report is accepted.</remarks>
public sealed class HeldUntilClosure : IRule<AwardCase>, IAppliesFigures
{
    public string Id => "ESF-05";

    public Citation Source => Documents.NorthWest("Objective 3, payments and claims");

    public InForce InForce => InForce.Always;

    public string Explain => "A share of the grant is kept until the Project Closure Report is accepted; until then advance and claims together stay below the rest.";

    public string Remedy => "Send the Project Closure Report with the final claim.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.HeldBack];

    public Scope Scope => Scope.Project;

    /// <summary>The share of the award held for this claim, or null when all of it may be paid.</summary>
    public static DatedRow<decimal>? Share(ClaimCase at) =>
        at.Claim.Cover.Type == ClaimType.Final ? null
        : at.Figure(EsfTables.HeldBack, award => award.HeldBack) is { Value: > 0 } held ? held
        : null;

    public IEnumerable<Finding> Check(AwardCase at)
    {
        if (Share(at.In) is not { } held || at.In.Awarded is not { } award || at.Rate is not { } rate)
        {
            yield break;
        }

        var ceiling = award - award.Times(held.Value, MidpointRounding.ToPositiveInfinity);
        var earned = Money.Min(award, (at.EligibleToDate - at.IncomeToDate).Times(rate, MidpointRounding.ToZero));
        if (earned > ceiling)
        {
            yield return this.Finds(at, Severity.Note, at.In.Claim.Cover.At["Total claimed"], $"{at.In.Claim.Cover.TotalClaimed}",
                $"{earned} is earned to date; {held.Value.Percent()} of {award} is held until closure, so no more than {ceiling} can be paid and {earned - ceiling} is held.",
                Remedy, held.Source);
        }
    }
}
