using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>What the sources of a line pay must be its eligible cost.</summary>
public sealed class LineAddsUp : IRule<LineCase>
{
    public string Id => "CLAIM-09";

    public Citation Source => TheForm.Says("sheet Expenditure, Eligible cost");

    public InForce InForce => InForce.Always;

    public string Explain => "On every line, the grant claimed, all match and the income applied must add up to the eligible cost.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var line = at.Line;
        if (!line.Gap().IsZero)
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["Eligible cost"], $"{line.Eligible}",
                $"Claimed {line.Claimed}, match {line.TotalMatch} and income {line.IncomeApplied} add up to {line.PaidBySources()}, and the eligible cost is {line.Eligible}: {line.Gap().Size} {(line.Gap().IsNegative ? "too little" : "too much")}.",
                "Correct whichever of these figures is wrong.");
        }
    }
}
