using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>An award's rate may not pass what the fund's programme allows.</summary>
/// <remarks>The rate itself stands in the offer letter and is applied as it stands. A rate above the ceiling is a
/// question for whoever keys the register, so no row of the claimant's is held for it.</remarks>
public sealed class RateCeiling(string id, string fund, Citation source, DatedTable<decimal> ceiling) : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => id;

    public Citation Source => source;

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} pays up to a set share of eligible cost; the offer letter fixes the share for each project.";

    public string Remedy => "Check the programme and the rate against the offer letter.";

    public ImmutableArray<IDatedTable> Tables => [ceiling];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Awards.FirstOrDefault(award => award.Rate is not null) is not { Rate: { } rate } award)
        {
            yield break;
        }

        var (where, value) = (award.At["Rate"], rate.Percent());
        if (at.InTable(ceiling) is not { } row)
        {
            yield return this.Finds(at, Severity.Query, where, value,
                $"We know no highest rate of {at.Claim.Id.Fund.Code} under programme \"{at.Claim.Id.Programme}\", so the rate of {value} is unchecked.",
                "Check the programme's name, or confirm the rate from the offer letter.");
        }
        else if (rate > row.Value)
        {
            yield return this.Finds(at, Severity.Query, where, value,
                $"The award's rate of {value} is above {row.Value.Percent()}, the most that {row.Programme} pays.",
                "Check the rate against the offer letter.", row.Source);
        }
    }

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.InTable(ceiling) is { } row && at.Awards.Any(award => award.Rate is not null) ? [ceiling.Applied(row)] : [];
}
