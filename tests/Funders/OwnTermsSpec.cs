using FundingPipeline.Funders.Esf;
using FundingPipeline.Funders.Every;
using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders;

/// <summary>An award keeps the terms of its own programme, region and route on every day; a rule that changes, changes to the day.</summary>
public class OwnTermsSpec
{
    [Fact]
    public void Two_programmes_awards_on_one_project_on_one_day_are_each_ruled_by_their_own()
    {
        var statement = Reconciled.Project(
            [Award(EsfTables.Before2000), Award(EsfTables.From2000)],
            Advance(EsfTables.Before2000, "1", "50000.00"), Advance(EsfTables.From2000, "2", "30000.01"));

        Assert.Equal(
            ["An advance of £30,000.01 exceeds 30% of £100,000.00, £30,000.00."],
            statement.Findings.Where(finding => finding.Rule == "ESF-01").Select(finding => finding.Says));
        Assert.Equal(["£50,000.00", "£0.00"], statement.Claims.Select(claim => $"{claim.Position?.Due ?? Money.Zero}"));
    }

    [Fact]
    public void Volunteers_match_the_one_award_and_not_the_other_for_the_same_day()
    {
        var statement = Reconciled.Project(
            [Award(EsfTables.Before2000), Award(EsfTables.From2000)],
            Volunteered(EsfTables.Before2000, "1"), Volunteered(EsfTables.From2000, "2"));

        Assert.Equal(["claim-0.xlsx"], statement.Findings.Where(finding => finding.Rule == "JOINT-05").Select(finding => finding.Where.File.Name));
    }

    [Theory]
    [InlineData(EsfTables.Before2000, "1999-12-31", "50%")]
    [InlineData(EsfTables.Before2000, "2000-01-01", "50%")]
    [InlineData(EsfTables.Before2000, "2001-12-31", "50%")]
    [InlineData(EsfTables.From2000, "2000-01-01", "30%")]
    [InlineData(EsfTables.From2000, "2006-12-31", "30%")]
    public void An_award_keeps_its_programmes_cap_on_every_day(string programme, string day, string share)
    {
        var at = Given.Case(Advance(programme, "1", "100000.00", day), Award(programme));

        Assert.Contains($"exceeds {share} of", new AdvanceCap().Says(at), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("North West", "direct", "Held: 20%")]
    [InlineData("North West", "co-financed", "Held: none")]
    [InlineData("London", "direct", "Held: none")]
    public void Region_and_route_are_the_awards_own(string region, string route, string held)
    {
        var at = Given.Case(Given.Claim("ESF", type: ClaimType.Interim, programme: EsfTables.From2000), Award(EsfTables.From2000) with { Route = route });

        Assert.Equal(held, $"Held: {(HeldUntilClosure.Share(at with { Project = at.Project with { Region = region } }) is { } share ? EsfTables.HeldBack.InWords(share.Value) : "none")}");
    }

    [Theory]
    [InlineData(2001, "-")]
    [InlineData(2002, "Query: For Manchester in 2002/03 the register has no agreed strategy by 2003-03-31, no accreditation by 2003-03-31.")]
    [InlineData(2003, "Query: For Manchester in 2003/04 the register has no agreed strategy by 2004-03-31, no accreditation by 2004-03-31.")]
    [InlineData(2004, "Query: For Manchester in 2004/05 the register has no agreed strategy by 2005-03-31.")]
    public void A_gate_that_changed_by_the_year_changes_with_it(int year, string says)
    {
        var label = $"{year}/{(year + 1) % 100:00}";

        Assert.Equal(says, new YearlyGate().Says(NrfCases.Statement(year, NrfCases.Passed(label) with { StrategyAgreed = null, Accredited = null }, "1.00")));
    }

    [Theory]
    [InlineData("2006-12-31", "CLAIM-37")]
    [InlineData("2007-01-01", "")]
    public void A_rule_that_ends_inside_a_programme_rules_to_its_last_day(string paid, string found)
    {
        var line = Given.Cost(paid: paid) with { Kind = CostKind.Overhead, Description = "Flat rate of 15%" };
        var statement = Reconciled.Project(
            new Register { Projects = [Given.Project() with { End = Given.Day("2008-12-31") }], Awards = [Given.Award("SRB") with { To = Given.Day("2008-12-31") }] },
            Given.Claim("SRB", first: "2006-12-01", last: "2007-01-31", total: "100.00", costs: line));

        Assert.Equal(found, string.Join(" ", statement.Findings.Select(finding => finding.Rule).Where(rule => rule == "CLAIM-37")));
    }

    [Theory]
    [InlineData("2000-02-28", "Refuse")]
    [InlineData("2000-02-29", "-")]
    public void A_letters_own_figure_holds_from_its_first_day_on(string last, string speaks)
    {
        var claim = Given.Claim("SRB", last: last, total: "150.00", costs: Given.Cost(gross: "150.00") with { CostHeading = "Plan" });
        TermOverride Most(string value, string? from, string? to) => new()
        {
            At = Given.Row("Terms"),
            Project = "P-1",
            Source = Given.Fund("SRB"),
            Term = "Most for Plan",
            Value = value,
            From = from is null ? null : Given.Day(from),
            To = to is null ? null : Given.Day(to),
        };

        Assert.Equal(speaks, new HeadingLimit().Speaks(Given.Case(claim) with { Register = new() { Terms = [Most("100", null, "2000-02-28"), Most("200", "2000-02-29", null)] } }));
    }

    private static Award Award(string programme) => Given.Award("ESF", programme, rate: 0.45m) with { Route = "direct", From = Given.Day("2000-01-01"), To = Given.Day("2000-12-31") };

    private static Claim Advance(string programme, string number, string amount, string day = "2000-01-01")
    {
        var claim = Given.Claim("ESF", number, first: day, last: day, type: ClaimType.Advance, total: amount, programme: programme);
        return claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp(amount), PreparedOn = Given.Day("1999-12-01") } };
    }

    private static Claim Volunteered(string programme, string number) =>
        Given.Claim("ESF", number, type: ClaimType.Interim, total: "45.00", programme: programme, costs: Given.Cost(number, claimed: "45.00") with
        {
            Kind = CostKind.InKind,
            Quantity = 10,
            Rate = 10,
            Match = [Given.Match("Volunteers", "55.00")],
        });
}
