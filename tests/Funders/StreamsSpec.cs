using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders;

public class StreamsSpec
{
    [Theory]
    [InlineData("SRB", "1999-03-31", "North West", "Government Office for the region (stated)")]
    [InlineData("SRB", "1999-04-01", "North West", "Regional Development Agency (stated)")]
    [InlineData("SRB", "2000-07-02", "London", "Government Office for London (assumed)")]
    [InlineData("SRB", "2000-07-03", "London", "London Development Agency (assumed)")]
    [InlineData("SRB", "1999-03-31", "London", "Government Office for the region (stated)")]
    [InlineData("NDYP", "2002-03-31", "", "Employment Service (stated)")]
    [InlineData("NDYP", "2002-04-01", "", "Jobcentre Plus (confirmed)")]
    [InlineData("ESF", "2000-03-31", "", "Government Office for the region (stated)")]
    [InlineData("NRF", "2001-03-31", "", "not stated")]
    [InlineData("NRF", "2001-04-01", "", "Neighbourhood Renewal Unit, with the Government Office (stated)")]
    [InlineData("NRF", "2008-04-01", "", "not stated")]
    [InlineData("NDC", "2007-03-31", "", "Government Office for the region (stated)")]
    [InlineData("NDC", "2007-04-01", "", "Department for Communities and Local Government (confirmed for one region)")]
    [InlineData("HAZ", "2000-01-01", "", "NHS Executive regional office (stated)")]
    public void Each_day_has_the_body_that_administered_it_then(string source, string day, string region, string body) =>
        Assert.Equal(body, InShort(Streams.Of(Given.Fund(source), Given.Day(day), row => row.Body, region: region)));

    [Theory]
    [InlineData("ESF", "Objective 3 2000-06", "North West", "direct", "An advance, then claims at the dates of the project's own profile, 2 to 12 in twelve months (confirmed for one region)")]
    [InlineData("ESF", "Objective 3 2000-06", "London", "direct", "An advance before the start, interim claims during the project, a final claim after it (stated)")]
    [InlineData("ESF", "Objective 3 2000-06", "North West", "co-financed", "Paid monthly (confirmed for one region)")]
    [InlineData("ERDF", "Objective 2 2000-06", "North West", "", "Quarterly (stated)")]
    public void The_row_that_names_most_of_the_award_speaks(string source, string programme, string region, string route, string cycle) =>
        Assert.Equal(cycle, InShort(Streams.Of(Given.Fund(source), Given.Day("2003-06-30"), row => row.Cycle, programme, region: region, route: route)));

    [Theory]
    [InlineData("SRB", "2003-01-01", "Regional Development Agency single programme (assumed)")]
    [InlineData("NRF", "2007-01-01", "Working Neighbourhoods Fund, from 2008/09 (confirmed)")]
    [InlineData("CEF", "2003-01-01", "A single community participation programme, from April 2004 (stated)")]
    [InlineData("CEF", "2004-04-01", "Safer and Stronger Communities Fund (assumed)")]
    [InlineData("TEC", "1999-01-01", "Learning and Skills Council (stated)")]
    public void What_followed_is_named_and_an_inference_is_labelled(string source, string day, string successor) =>
        Assert.Equal(successor, InShort(Streams.Of(Given.Fund(source), Given.Day(day), row => row.Successor)));

    [Fact]
    public void In_Scotland_Objective_3_is_claimed_quarterly() =>
        Assert.Equal("Quarterly in arrears, with a form for a nil period too (confirmed for one region)",
            InShort(Streams.Of(Given.Fund("ESF"), Given.Day("2001-01-01"), row => row.Cycle, "Objective 3 2000-06", "Scotland")));

    [Theory]
    [InlineData("SRB", Initiative.Holistic)]
    [InlineData("NDC", Initiative.Holistic)]
    [InlineData("EZ", Initiative.Functional)]
    [InlineData("HAZ", Initiative.Overarching)]
    public void An_initiative_is_of_the_kind_that_PAT_17_gives_it(string source, Initiative kind) =>
        Assert.Contains(Streams.All, row => row.Source == Given.Fund(source) && row.Kind == kind);

    [Fact]
    public void Every_source_that_claims_has_told_its_years_and_its_cycle() =>
        Assert.Empty(
            from source in Funder.All.SelectMany(funder => funder.Sources)
            let day = Given.Day("2002-06-30")
            where Streams.Of(source, day, row => row.Years) is null || Streams.Of(source, day, row => row.Cycle) is null
            select source.Code);

    [Fact]
    public void The_years_a_stream_tells_are_the_years_its_returns_are_cut_by() =>
        Assert.Empty(
            from source in Funder.All.SelectMany(funder => funder.Sources)
            let day = Given.Day("2002-06-30")
            let opens = Streams.Of(source, day, row => row.Years)!.What == "Calendar years" ? 1 : 4
            where Funder.Of(source)!.Calendar.Year(day)!.Days.First.Month != opens
            select source.Code);

    [Fact]
    public void Urban_is_European_money_and_the_other_later_sources_are_not() =>
        Assert.Equal(["ESF", "ERDF", "URBAN"], Sources.All.Where(source => source.European).Select(source => source.Code));

    [Fact]
    public void A_return_for_days_nobody_has_told_about_says_so() =>
        Assert.Equal(new Administered(null, null), Assert.Single(Administered.Of([Given.Case(Given.Claim("NRF", first: "2000-04-01", last: "2001-03-31", type: ClaimType.StatementOfUse))], Given.Day("2001-03-31"))));

    private static string InShort(Told? told) => told is null ? "not stated" : $"{told.What} ({told.Source.Evidence.InWords()})";
}
