using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class OutcomeSharingSpec
{
    [Theory]
    [InlineData("2000-02-01", "Note 5:5: College claims Job for A1 too, under SLA 1: claimed by 2, counted once.\nNote 5:5: City Council claims Job for A1 too, under SLA 1: claimed by 2, counted once.")]
    [InlineData("2000-01-31", "Query 5:5: College claims Job for A1 too, and the register has no agreement between the two on that day.\nQuery 5:5: City Council claims Job for A1 too, and the register has no agreement between the two on that day.")]
    public void Two_bodies_share_a_job_under_an_agreement_in_force_that_day(string until, string says)
    {
        var agreement = new Agreement { At = Given.Row("Agreements"), Name = "SLA 1", Body = "College", OtherBody = "City Council", To = Given.Day(until) };
        new OutcomeSharing().Says(
            RuleSpec.Project(Job("SRB", "1", "City Council"), Job("ESF", "1", "College")) with { Register = Register.Empty with { Agreements = [agreement] } }, says);
    }

    [Fact]
    public void One_body_claims_a_job_once_from_one_fund() =>
        new OutcomeSharing().Says(
            RuleSpec.Project(Job("SRB", "1", "College"), Job("SRB", "2", "college")), "Refuse 5:5: college claimed Job for A1 from SRB already, in claim 1 row 5.");

    [Fact]
    public void One_body_may_report_a_job_to_two_funds() =>
        new OutcomeSharing().Says(RuleSpec.Project(Job("SRB", "1", "College"), Job("ESF", "1", "College")), "-");

    [Theory]
    [InlineData("", " ")]
    [InlineData("(withheld)", "(withheld)")]
    public void Two_jobs_of_nobody_are_not_one_persons_and_each_is_asked_about(string one, string other) =>
        new OutcomeSharing().Says(
            RuleSpec.Project(Job("SRB", "1", "College", one), Job("SRB", "2", "College", other)),
            "Query 5:5: Job is claimed for nobody: whether another body claims it too cannot be told.\nQuery 5:5: Job is claimed for nobody: whether another body claims it too cannot be told.");

    private static Claim Job(string fund, string number, string body, string person = "A1") => Given.Claim(fund, number) with
    {
        Outcomes = [new() { At = Given.Row("Outcomes"), Line = "5", Person = person, Outcome = "Job", Date = Given.Day("2000-02-01"), ClaimedBy = body }],
    };
}
