using System.Globalization;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>An amount is its units at their price, to the nearest penny.</summary>
/// <remarks>Half a week at £60.01 is £30.01: halves go away from zero, as for any other cut.</remarks>
public sealed class UnitsTimesPrice : IRule<UnitCostCase>
{
    public string Id => "ND-03";

    public Citation Source => Documents.JoiningUp("New Deal 25+ pilot: a unit cost basis, 000:870; units times price to the nearest penny is inferred") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "The amount of a row is its units times its unit price.";

    public string Remedy => "Correct the units, the price or the amount.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (at.Line is { Units: { } units, UnitPrice: { } price, Amount: { } amount }
            && decimal.Round(price.Pounds * units, 2, MidpointRounding.AwayFromZero) is var due && amount.Pounds != due)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Amount"], $"{amount}",
                $"The amount is {amount}, but {units:0.###} at {price} is {due.ToString("£#,0.00;-£#,0.00", CultureInfo.InvariantCulture)}.", "Correct the units, the price or the amount.");
        }
        else if (at.Line is { Amount: { IsZero: false } asked } && (at.Line.Units is null || at.Line.UnitPrice is null))
        {
            var blank = at.Line.UnitPrice is null ? "Unit price" : "Units";
            yield return this.Finds(at, Severity.Query, at.Line.At[blank], "",
                $"{asked} is claimed, and the row gives no {blank.ToLowerInvariant()} to work it out from.", "Give the units and their price.");
        }
    }
}
