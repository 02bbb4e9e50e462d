using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class ApportionmentShareSpec
{
    private static readonly Apportionment Floor = new() { At = Given.Row("Apportionments"), Name = "Floor area", Part = 40, Whole = 100, To = Given.Day("2000-02-01") };

    [Theory]
    [InlineData("40.00", "Floor area", "2000-02-01", "-")]
    [InlineData("39.00", "floor area", "2000-02-01", "-")]
    [InlineData("40.01", "Floor area", "2000-02-01", "-")]
    [InlineData("40.02", "Floor area", "2000-02-01", "Query O5: Floor area gives 40 of 100, which is £40.00 of £100.00; £40.02 is charged.")]
    [InlineData("40.02", "Floor area", "2000-02-02", "-")]
    [InlineData("40.02", "Heads", "2000-02-01", "-")]
    public void A_share_is_what_the_register_works_out(string charged, string name, string paid, string says) =>
        new ApportionmentShare().Says(
            RuleSpec.Line(
                Given.Cost(paid: paid) with { CostToProjectTyped = Given.Gbp(charged), Apportionment = name },
                register: new() { Apportionments = [Floor] }),
            says);
}
