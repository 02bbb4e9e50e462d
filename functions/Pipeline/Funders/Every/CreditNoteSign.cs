using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A credit note takes money off, and changes no earlier line.</summary>
public sealed class CreditNoteSign : IRule<LineCase>
{
    public string Id => "CLAIM-18";

    public Citation Source => TheForm.Says("sheet Expenditure, Kind");

    public InForce InForce => InForce.Always;

    public string Explain => "A credit note is a negative cost on the day of the refund, and names no earlier line.";

    public string Remedy => "Give the refund with a minus sign and leave Adjusts blank, or change the kind.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line is { Kind: CostKind.CreditNote, Gross: { IsNegative: false } gross })
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Gross cost"], $"{gross}",
                $"A credit note of {gross} would add to the cost.",
                "Give the refund with a minus sign, or change the kind.");
        }
        else if (at.Line is { Kind: CostKind.CreditNote, Adjusts.Length: > 0 })
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Adjusts"], at.Line.Adjusts,
                $"A credit note changes no earlier line, and this one names {at.Line.Adjusts}.",
                "Leave Adjusts blank, or change the kind if the line corrects an earlier claim.");
        }
    }
}
