using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

public class FormReaderSpec
{
    [Fact]
    public void A_claim_is_read_cell_by_cell()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            {Sheets.Costs}
            1 | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | 45.00 | 55.00
            """);

        Assert.Empty(intake.Findings);
        var claim = intake.Claim!;
        Assert.Equal("ESF/Objective 3/P-1/1", $"{claim.Id}");
        Assert.Equal((ClaimType.Interim, 1, Figures.Period), (claim.Cover.Type, claim.Cover.Version, claim.Cover.Figures));
        Assert.Equal(Given.Days("2000-01-01", "2000-03-31"), claim.Cover.Period);
        var line = Assert.Single(claim.Costs);
        Assert.Equal((Given.Gbp("100.00"), Given.Gbp("45.00")), (line.Gross, line.Claimed));
        Assert.Equal(new MatchShare("Match: Core budget", Given.Fund("Core budget"), Given.Gbp("55.00")), Assert.Single(line.Match));
        Assert.Equal("G2", line.At["Claimed"].Address);
        Assert.Equal("B10", claim.Cover.At["Total claimed"].Address);
    }

    [Fact]
    public void Titles_blank_rows_and_blank_lines_do_not_matter()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            [Expenditure]
            Spend in the quarter

            LINE * | ledger reference | Cost  heading | Gross cost | Eligible cost | Claimed:

            1 | INV-1 | Training | 100.00 | 100.00 | 45.00

            2 | INV-2 | Training | 10.00 | 10.00 | 10.00
            Total | | | 110.00 | 110.00 | 55.00
            """);

        Assert.Empty(intake.Findings);
        Assert.Equal(2, intake.RowsRead);
        Assert.Equal(["F5", "F7"], intake.Claim!.Costs.Select(line => line.At["Claimed"].Address));
    }

    [Fact]
    public void Rows_are_counted_even_when_the_cover_cannot_be_read()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover.Replace("Funder | ESF", "Funder | Nobody", StringComparison.Ordinal)}
            {Sheets.Costs}
            1 | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | 45.00
            2 | INV-2 | Training | 2000-02-01 | 100.00 | 100.00 | n/a
            """);

        Assert.Null(intake.Claim);
        Assert.True(intake.IsRefused);
        Assert.Equal(2, intake.RowsRead);
        Assert.Equal(["READ-17|claim.xlsx|Funder", "READ-10|claim.xlsx|2|Claimed"], intake.Findings.Select(finding => finding.Key));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_is_null_and_its_key_names_claim_line_and_heading()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            {Sheets.Costs}
            7 | INV-1 | Training | 36611 | 100.00 | 100.00 | 45.00
            """);

        Assert.Null(Assert.Single(intake.Claim!.Costs).Paid);
        Assert.Equal("READ-14|ESF/Objective 3/P-1/1|7|Date paid", Assert.Single(intake.Findings).Key);
    }

    [Fact]
    public void Sheets_without_line_numbers_are_known_by_row()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            [Unit costs]
            Person reference | Contract | From | To | Units | Unit price | Amount
            T-1 | C1 | 2000-01-03 | 2000-01-09 | 1 | 40.00 | 40.00
            T-2 | C1 | 2000-01-03 | 2000-01-09 | 1 | 40.00 |
            """);

        Assert.Equal(["2", "3"], intake.Claim!.UnitCosts.Select(line => line.Line));
        Assert.Equal("READ-08|ESF/Objective 3/P-1/1|Unit costs 3|Amount", Assert.Single(intake.Findings).Key);
    }

    [Fact]
    public void A_register_is_read_sheet_by_sheet()
    {
        var intake = Sheets.Read("""
            [Projects]
            Project register
            Version | 3

            Project reference | Project name | Start
            P-1 | Seedcorn | 2000-01-01
            [Awards]
            Project reference | Source | Programme | Basis | Award | Rate | Capital or revenue
            P-1 | ERDF | Objective 2 | incurred | 50000 | 45 | Capital
            """);

        Assert.Empty(intake.Findings);
        Assert.Equal(3, intake.Register!.Version);
        Assert.Equal("Seedcorn", Assert.Single(intake.Register.Says.Projects).Name);
        var award = Assert.Single(intake.Register.Says.Awards);
        Assert.Equal((Basis.Incurred, Given.Gbp("50000.00"), 0.45m, Nature.Capital), (award.Basis, award.Amount, award.Rate, award.Nature));
    }
}
