using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Erdf;

/// <summary>At least a set share of eligible cost must be met by public match.</summary>
/// <remarks>The share binds the award, so it is taken on all lines to date. Match is public when the register's
/// Match sheet says so, and money of a British grant fund always is; of a core budget or a firm we know only what
/// the register says. It takes nothing out, for later match may still make it good.</remarks>
public sealed class PublicMatch : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ERDF-04";

    public Citation Source => ErdfTables.PublicMatch.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "Some of the match must be public money, at least a set share of the eligible cost.";

    public string Remedy => "Say in the register's Match sheet which match is public, or bring more of it.";

    public ImmutableArray<IDatedTable> Tables => [ErdfTables.PublicMatch];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Figure(ErdfTables.PublicMatch, award => award.PublicMatch) is not { } least)
        {
            yield break;
        }

        var lines = at.CostsToDate();
        var eligible = lines.Total(line => line.Eligible ?? Money.Zero);
        var needed = eligible.Times(least.Value, MidpointRounding.ToPositiveInfinity);
        var found = lines.SelectMany(line => line.Match).Where(share => IsPublic(at, share)).Total(share => share.Amount);
        if (found < needed)
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"Public match to date is {found}, less than {least.Value.Percent()} of eligible cost of {eligible}, {needed}.",
                Remedy, least.Source);
        }
    }

    private static bool IsPublic(ClaimCase at, MatchShare share) =>
        at.Register.Match.Where(offer =>
            (offer.MatchedFund is null || offer.MatchedFund == at.Claim.Id.Fund)
            && offer.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase)).ArePublic(share.Source);
}
