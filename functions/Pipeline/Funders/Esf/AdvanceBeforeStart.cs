using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>An advance is asked for before the project starts; once it runs, claims follow what it spends.</summary>
public sealed class AdvanceBeforeStart : IRule<ClaimCase>
{
    public string Id => "ESF-02";

    public Citation Source => Documents.JoiningUp("an advance comes before the start, 000:853; that none comes after it is inferred") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "An advance is for claiming in advance of project start; the remainder is claimed during the project and after it.";

    public string Remedy => "Claim what has been spent instead, or tell us why the advance is still needed.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var cover = at.Claim.Cover;
        if (cover.AdvanceClaimed > Money.Zero && at.Project.Start is { } start && cover.PreparedOn >= start)
        {
            yield return this.Finds(at, Severity.Query, cover.At["Prepared on"], $"{cover.PreparedOn:uuuu-MM-dd}",
                $"The advance was asked for on {cover.PreparedOn:uuuu-MM-dd}, and the project started on {start:uuuu-MM-dd}.",
                Remedy);
        }
    }
}
