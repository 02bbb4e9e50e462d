using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A cost needs the date that governs it.</summary>
public sealed class NotDefrayed : IRule<LineCase>
{
    public string Id => "CLAIM-12";

    public Citation Source => TheForm.Says("sheet Expenditure, Date paid");

    public InForce InForce => InForce.Always;

    public string Explain => "A cost counts from the day it was paid or, on an award that says so, the day it was incurred, so every line needs that date.";

    public string Remedy => "Give the date, or claim the line when it has been paid.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at is { Award: { } award, When: null })
        {
            var paid = award.Basis == Basis.Defrayed;
            var heading = paid ? "Date paid" : "Date incurred";
            yield return this.Finds(
                at, Severity.Query, at.Line.At[heading], "",
                paid ? "The line does not say when it was paid, so it has not left the account." : "The line does not say when it was incurred.",
                paid ? "Give the date paid, or claim the line when it has been." : "Give the date incurred.");
        }
    }
}
