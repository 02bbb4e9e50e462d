using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class ContributionsSpec
{
    [Fact]
    public void An_invoice_stands_in_the_quarter_in_which_it_was_paid_under_each_funds_own_name()
    {
        var line = Given.Cost("1", "2000-04-04", "100.00", claimed: "60.00") with { Incurred = Given.Day("2000-03-26"), Match = [Given.Match("Core budget", "40.00")] };
        var statement = Reconciled.Project(
            [Given.Award("SRB"), Given.Award("ERDF", rate: 0.4m)],
            Given.Claim("SRB", "1", "2000-04-01", "2000-06-30", total: "60.00", costs: [line]),
            Given.Claim("ERDF", "1", "2000-04-01", "2000-06-30", total: "40.00", costs: [line with { Claimed = Given.Gbp("40.00"), Match = [Given.Match("SRB", "60.00")] }]));

        Assert.Equal("2000/01 Q1", Of(statement, "srb").Single(part => part.Entries.Any()).Period.Name);
        Assert.Equal("2000 Q2", Of(statement, "erdf").Single(part => part.Entries.Any()).Period.Name);
    }

    [Fact]
    public void A_payroll_line_that_spans_two_years_is_cut_by_days_and_each_part_still_adds_up()
    {
        // 20 December 1999 to 8 January 2000: twelve days of twenty fall in 1999. £1,000.01 x 12/20 = £600.006.
        var line = Given.Cost("1", gross: "1000.01", claimed: "450.00") with
        {
            Paid = null,
            Kind = CostKind.Payroll,
            Period = Given.Days("1999-12-20", "2000-01-08"),
            Match = [Given.Match("Core budget", "550.01")],
        };
        var project = Given.Project() with { Start = Given.Day("1999-01-01") };
        var statement = Reconciled.Project(
            new Register { Projects = [project], Awards = [Given.Award("ESF", rate: 0.45m) with { From = Given.Day("1999-01-01") }] },
            Given.Claim("ESF", "1", "1999-12-01", "2000-01-31", ClaimType.Interim, "450.00", costs: [line]));

        var parts = Of(statement, "esf").SelectMany(part => part.Entries).ToList();
        Assert.Equal(["£600.01", "£400.00"], parts.Select(part => $"{part.Eligible}"));
        Assert.Equal(["£270.00", "£180.00"], parts.Select(part => $"{part.Claimed}"));
        Assert.Equal(["£330.01", "£220.00"], parts.Select(part => $"{part.Match[0].Amount}"));
        Assert.All(parts, part => Assert.True(part.Apportioned));
        Assert.Equal("by days: 12 of 20", parts[0].Method);
    }

    [Fact]
    public void The_periods_grants_add_up_to_what_the_award_has_earned()
    {
        var statement = Reconciled.Project(
            [Given.Award("ERDF", rate: 0.5m)],
            Given.Claim("ERDF", "1", "2000-01-01", "2000-03-31", total: "0.16", costs: [Given.Cost("1", "2000-02-01", "0.33", claimed: "0.16") with { Match = [Given.Match("Core budget", "0.17")] }]),
            Given.Claim("ERDF", "2", "2000-04-01", "2000-06-30", total: "0.17", costs: [Given.Cost("2", "2000-05-01", "0.33", claimed: "0.17") with { Match = [Given.Match("Core budget", "0.16")] }]));

        Assert.Equal(["£0.16", "£0.17"], Of(statement, "erdf").Select(part => $"{part.Grant}"));
        Assert.Equal(["£0.16", "£0.17"], Of(statement, "erdf").Select(part => $"{part.Due}"));
    }

    private static IEnumerable<Contribution> Of(ProjectStatement statement, string slug) =>
        statement.Contributions.Where(part => part.Funder.Slug == slug);
}
