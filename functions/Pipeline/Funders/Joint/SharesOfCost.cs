using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Several projects' shares of one cost add up to that cost, and to no more.</summary>
/// <remarks>A caretaker who is 60% in one project and 60% in the next is paid for once and charged for twelve tenths.
/// Two funds of one project show the same share, so a project counts once.</remarks>
public sealed class SharesOfCost : IRule<ProjectCase>
{
    public string Id => "JOINT-12";

    public Citation Source => new("Regulation (EC) 1685/2000, Rule 1", "overheads pro rata by a justified, fair and equitable method", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "When several projects share a cost, their shares together cannot come to more than the cost.";

    public string Remedy => "Agree the shares with the other project, and correct the line whose share is too large.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from cost in at.Lines.Concat(at.Elsewhere).Where(line => !at.Elsewhere.IsEmpty && line.Cost.Reference.Length > 0 && line.Line is { Cost.Pence: > 0, CostToProject: not null }).GroupBy(line => line.Cost)
        let shares = cost.GroupBy(line => line.In.Project.Reference).ToDictionary(project => project.Key, Share)
        let whole = cost.Min(line => line.Line.Cost!.Value)
        let charged = shares.Values.Total()
        where shares.Count > 1 && charged > whole
        let each = string.Join(", ", shares.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => $"{share.Key} {share.Value}"))
        from line in cost.Where(line => line.In.Project.Reference == at.Project.Reference)
        select this.Finds(
            line, Severity.Query, line.Line.At["Cost to project"], $"{line.Line.CostToProject}",
            $"{line.Line.LedgerReference} cost {whole}, and projects are charged {charged} of it, {charged - whole} too much: {each}.",
            Remedy);

    private static Money Share(IGrouping<string, LineCase> project) =>
        project.GroupBy(line => line.Fund).Select(fund => fund.Total(line => line.Line.CostToProject!.Value)).Max();
}
