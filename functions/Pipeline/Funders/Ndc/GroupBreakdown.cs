using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Ndc;

/// <summary>New Deal for Communities has an objective to benefit minority groups, so people are reported by group.</summary>
/// <remarks>It is said once for a claim. The group is whatever the claimant's own records use: ethnic group, sex, or both.</remarks>
public sealed class GroupBreakdown : IRule<ClaimCase>
{
    public string Id => "NDC-12";

    public Citation Source => Documents.JoiningUp("targets by ethnic minority group and indicators by race and gender, 000:1609-1644");

    public InForce InForce => InForce.Always;

    public string Explain => "Outputs that count people are broken down by ethnic group and sex, because the fund has objectives for them.";

    public string Remedy => "Enter a row for each group.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var people = at.Claim.Outputs.Where(line => UnitNames.Find(at.Funder, line.Unit)?.Dimension == Dimension.People).ToList();
        if (people.Count > 0 && people.TrueForAll(line => line.Group.Trim().Length == 0))
        {
            yield return this.Finds(at, Severity.Note, people[0].At["Group"], "",
                $"{people.Count} {(people.Count == 1 ? "output counts" : "outputs count")} people, and none says which ethnic group or sex.",
                Remedy);
        }
    }
}
