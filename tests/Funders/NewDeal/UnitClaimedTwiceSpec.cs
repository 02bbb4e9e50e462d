using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class UnitClaimedTwiceSpec
{
    private static readonly UnitClaimedTwice Rule = new();

    [Fact]
    public void One_persons_week_is_paid_once()
    {
        var (first, again) = (UnitCostCases.Row(), UnitCostCases.Row(row: 6));
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(first)));
        Assert.Equal("Refuse: Gateway week for NE-001 is claimed already, in claim 1 row 5, for the same days.", Rule.Says(UnitCostCases.Case(again, first)));
    }

    [Fact]
    public void Another_person_another_element_or_other_days_are_another_unit()
    {
        var first = UnitCostCases.Row();
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(UnitCostCases.Row(row: 6) with { Person = "NE-002" }, first)));
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(UnitCostCases.Row(row: 6, element: "Job outcome"), first)));
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(UnitCostCases.Row(row: 6, to: "2000-02-14") with { From = Given.Day("2000-02-08") }, first)));
    }
}
