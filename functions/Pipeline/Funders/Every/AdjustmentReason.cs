using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A line that changes an earlier one says which, and why.</summary>
public sealed class AdjustmentReason : IRule<LineCase>
{
    public string Id => "CLAIM-17";

    public Citation Source => TheForm.Says("sheet Expenditure, Adjusts and Reason");

    public InForce InForce => InForce.Always;

    public string Explain => "A line that changes an earlier one must name that claim and line, and say why it changes.";

    public string Remedy => "Name the claim and line that changes, 1/1 for claim 1 line 1, and say why.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var adjusts = at.Line.Adjusts.Trim();
        if (adjusts.Length > 0 && !IsKnown(adjusts, at))
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Adjusts"], adjusts,
                $"The line changes {adjusts}, and this award has no such claim and line.",
                "Name the claim and its line with a stroke between them, 1/1 for claim 1 line 1.");
        }
        else if (adjusts.Length > 0 && at.Line.Reason.Trim().Length == 0)
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Reason"], "",
                $"The line changes {adjusts} and gives no reason.",
                "Say why the earlier figure changes.");
        }
    }

    /// <summary>A line of this award, and another than the one that changes it.</summary>
    private static bool IsKnown(string adjusts, LineCase at) =>
        at.In.LinesNamed(adjusts).Any(line => line != at.Line);
}
