using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Eligible cost lies within the cost to the project, and that within what the transaction cost.</summary>
public sealed class EligibleWithinCost : IRule<LineCase>
{
    public string Id => "CLAIM-10";

    public Citation Source => TheForm.Says("sheet Expenditure, Cost to project");

    public InForce InForce => InForce.Always;

    public string Explain => "You can claim no more of a cost than your project bore, and your project can bear no more than the cost less the VAT you recover.";

    public string Remedy => "Correct the gross cost, the VAT, the cost to the project or the eligible cost.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var line = at.Line;
        if (line is { Gross: { } gross } && !line.VatRecoverable.IsZero && (line.VatRecoverable.IsNegative != gross.IsNegative || line.VatRecoverable.Size > gross.Size))
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["VAT recoverable"], $"{line.VatRecoverable}",
                $"The VAT recovered, {line.VatRecoverable}, is no part of the gross cost of {gross}.",
                "Correct the VAT that you recover, or the gross cost.");
        }
        else if (line is { CostToProject: { } part, Cost: { } cost } && !Within(part, cost, line))
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["Cost to project"], $"{part}",
                $"The cost to the project, {part}, does not lie within the cost of {cost}, which is {line.Gross} less {line.VatRecoverable} of VAT recovered.",
                "Correct the cost to the project, the gross cost or the VAT.");
        }
        else if (line is { Eligible: { } eligible, CostToProject: { } whole } && !Within(eligible, whole, line))
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["Eligible cost"], $"{eligible}",
                $"The eligible cost, {eligible}, does not lie within the cost to the project, {whole}.",
                "Correct the eligible cost, or the cost it is part of.");
        }
    }

    /// <summary>A credit note's parts are negative as it is. A line that changes another may be of either sign.</summary>
    private static bool Within(Money part, Money whole, CostLine line) =>
        part.Size <= whole.Size && (part.IsZero || part.IsNegative == whole.IsNegative || line.Adjusts.Length > 0);
}
