using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class EmploymentServiceStaffSpec
{
    [Theory]
    [InlineData("SRB", "Employment Service", "", CostKind.Payroll, "Refuse")]
    [InlineData("NDC", "Jobcentre Plus North", "", CostKind.Payroll, "Refuse")]
    [InlineData("NDC", "Jobcentre Plus North", "", CostKind.Invoice, "-")]
    [InlineData("SRB", "The office", "Employment Service", CostKind.Payroll, "Refuse")]
    [InlineData("SRB", "Employment Service", "", CostKind.Recharge, "-")]
    [InlineData("SRB", "Employment Service", "", CostKind.Invoice, "-")]
    [InlineData("SRB", "City Council", "Local authority", CostKind.Payroll, "-")]
    public void Its_own_staff_are_not_payable_and_an_invoiced_secondment_is(string fund, string claimant, string organisation, CostKind kind, string speaks)
    {
        var claim = Given.Claim(fund, costs: [Given.Cost() with { Kind = kind }]);
        var at = Given.Case(claim with { Cover = claim.Cover with { Claimant = claimant } }) with { Project = Given.Project() with { OrganisationType = organisation } };
        Assert.Equal(speaks, Rule(fund).Speaks(Given.Case(at, claim.Costs[0])));
    }

    [Fact]
    public void ESF_says_nothing_of_the_kind() =>
        Assert.Empty(Funder.Of(Given.Fund("ESF"))!.Rules.OfType<EmploymentServiceStaff>());

    private static IRule<LineCase> Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<EmploymentServiceStaff>().Single();
}
