using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FundingPipeline.Ingest;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Tests.Ingest;

public class FigureSpec
{
    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("£12.50", "12.50")]
    [InlineData("£ 1,234", "1234")]
    [InlineData("(12.50)", "-12.50")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("-£12.50", "-12.50")]
    [InlineData("12.50-", "-12.50")]
    [InlineData("12.50 GBP", "12.50")]
    [InlineData("0.500", "0.500")]
    [InlineData("1234.500", "1234.500")]
    [InlineData("1.234", null)]
    [InlineData("6.500", null)]
    [InlineData("-6.500", null)]
    [InlineData("12,50", null)]
    [InlineData("1,23,456", null)]
    [InlineData("(-12.50)", null)]
    [InlineData("--5", null)]
    [InlineData("n/a", null)]
    [InlineData("12k", null)]
    [InlineData("-", null)]
    [InlineData("99999999999999999999999999999999", null)]
    public void Text_is_a_figure_when_it_can_be_one_only(string typed, string? expected) =>
        Assert.Equal(Number(expected), Figure.Of(new(1, CellKind.Text, typed)));

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1234.5600000000001", "1234.56")]
    [InlineData("1.234", "1.234")]
    [InlineData("9999999999.99", "9999999999.99")]
    [InlineData("10000000000", null)]
    public void A_number_cell_holds_fifteen_digits_and_noise(string typed, string? expected) =>
        Assert.Equal(Number(expected), Figure.Of(new(1, CellKind.Number, typed)));

    [Theory]
    [InlineData(CellKind.Date, "2000-03-26", "2000-03-26")]
    [InlineData(CellKind.Text, "2000-03-26", "2000-03-26")]
    [InlineData(CellKind.Text, "26/03/2000", "2000-03-26")]
    [InlineData(CellKind.Text, "5/4/2000", "2000-04-05")]
    [InlineData(CellKind.Text, "26 March 2000", "2000-03-26")]
    [InlineData(CellKind.Text, "26-Mar-2000", "2000-03-26")]
    [InlineData(CellKind.Text, "26.03.2000", "2000-03-26")]
    [InlineData(CellKind.Text, "29/02/2000", "2000-02-29")]
    [InlineData(CellKind.Text, "29/02/2001", null)]
    [InlineData(CellKind.Text, "26/03/00", null)]
    [InlineData(CellKind.Text, "03/26/2000", null)]
    [InlineData(CellKind.Text, "26/03/0200", null)]
    [InlineData(CellKind.Text, "March 2000", null)]
    [InlineData(CellKind.Number, "36611", null)]
    public void A_day_is_a_day_when_it_can_be_one_only(CellKind kind, string typed, string? expected) =>
        Assert.Equal(expected, Figure.DayOf(new(1, kind, typed))?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(CellKind.Number, "0.45", "0.45")]
    [InlineData(CellKind.Number, "45", "0.45")]
    [InlineData(CellKind.Text, "45%", "0.45")]
    [InlineData(CellKind.Text, "22.5 %", "0.225")]
    [InlineData(CellKind.Text, "0.5%", "0.005")]
    [InlineData(CellKind.Number, "1", "1")]
    [InlineData(CellKind.Number, "100", "1")]
    [InlineData(CellKind.Number, "101", null)]
    [InlineData(CellKind.Number, "-0.1", null)]
    public void A_share_may_be_written_in_three_ways(CellKind kind, string typed, string? expected) =>
        Assert.Equal(Number(expected), Figure.ShareOf(new(1, kind, typed)));

    [Fact]
    public void Money_in_a_cell_is_its_figure_when_that_is_whole_pence() =>
        Laws.Hold(AnyFigure, typed =>
            (from kind in new[] { CellKind.Number, CellKind.Text }
             let cell = new Cell(1, kind, typed)
             select Figure.MoneyOf(cell) == (Figure.Of(cell) is { } pounds && decimal.IsInteger(pounds * 100) ? Money.Gbp(pounds) : null)).All(same => same));

    [Fact]
    public void A_date_in_digits_is_what_a_library_of_dates_makes_of_it()
    {
        var patterns = new[] { "uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture).ToList();

        Laws.Hold(AnyDate, typed => Figure.DayOf(new(1, CellKind.Text, typed)) ==
            patterns.Select(pattern => pattern.Parse(typed)).Where(day => day.Success && day.Value.Year is >= 1900 and <= 2100).Select(day => (LocalDate?)day.Value).FirstOrDefault());
    }

    private static readonly Gen<string> AnyFigure = Gen.Elements("-", "", "0", "1", "9", "12", "999", "00", ".", ",", "£", "4567", "(", ")").ListOf(6).Select(string.Concat);

    private static readonly Gen<string> AnyDate =
        from parts in Gen.Elements("0", "1", "9", "02", "29", "30", "31", "12", "13", "2000", "1900", "2001", "1899", "200", "00").ListOf(3)
        from signs in Gen.Elements("/", ".", "-", "").ListOf(2)
        select $"{parts[0]}{signs[0]}{parts[1]}{signs[1]}{parts[2]}";

    private static decimal? Number(string? typed) => typed is null ? null : decimal.Parse(typed, CultureInfo.InvariantCulture);
}
