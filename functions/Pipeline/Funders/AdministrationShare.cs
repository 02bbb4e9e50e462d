using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>Management and administration should stay within a share of the award, over its whole life.</summary>
/// <remarks>A note and no more: the share binds a scheme when it closes, and a scheme that is starting up spends
/// on its office first.</remarks>
public sealed class AdministrationShare(string id, string fund, DatedTable<decimal> share) : IRule<ClaimCase>, IAppliesFigures
{
    private static readonly string[] Headings = ["Administration", "Management"];

    public string Id => id;

    public Citation Source => share.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => $"Management and administration should not come to more than a set share of the {fund} award.";

    public string Remedy => "Be ready to show that the share is kept by the end of the scheme.";

    public ImmutableArray<IDatedTable> Tables => [share];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Awarded is not { } award || at.Figure(share) is not { } cap)
        {
            yield break;
        }

        var limit = award.Times(cap.Value, MidpointRounding.ToZero);
        var spent = at.CostsToDate().Where(line => IsAdministration(line.CostHeading)).Total(line => line.Claimed ?? Money.Zero);
        if (spent > limit)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"Management and administration to date, {spent}, is more than {cap.Value.Percent()} of the award of {award}, {limit}.",
                Remedy, cap.Source);
        }
    }

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Awarded is not null && at.Figure(share) is { } cap ? [share.Applied(cap)] : [];

    /// <summary>Whether a heading names management or administration.</summary>
    public static bool IsAdministration(string heading) =>
        Headings.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));
}
