using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest.Rules;

/// <summary>Claims that are right but for one answer or one cell.</summary>
public static class OneFault
{
    public static string OnCover(string answer, string instead) => Sheets.Findings(Sheets.Cover.Replace(answer, instead, StringComparison.Ordinal));

    public static string Claimed(string typed) => Sheets.FindingsOfCosts($"1 | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | {typed} | 55.00");

    public static string Paid(string typed) => Sheets.FindingsOfCosts($"1 | INV-1 | Training | {typed} | 100.00 | 100.00 | 45.00 | 55.00");

    public static string InAwards(string headings, string row) =>
        Sheets.Findings($"[Projects]\nProject register\nProject reference\nP-1\n[Awards]\n{headings}\n{row}");
}

public class MissingAnswerSpec
{
    [Theory]
    [InlineData("Claimant | City Council", "Claimant |", "Claim!B5 READ-07 Refuse Claim")]
    [InlineData("Claimant | City Council", "Claimant | C", "")]
    [InlineData("Prepared on | 2000-04-10", "", "Claim! READ-07 Refuse Claim")]
    public void Every_starred_question_needs_an_answer(string answer, string instead, string expected) =>
        Assert.Equal(expected, OneFault.OnCover(answer, instead));

    [Fact]
    public void A_near_miss_is_named_and_not_taken() =>
        Assert.Contains(
            Sheets.Read(Sheets.Cover.Replace("Total claimed", "Claimed total", StringComparison.Ordinal)).Findings,
            finding => finding.Says == "The cover has no label \"Total claimed\"; found \"Claimed total\".");
}

public class BlankCellSpec
{
    [Theory]
    [InlineData(" | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | 45.00", "Expenditure!A2 READ-08 Query Line")]
    [InlineData("1 | | Training | 2000-02-01 | 100.00 | 100.00 | 45.00", "Expenditure!B2 READ-08 Query Line")]
    [InlineData("1 | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | ", "Expenditure!G2 READ-08 Query Line")]
    [InlineData("1 | INV-1 | Training | | 100.00 | 100.00 | 0", "")]
    public void Under_a_starred_heading_blank_is_not_nought(string row, string expected) =>
        Assert.Equal(expected, Sheets.FindingsOfCosts(row));

    [Fact]
    public void A_row_without_a_line_number_is_known_by_its_row() =>
        Assert.Equal("2", Sheets.Read($"{Sheets.Cover}\n{Sheets.Costs}\n | INV-1").Claim!.Costs[0].Line);
}

public class ErrorCellSpec
{
    [Theory]
    [InlineData("#REF!", "Expenditure!G2 READ-09 Query Line")]
    [InlineData("45.00", "")]
    public void A_broken_formula_is_a_query_and_no_figure(string typed, string expected) => Assert.Equal(expected, OneFault.Claimed(typed));
}

public class UnreadableFigureSpec
{
    [Theory]
    [InlineData("n/a", "Expenditure!G2 READ-10 Query Line")]
    [InlineData("\"6.500\"", "Expenditure!G2 READ-10 Query Line")]
    [InlineData("2000-03-26", "Expenditure!G2 READ-10 Query Line")]
    [InlineData("\"£45.00\"", "")]
    public void A_figure_that_is_none_holds_its_row_back(string typed, string expected) => Assert.Equal(expected, OneFault.Claimed(typed));

    [Theory]
    [InlineData("Total claimed | 45.00", "Total claimed | n/a", "Claim!B10 READ-10 Refuse Claim")]
    [InlineData("Total claimed | 45.00", "Total claimed | 45.00\nIncome | n/a", "Claim!B11 READ-10 Query Claim")]
    public void On_the_cover_a_starred_answer_refuses_and_another_queries(string answer, string instead, string expected) =>
        Assert.Equal(expected, OneFault.OnCover(answer, instead));
}

public class UnreadableShareSpec
{
    [Theory]
    [InlineData("45%", "")]
    [InlineData("145", "Awards!C2 READ-11 Query Project")]
    public void A_rate_is_a_share_of_the_whole(string typed, string expected) =>
        Assert.Equal(expected, OneFault.InAwards("Project reference | Source | Rate", $"P-1 | ERDF | {typed}"));
}

public class FinerThanAPennySpec
{
    [Theory]
    [InlineData("45.001", "Expenditure!G2 READ-12 Query Line")]
    [InlineData("33.3333333333333", "Expenditure!G2 READ-12 Query Line")]
    [InlineData("45.000", "")]
    [InlineData("45.0000000000001", "Expenditure!G2 READ-12 Query Line")]
    [InlineData("45.00000000000001", "")]
    public void Money_is_whole_pence_to_fifteen_digits(string typed, string expected) => Assert.Equal(expected, OneFault.Claimed(typed));
}

public class ForeignCurrencySpec
{
    [Theory]
    [InlineData("€45.00", "Expenditure!G2 READ-13 Refuse Line")]
    [InlineData("45.00 EUR", "Expenditure!G2 READ-13 Refuse Line")]
    [InlineData("$45", "Expenditure!G2 READ-13 Refuse Line")]
    [InlineData("£45.00", "")]
    public void Another_currency_is_refused_on_its_line(string typed, string expected) => Assert.Equal(expected, OneFault.Claimed(typed));
}

public class UnreadableDateSpec
{
    [Theory]
    [InlineData("26/03/00", "Expenditure!D2 READ-14 Query Line")]
    [InlineData("31/02/2000", "Expenditure!D2 READ-14 Query Line")]
    [InlineData("36611", "Expenditure!D2 READ-14 Query Line")]
    [InlineData("26 March 2000", "")]
    public void A_date_that_is_none_is_never_guessed(string typed, string expected) => Assert.Equal(expected, OneFault.Paid(typed));
}

public class BackwardPeriodSpec
{
    [Fact]
    public void A_cover_whose_period_runs_backwards_is_refused() =>
        Assert.Equal("Claim!B9 READ-15 Refuse Claim", OneFault.OnCover("Period to | 2000-03-31", "Period to | 1999-12-31"));

    [Theory]
    [InlineData("2000-02-01 | 2000-01-31", "Time sheets!C2 READ-15 Query Line")]
    [InlineData("2000-02-01 | 2000-02-01", "")]
    [InlineData("2000-02-01 | ", "Time sheets!C2 READ-08 Query Line")]
    public void A_row_is_queried(string period, string expected) =>
        Assert.Equal(expected, Sheets.Findings($"{Sheets.Cover}\n[Time sheets]\nPerson reference | Period from | Period to | Project hours\nT-1 | {period} | 7"));
}

public class UnknownWordSpec
{
    [Theory]
    [InlineData("In kind", CostKind.InKind, "")]
    [InlineData("in-kind", CostKind.InKind, "")]
    [InlineData("CREDIT NOTE", CostKind.CreditNote, "")]
    [InlineData("Gift", CostKind.Invoice, "Expenditure!C2 READ-16 Query Line")]
    public void Capitals_spaces_and_hyphens_do_not_matter(string typed, CostKind kind, string expected)
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            [Expenditure]
            Line | Ledger reference | Kind | Cost heading | Gross cost | Eligible cost | Claimed
            1 | INV-1 | {typed} | Training | 10.00 | 10.00 | 10.00
            """);
        Assert.Equal(expected, Sheets.InShort(intake.Findings));
        Assert.Equal(kind, intake.Claim!.Costs[0].Kind);
    }

    [Fact]
    public void On_the_cover_it_refuses_and_lists_the_choices() =>
        Assert.Equal(
            "Use one of: Advance, Interim, Quarterly, Final, Unit cost, Statement of use, Nil.",
            Assert.Single(Sheets.Read(Sheets.Cover.Replace("Interim", "Monthly", StringComparison.Ordinal)).Findings, finding => finding.Severity == Severity.Refuse).Remedy);
}

public class UnreadableVersionSpec
{
    [Theory]
    [InlineData("2", "")]
    [InlineData("two", "Claim!B8 READ-23 Refuse Claim")]
    [InlineData("1.5", "Claim!B8 READ-23 Refuse Claim")]
    [InlineData("0", "Claim!B8 READ-23 Refuse Claim")]
    public void A_version_is_a_whole_number_from_one(string typed, string expected) =>
        Assert.Equal(expected, OneFault.OnCover("Claim number | 1", $"Claim number | 1\nVersion | {typed}"));
}
