namespace FundingPipeline.Tests.Ingest.Rules;

public class UnknownFunderSpec
{
    [Theory]
    [InlineData("European Social Fund", "")]
    [InlineData("Lottery", "Claim!B2 READ-17 Refuse Claim")]
    [InlineData("Core budget", "Claim!B2 READ-17 Refuse Claim")]
    public void A_claim_goes_to_a_fund_that_takes_claims(string funder, string expected) =>
        Assert.Equal(expected, OneFault.OnCover("Funder | ESF", $"Funder | {funder}"));
}

public class BareNewDealSpec
{
    [Theory]
    [InlineData("New Deal", "Claim!B2 READ-18 Refuse Claim")]
    [InlineData("new  deal", "Claim!B2 READ-18 Refuse Claim")]
    [InlineData("ND", "Claim!B2 READ-18 Refuse Claim")]
    [InlineData("New Deal 25+", "")]
    [InlineData("New Deal for Communities", "")]
    public void A_bare_New_Deal_is_nobodys_name(string funder, string expected) =>
        Assert.Equal(expected, OneFault.OnCover("Funder | ESF", $"Funder | {funder}"));

    [Theory]
    [InlineData("25+")]
    [InlineData("25 Plus")]
    [InlineData("New Deal 25+")]
    public void A_programme_that_names_a_strand_does_not_choose_the_fund(string programme)
    {
        var finding = Assert.Single(Sheets.Read(Sheets.Cover
            .Replace("Funder | ESF", "Funder | New Deal", StringComparison.Ordinal)
            .Replace("Objective 3", programme, StringComparison.Ordinal)).Findings);
        Assert.Equal(
            $"\"New Deal\" may mean any of several funds. The programme, \"{programme}\", sounds like New Deal 25 Plus, but we do not choose the fund for you.",
            finding.Says);
        Assert.EndsWith("New Deal for Partners (NDP), New Deal for Communities (NDC).", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_register_its_row_is_left_out()
    {
        var intake = Sheets.Read("[Projects]\nProject register\nProject reference\nP-1\n[Awards]\nProject reference | Source\nP-1 | New Deal\nP-1 | NDLP");
        Assert.Equal("Awards!B2 READ-18 Refuse Project", Sheets.InShort(intake.Findings));
        Assert.Equal("NDLP", Assert.Single(intake.Register!.Says.Awards).Source.Code);
    }
}

public class UnknownSourceSpec
{
    [Theory]
    [InlineData("5.00", "Expenditure!G2 READ-19 Query Line")]
    [InlineData("", "")]
    public void Match_from_nobody_we_know_is_queried_where_it_is_filled(string typed, string expected)
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            [Expenditure]
            Line | Ledger reference | Cost heading | Gross cost | Eligible cost | Claimed | Match: Lottery
            1 | INV-1 | Training | 10.00 | 10.00 | 5.00 | {typed}
            """);
        Assert.Equal(expected, Sheets.InShort(intake.Findings));
        Assert.All(intake.Claim!.Costs[0].Match, share => Assert.Null(share.Source));
    }
}
