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
        Fate = line % 20 == 7 ? Fate.Queried : Fate.Accepted,
    };
}
