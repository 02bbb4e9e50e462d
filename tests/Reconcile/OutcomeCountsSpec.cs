using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class OutcomeCountsSpec
{
    [Fact]
    public void Rows_that_name_nobody_are_claimed_and_are_no_person()
    {
        var claim = Given.Claim("SRB", total: "100.00", costs: [Given.Cost()]) with
        {
            Outcomes = [.. new[] { "", " ", "P1", "p1 " }.Select((person, i) => new OutcomeLine { At = Given.Row("Outcomes", 5 + i), Line = $"{5 + i}", Person = person, Outcome = "Job" })],
        };
        var register = new Register { Projects = [Given.Project()], Awards = [Given.Award("SRB")] };
        var standing = StandingClaims.Of(new(register.Projects[0], [new PlacedClaim(claim, Funder.Of(claim.Id.Fund)!, register.Awards, [])]), register, new(register.Answers));

        var count = Assert.Single(OutcomeCounts.Of(standing));

        Assert.Equal((4, 1), (count.Gross, count.Unique));
    }
}
