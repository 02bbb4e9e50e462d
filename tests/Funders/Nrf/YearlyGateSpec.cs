using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Tests;

public class YearlyGateSpec
{
    private static readonly YearlyGate Rule = new();

    [Theory]
    [InlineData(2001, "LSP member", "no membership of an LSP by 2002-03-31")]
    [InlineData(2001, "Strategy", null)]
    [InlineData(2001, "Statement", "no agreed statement of use by 2002-04-10")]
    [InlineData(2001, "Accredited", null)]
    [InlineData(2002, "LSP member", "no membership of an LSP by 2003-03-31")]
    [InlineData(2002, "Strategy", "no agreed strategy by 2003-03-31")]
    [InlineData(2002, "Statement", "no agreed statement of use by 2003-04-10")]
    [InlineData(2002, "Accredited", "no accreditation by 2003-03-31")]
    [InlineData(2004, "Accredited", null)]
    [InlineData(2004, "Strategy", "no agreed strategy by 2005-03-31")]
    public void Each_year_asks_for_what_its_own_conditions_ask(int opens, string without, string? missing) =>
        Assert.Equal(
            missing is null ? "-" : $"Query: For Manchester in {opens}/{opens + 1 - 2000:00} the register has {missing}.",
            Rule.Says(NrfCases.Statement(opens, With(NrfCases.Passed($"{opens}/{opens + 1 - 2000:00}"), without, null))));

    [Theory]
    [InlineData("Accredited", "2003-03-31", "-")]
    [InlineData("Accredited", "2003-04-01", "Query")]
    [InlineData("Statement", "2003-04-10", "-")]
    [InlineData("Statement", "2003-04-11", "Query")]
    public void What_comes_a_day_late_does_not_count(string gate, string day, string speaks) =>
        Assert.Equal(speaks, Rule.Speaks(NrfCases.Statement(2002, With(NrfCases.Passed("2002/03"), gate, Given.Day(day)))));

    [Fact]
    public void A_year_without_a_row_is_asked_about_and_everything_missing_is_named_at_once()
    {
        Assert.Equal("Query: For Manchester in 2002/03 the register has no Accreditation row.", Rule.Says(NrfCases.Statement(2002, null)));
        Assert.Equal("Query: For Manchester in 2002/03 the register has no Accreditation row.", Rule.Says(NrfCases.Statement(2002, NrfCases.Passed("2001/02"))));
        Assert.Equal("Query: For Manchester in 2002/03 the register has no allocation, no accreditation by 2003-03-31.",
            Rule.Says(NrfCases.Statement(2002, NrfCases.Passed("2002/2003") with { Allocation = null, Accredited = null })));
    }

    private static Accreditation With(Accreditation row, string gate, LocalDate? day) => gate switch
    {
        "LSP member" => row with { LspMember = day },
        "Strategy" => row with { StrategyAgreed = day },
        "Statement" => row with { StatementOfUseAgreed = day },
        _ => row with { Accredited = day },
    };
}
