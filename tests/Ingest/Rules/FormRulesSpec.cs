namespace FundingPipeline.Tests.Ingest.Rules;

public class UnknownFormSpec
{
    [Theory]
    [InlineData("[Claim]\nGrant claim form", "! READ-01 Refuse Claim")]
    [InlineData("[Sheet1]\n | Grant claim", "! READ-01 Refuse Claim")]
    [InlineData("[Any name]\n grant CLAIM \n[Claim]\nGrant claim", "! READ-01 Refuse Claim")]
    [InlineData("[First]\nProject register", "")]
    public void A_workbook_is_known_by_the_title_in_A1(string picture, string expected) =>
        Assert.Equal(expected, Sheets.Findings(picture));

    [Fact]
    public void The_answer_says_which_titles_are_known() =>
        Assert.Equal(
            "Use a form whose A1 says \"Grant claim\" or \"Project register\".",
            Assert.Single(Sheets.Read("[S]\nTimesheet").Findings).Remedy);
}

public class OwnReturnSpec
{
    [Theory]
    [InlineData("Consolidated return: ESF 2001", "Cover!A1 READ-02 Refuse Claim")]
    [InlineData("Project statement P-1", "Cover!A1 READ-02 Refuse Claim")]
    [InlineData("Programme statement", "Cover!A1 READ-02 Refuse Claim")]
    [InlineData("Findings on claim.xlsx", "Cover!A1 READ-02 Refuse Claim")]
    [InlineData("Project register", "")]
    public void What_we_wrote_is_no_claim(string title, string expected) =>
        Assert.Equal(expected, Sheets.Findings($"[Cover]\n{title}"));
}

public class MissingHeadingSpec
{
    [Fact]
    public void A_missing_starred_heading_refuses_the_claim_and_names_a_near_miss()
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            [Expenditure]
            Line | Ledger reference | Cost heading | Gross cost | Cost eligible | Claimed
            1 | INV-1 | Training | 10.00 | 10.00 | 10.00
            """);

        var missing = intake.Findings.Single(finding => finding.Rule == "READ-03");
        Assert.Equal("Sheet Expenditure has no heading \"Eligible cost\"; found \"Cost eligible\".", missing.Says);
        Assert.Equal((Severity.Refuse, Scope.Claim, 1), (missing.Severity, missing.Scope, intake.RowsRead));
    }

    [Fact]
    public void Every_starred_heading_there_is_enough() =>
        Assert.Equal("", Sheets.Findings($"{Sheets.Cover}\n{Sheets.Costs.Replace(" | Date paid", "", StringComparison.Ordinal)}"));

    [Fact]
    public void A_sheet_without_any_headings_is_refused_and_its_rows_counted()
    {
        var intake = Sheets.Read($"{Sheets.Cover}\n[Income]\n1 | R-1 | 10.00\n2 | R-2 | 20.00");
        Assert.Equal("Income! READ-03 Refuse Claim", Sheets.InShort(intake.Findings));
        Assert.Equal(2, intake.RowsRead);
    }
}

public class RepeatedHeadingSpec
{
    [Theory]
    [InlineData("Line | Amount | Amount\n1 | 10.00 | 11.00", "Income!C1 READ-04 Refuse Claim")]
    [InlineData("Line | Amount\n1 | 10.00", "")]
    public void A_heading_stands_over_one_column_only(string income, string expected) =>
        Assert.Equal(expected, Sheets.Findings($"{Sheets.Cover}\n[Income]\n{income}"));

    [Fact]
    public void A_label_is_answered_once_only() =>
        Assert.Equal("Claim!A13 READ-04 Refuse Claim", Sheets.Findings($"{Sheets.Cover}\nTotal claimed | 46.00"));
}

public class UnknownHeadingSpec
{
    [Fact]
    public void Columns_nobody_asked_for_are_named_in_one_note()
    {
        var note = Assert.Single(Sheets.Read($"{Sheets.Cover}\n[Income]\nLine | Amount | Notes | Colour\n1 | 10.00 | late | red | stray").Findings);
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal("Sheet Income has headings that were not read: \"Notes\", \"Colour\", column E, with no heading.", note.Says);
    }

    [Fact]
    public void A_column_of_the_form_is_read() =>
        Assert.Equal("", Sheets.Findings($"{Sheets.Cover}\n[Income]\nLine | Amount | Description\n1 | 10.00 | fees"));
}

public class UnknownSheetSpec
{
    [Theory]
    [InlineData("[Spare]\nsomething", "Spare! READ-06 Note Project")]
    [InlineData("[Guidance]\nsomething", "")]
    [InlineData("[Expenditure (2)]\nLine | Ledger reference | Cost heading | Gross cost | Eligible cost | Claimed", "Expenditure (2)! READ-06 Query Claim")]
    public void A_sheet_with_no_place_in_the_form_is_mentioned(string sheet, string expected) =>
        Assert.Equal(expected, Sheets.Findings($"{Sheets.Cover}\n{sheet}"));
}
