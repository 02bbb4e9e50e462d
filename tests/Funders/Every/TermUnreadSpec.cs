using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class TermUnreadSpec
{
    [Theory]
    [InlineData("NRF", "Held back", "20%", "-")]
    [InlineData("NRF", "Held back", "one fifth", "Query: The register's term \"Held back\" for NRF on P-1 says \"one fifth\", which cannot be read as a figure; without it the general terms would hold.")]
    [InlineData("NRF", "held back", "101", "Query: The register's term \"held back\" for NRF on P-1 says \"101\", which cannot be read as a figure; without it the general terms would hold.")]
    [InlineData("NRF", "Most for Plan", "5,000", "-")]
    [InlineData("NRF", "Most for Plan", "five thousand", "Query: The register's term \"Most for Plan\" for NRF on P-1 says \"five thousand\", which cannot be read as a figure; without it the general terms would hold.")]
    [InlineData("NRF", "Carry-over noted", "10%", "-")]
    [InlineData("NRF", "Carry-over noted", "10 or so", "Query: The register's term \"Carry-over noted\" for NRF on P-1 says \"10 or so\", which cannot be read as a figure; without it the general terms would hold.")]
    [InlineData("NRF", "Conditions of the year", "Statement of use waived", "-")]
    [InlineData("NRF", "Conditions of the year", "waived", "Query: The register's term \"Conditions of the year\" for NRF on P-1 says \"waived\", which is none of its readings (statement of use asked for, statement of use waived); without it the general terms would hold.")]
    [InlineData("NRF", "National total", "1", "Query: The register's term \"National total\" for NRF on P-1 says \"1\", which no letter can change; without it the general terms would hold.")]
    [InlineData("NRF", "Carry over", "10%", "Query: The register's term \"Carry over\" for NRF on P-1 says \"10%\", which no rule of this fund applies; without it the general terms would hold.")]
    [InlineData("ESF", "Audit certificate over", "25000", "-")]
    [InlineData("ESF", "Audit certificate over", "From 150,000", "-")]
    public void Every_term_of_a_letter_can_be_read_and_is_applied(string fund, string term, string value, string says)
    {
        var row = new TermOverride { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund(fund), Term = term, Value = value };

        Assert.Equal(says, new TermUnread().Says(Given.Case(Given.Claim(fund)) with { Register = new() { Terms = [row] } }));
    }
}
