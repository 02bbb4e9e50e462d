using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>A table too long to be laid out cell by cell says, and looks, what it would have.</summary>
public class LongTableSpec
{
    private const int Lines = 300;

    private static readonly string[] Awkward = ["=1+1", "_x0041_ is no A", "two\nlines", "a return\rwithin", "<b>&amp;</b>", "  spaces  ", "🏠 Moss Side", "001", ""];

    private static readonly long[] Pence = [0, 1, -5, 10, -12_50, 7_00, 100_00, 21_474_836_48, 42_949_672_96, -50_000_000_000_01];

    private static readonly byte[] Workbook = ReturnWorkbook.Write(Long());
    private static readonly Written Read = Written.Of(Workbook);

    [Fact]
    public void Every_line_stands_in_its_order_with_its_own_words_and_figures()
    {
        var rows = Read["Sources"].Cells.Values.Where(cell => cell.Address.StartsWith('D') && cell.Text.StartsWith("L", StringComparison.Ordinal) && cell.Text != "Line").Select(cell => cell.Address[1..]).ToList();

        Assert.Equal(Lines, rows.Count);
        for (var line = 1; line <= Lines; line++)
        {
            var row = rows.Single(at => Read["Sources"]["D" + at].Text == $"L{line}");
            Assert.Equal(5 + line - 1, int.Parse(row, CultureInfo.InvariantCulture));
            Assert.Equal(Awkward[line % Awkward.Length], Shown(Read["Sources"].Cells.GetValueOrDefault("F" + row)?.Text ?? ""));
        }
    }

    /// <summary>Lines of 1p to £3.00: a column of them comes to £451.50, and the queried ones, every twentieth from the seventh on, to £22.05.</summary>
    [Fact]
    public void Its_totals_are_those_of_every_line()
    {
        Assert.Equal("429.45", Read["Sources"].At("Total accepted", "Claimed").Text);
        Assert.Equal("22.05", Read["Sources"].At("Total queried", "Claimed").Text);
    }

    [Fact]
    public void A_line_far_down_looks_like_the_first()
    {
        using var book = new XLWorkbook(new MemoryStream(Workbook));
        var sheet = book.Worksheet("Sources");
        var last = sheet.CellsUsed(cell => cell.Address.ColumnNumber == 4 && cell.GetString() == "L300").Single().Address.RowNumber;
        var first = sheet.CellsUsed(cell => cell.Address.ColumnNumber == 4 && cell.GetString() == "L1").Single().Address.RowNumber;

        foreach (var column in Enumerable.Range(1, 18))
        {
            Assert.Equal(sheet.Cell(first, column).Style.NumberFormat.Format, sheet.Cell(last, column).Style.NumberFormat.Format);
            Assert.Equal(sheet.Cell(first, column).Style.Alignment.Horizontal, sheet.Cell(last, column).Style.Alignment.Horizontal);
            Assert.Equal(XLBorderStyleValues.Hair, sheet.Cell(last, column).Style.Border.BottomBorder);
        }
    }

    [Fact]
    public void The_format_allows_every_part_of_it()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    /// <summary>A penny, a credit note, and more pence than fit an int.</summary>
    [Fact]
    public void A_figure_of_any_size_is_spelt_to_its_last_penny()
    {
        var column = Read["Sources"].Cells.Values.First(cell => cell.Text == "Eligible").Address.TrimEnd('4');
        var spelt = Read["Sources"].Cells.Values.Where(cell => cell.Address[0] == 'D' && cell.Text is "L291" or "L292" or "L293" or "L294" or "L295" or "L296" or "L297" or "L298" or "L299" or "L300")
            .OrderBy(cell => cell.Text, StringComparer.Ordinal).Select(cell => Read["Sources"][column + cell.Address[1..]].Text);

        Assert.Equal(["0.01", "-0.05", "0.1", "-12.5", "7", "100", "21474836.48", "42949672.96", "-50000000000.01", "0"], spelt);
    }

    /// <summary>What a spreadsheet shows of a text with codes in it.</summary>
    private static string Shown(string text) =>
        text.Replace("_x000D_", "\r", StringComparison.Ordinal).Replace("_x005F_", "_", StringComparison.Ordinal);

    private static FunderReturn Long()
    {
        var example = Examples.Return();
        var like = example.Contributions[0].Entries[0];
        return example with
        {
            Contributions = [example.Contributions[0] with { Entries = [.. Enumerable.Range(1, Lines).Select(line => Entry(like, line))] }],
        };
    }

    private static Entry Entry(Entry like, int line) => like with
    {
        Line = like.Line with { Line = $"L{line}", Description = Awkward[line % Awkward.Length] },
        Claimed = new Money(line),
        Eligible = new Money(Pence[line % Pence.Length]),
        Fate = line % 20 == 7 ? Fate.Queried : Fate.Accepted,
    };
}
