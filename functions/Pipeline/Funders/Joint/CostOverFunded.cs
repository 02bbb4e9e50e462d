using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>All sources together pay no more than a cost.</summary>
public sealed class CostOverFunded : IRule<ProjectCase>
{
    public string Id => "JOINT-02";

    public Citation Source => new("A government grant claim form of 2022-23, claimant's certificate", "no other grant for the same costs unknown to the funder; read back to these funds", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Grants, match and income from all sources together cannot come to more than what a cost was.";

    public string Remedy => "Agree with the other funders who pays what, and correct the claims.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from cost in at.ByCost()
        where !CostFunding.IsPlainlyWithin(cost)
        let funding = CostFunding.Of(cost.Key, [.. cost])
        where funding.Excess > Money.Zero
        from line in funding.Lines
        where line.In.Project.Reference == at.Project.Reference && line.Line.Claimed is { Pence: > 0 }
        select this.Finds(
            line, Severity.Query, line.Line.At["Claimed"], $"{line.Line.Claimed}",
            $"{line.Line.LedgerReference} cost {funding.Cost} and {funding.Funded} is paid towards it, {funding.Excess} too much: {Payers(funding)}.",
            Remedy);

    private static string Payers(CostFunding funding) => string.Join(
        ", ",
        funding.Sources.Where(source => !source.Counted.IsZero).Select(source => $"{source.Source.Code} {source.Counted}")
            .Concat(funding.Income.IsZero ? [] : [$"income {funding.Income}"]));
}
