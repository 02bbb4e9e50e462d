using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>A project that is fully funded on paper can still be unable to pay its staff in July.</summary>
/// <remarks>A New Deal 25 Plus service in the source's own example had all its planned cost met, by unit prices paid
/// after each client, and no advance. The health authority could not employ the advisers, and it never started.</remarks>
public sealed class CashFlowGap : IRule<CashCase>
{
    public string Id => "JOINT-20";

    public Citation Source => new("PAT 17: Joining it up Locally, DETR, April 2000", "New Deal 25+ box, 000:862-874", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Explain => "Where the register says what a project has received, we show the months in which it had paid more, because somebody has to carry the gap.";

    public string Remedy => "Agree who underwrites the gap, or ask a funder whose terms allow it for an advance.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(CashCase at)
    {
        if (!at.Register.Receipts.Any(receipt => receipt.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase))
            || at.Months.Where(month => month.Balance.IsNegative).OrderBy(month => month.Balance).ThenBy(month => month.Month.ToString()).FirstOrDefault() is not { } worst)
        {
            yield break;
        }

        var months = at.Months.Count(month => month.Balance.IsNegative);
        yield return this.Finds(
            at, Severity.Note, at.Project.At["Project reference"], at.Project.Reference,
            $"By the end of {worst.Month.ToString("MMMM uuuu", null)} the project had paid {worst.Balance.Size} more than it had received; it was short in {months} {(months == 1 ? "month" : "months")}.",
            Remedy);
    }
}
