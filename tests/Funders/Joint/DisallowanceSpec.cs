using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders.Joint;

/// <summary>SRB is asked for £60.00 of one invoice of £100.00 and £20.00 of another, and disallows part of the claim; ESF is asked for part of the first.</summary>
public class DisallowanceSpec
{
    [Theory]
    [InlineData("0.00", "£60.00 £20.00")]
    [InlineData("40.00", "£30.00 £10.00")]
    [InlineData("40.01", "£29.99 £10.00")]
    [InlineData("79.99", "£0.01 £0.00")]
    [InlineData("80.00", "£0.00 £0.00")]
    [InlineData("90.00", "£0.00 £0.00")]
    public void The_matrix_shows_what_is_claimed_and_not_disallowed(string disallowed, string claimed)
    {
        var srb = Case("1", disallowed, "40.00").Matrix.Select(row => row.Cells.Single(cell => cell.Source.Code == "SRB").Claimed);
        Assert.Equal(claimed, string.Join(" ", srb));
    }

    [Theory]
    [InlineData("1", "0.00", "40.00", "-")]
    [InlineData("1", "0.00", "40.01", "INV-1 cost £100.00 and £100.01 is paid towards it, £0.01 too much: ESF £40.01, SRB £60.00.")]
    [InlineData("1", "40.00", "70.00", "-")]
    [InlineData("1", "40.00", "70.01", "INV-1 cost £100.00 and £100.01 is paid towards it, £0.01 too much: ESF £70.01, SRB £30.00 (£30.00 disallowed).")]
    [InlineData("", "40.00", "70.00", "-")]
    [InlineData("2", "40.00", "70.00", "INV-1 cost £100.00 and £130.00 is paid towards it, £30.00 too much: ESF £70.00, SRB £60.00.")]
    [InlineData("1", "80.00", "100.00", "-")]
    public void Another_fund_may_pay_what_was_disallowed_and_no_more(string decided, string disallowed, string esf, string says)
    {
        var over = Case(decided, disallowed, esf).Findings.Where(finding => finding.Rule == "JOINT-02").Select(finding => finding.Says).Distinct();
        Assert.Equal(says, string.Join("\n", over) is { Length: > 0 } said ? said : "-");
    }

    private static ProjectStatement Case(string decided, string disallowed, string esf) => Reconciled.Project(
        new Register
        {
            Projects = [Given.Project()],
            Awards = [Given.Award("SRB"), Given.Award("ESF", rate: 1m)],
            Decisions = [new() { At = Given.Row("Decisions"), Project = "P-1", Funder = Given.Fund("SRB"), ClaimNumber = decided, Disallowed = Given.Gbp(disallowed) }],
        },
        Given.Claim("SRB", total: "80.00", costs: [Given.Cost("1", eligible: "60.00"), Given.Cost("2", eligible: "20.00")]),
        Given.Claim("ESF", type: ClaimType.Interim, total: esf, costs: Given.Cost("1", eligible: esf)));
}
