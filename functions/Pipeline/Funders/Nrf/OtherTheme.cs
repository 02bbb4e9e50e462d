using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>A statement of use says which floor target the money served; "other" for most of it says little.</summary>
/// <remarks>Spending outside the floor targets is allowed, so this is a note. In 2002/03 "other" was 58% of all
/// spend, with the cost of writing strategies hidden in it.</remarks>
public sealed class OtherTheme : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "NRF-04";

    public Citation Source => Documents.PartnershipProgress("002:530-539");

    public InForce InForce => InForce.Always;

    public string Explain => "Give each line the theme it served; when more than half of the spend is \"other\" we ask you to look again.";

    public string Remedy => "Name the floor target that each line served, where it served one.";

    public ImmutableArray<IDatedTable> Tables => [NrfTables.OtherTheme];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var spend = at.Claim.Spend();
        var other = at.Claim.Costs.Where(line => IsOther(line.Theme)).Total(line => line.Claimed ?? Money.Zero);
        if (spend > Money.Zero && at.Figure(NrfTables.OtherTheme) is { } most && other.Pence > spend.Pence * most.Value)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"{other} of {spend} has no theme or the theme Other: {((decimal)other.Pence / spend.Pence).Percent()}.",
                Remedy, most.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.Spend() > Money.Zero && at.Figure(NrfTables.OtherTheme) is { } most ? [NrfTables.OtherTheme.Applied(most)] : [];

    private static bool IsOther(string theme) =>
        theme.Trim() is var name && (name.Length == 0 || name.StartsWith("Other", StringComparison.OrdinalIgnoreCase));
}
