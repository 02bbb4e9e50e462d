using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A unit is paid at the price its contract gives on the day it ends, and no more.</summary>
/// <remarks>Less than the contract price is the provider's own affair, and passes.</remarks>
public sealed class ContractPrice : IRule<UnitCostCase>
{
    public string Id => "ND-02";

    public Citation Source => Documents.JoiningUp("New Deal 25+ pilot, 000:870");

    public InForce InForce => InForce.Always;

    public string Explain => "New Deal pays a unit price for each client; the price is the one your contract gives for that element on that day.";

    public string Remedy => "Claim at the contract price, or enter it in the register's Prices sheet.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (at.Line.UnitPrice is not { } price)
        {
            yield break;
        }

        if (At(at) is not { UnitPrice: { } agreed } row)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Unit price"], $"{price}",
                $"The register has no price for \"{at.Line.Element}\" under contract \"{at.Line.Contract}\" on {at.RuledOn:uuuu-MM-dd}.",
                "Enter the contract's price in the register's Prices sheet, or correct the contract or element.");
        }
        else if (price > agreed)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Unit price"], $"{price}",
                $"The unit price of {price} is above the contract's {agreed}.", "Claim at the contract price.",
                new($"Contract {row.Contract}".TrimEnd(), $"register, {row.At["Unit price"]}", Evidence.Stated));
        }
    }

    private static readonly SortedTable<Price, ILookup<string, Price>> Prices = new(ContractPrices.Sorted);

    private static Price? At(UnitCostCase at) => Prices.Of(at.In.Register.Prices).Agreed(at.In.Claim.Id.Fund, at.Line, at.RuledOn);
}
