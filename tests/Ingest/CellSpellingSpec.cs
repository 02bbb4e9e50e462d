using System.Security;
using FsCheck;
using FsCheck.Fluent;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

/// <summary>Nine cells in ten are spelled the same way, letter by letter, and are read at one look. No other spelling may give another cell.</summary>
public class CellSpellingSpec
{
    private const string Formats = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='20'/></cellXfs>";
    private const string Shared = "<si><t>Line</t></si><si><t>a &amp; b</t></si><si><t> </t></si><si><t>a_x000D_b</t></si><si><t/></si>";

    private sealed record Written(string Address, string Style, string Type, string Value);

    /// <summary>One odd thing in forty is enough: a sheet with one in every cell would always be refused for the first.</summary>
    private static readonly Gen<Written> Cells =
        from address in Seldom(Gen.Constant(""), Gen.Elements("b1", "B1", "A2", "XFE1", "1", "A", "XFD1"))
        from style in Seldom(Gen.Elements("", "0", "1", "2"), Gen.Elements("3", "-1", "99999999999"))
        from type in Seldom(Gen.Elements("", "", "", "n", "s", "str", "e"), Gen.Elements("q", "b", "d"))
        from value in type == "s" ? Seldom(Gen.Elements("0", "1", "2", "3", "4"), Gen.Elements("5", "-1", "00", " 1 ", "x")) : Values
        select new Written(address, style, type, value);

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Choose(0, int.MaxValue).Select(pence => (pence / 100m).ToString("0.00", null)),
        Gen.Elements("36611", "36611.5", "2958466", "60", "0.1000000000000000055", "1234567890123456", "123456789012345", "1234567890.12345", "01", "00", "0", "0.5", "0.", "1.50", ".5", "5.", "1.2.3"),
        Gen.Elements("-1", "-0", "+7", "1E3", "1e-400", "", " ", " 5 ", "true", "abc", "a]b", "<&>", "#REF!", "2000-03-26", "café", "_x000D_"));

    private static Gen<T> Seldom<T>(Gen<T> usual, Gen<T> odd) => Gen.Frequency((40, usual), (1, odd));

    [Fact]
    public void A_cell_is_the_same_cell_however_it_is_spelled()
    {
        var sheets = from cells in Gen.ListOf(Cells) from odd in Gen.Choose(0, Odd.Length - 1) select (Cells: cells, Odd: Odd[odd]);
        var read = 0;
        Prop.ForAll(sheets.ToArbitrary(), sheet =>
        {
            var usual = Answer(sheet.Cells, Usual);
            read += usual.Count(line => line.StartsWith("1,", StringComparison.Ordinal));
            Assert.Equal(usual, Answer(sheet.Cells, sheet.Odd));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(2_000UL, 3_141UL));
        Assert.True(read > 1_000, $"Only {read} cells were read.");
    }

    /// <summary>A part is loaded in pieces; where the cut falls must not matter.</summary>
    [Fact]
    public void A_cell_that_is_cut_in_two_while_loading_is_one_cell()
    {
        var cells = Enumerable.Range(1, 2_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"0\"><v>{row}.5</v></c><c r=\"B{row}\" t=\"s\"><v>0</v></c></row>").ToList();
        var expected = Enumerable.Range(1, 2_000).SelectMany(row => new[] { $"{row},1 Number {row}.5", $"{row},2 Text Line" }).ToList();
        for (var shift = 0; shift < 70; shift++)
        {
            Assert.Equal(expected, Read(TinyWorkbook.OfXml($"<!--{new string('x', shift)}-->{string.Concat(cells)}", Shared, Formats)));
        }
    }

    /// <summary>The right answer for some, so that both ways cannot be wrong together.</summary>
    [Theory]
    [InlineData("<c r=\"A1\" s=\"1\"><v>36611</v></c>", "1,1 Date 2000-03-26")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>1.5</v></c>", "1,1 Text 36:00:00")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "1,1 Text a & b")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>3</v></c>", "1,1 Text a\rb")]
    [InlineData("<c r=\"A1\" s=\"0\" t=\"n\"><v>1.50</v></c>", "1,1 Number 1.5")]
    [InlineData("<c r=\"A1\"><v>123456789012345</v></c>", "1,1 Number 123456789012345")]
    [InlineData("<c r=\"A1\"><v>1234567890123456</v></c>", "1,1 Number 1234567890123460")]
    [InlineData("<c r=\"A1\" t=\"str\"><v>=1+1</v></c>", "1,1 Text =1+1")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "1,1 Boolean TRUE")]
    [InlineData("<c r=\"A1\"><v>a]]b</v></c>", "1,1 Text a]]b")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>5</v></c>", "The file is damaged. No shared text has the number 5.")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>5</v></c>", "The file is damaged. No cell style has the number 3.")]
    public void A_cell_of_the_usual_spelling(string cell, string expected) =>
        Assert.Equal([expected], Read(TinyWorkbook.OfXml($"<row r=\"1\">{cell}</row>", Shared, Formats)));

    /// <summary>Spelled as usual, where it is nobody's cell.</summary>
    [Theory]
    [InlineData("<row r=\"1\"><ext><c r=\"A1\"><v>5</v></c></ext></row>")]
    [InlineData("<row r=\"1\"><ext xmlns=\"urn:x\"><c r=\"A1\"><v>5</v></c></ext></row>")]
    [InlineData("<s:row xmlns:s=\"" + TinyWorkbook.Main + "\" xmlns=\"urn:x\" r=\"1\"><c r=\"A1\"><v>5</v></c></s:row>")]
    [InlineData("<row r=\"1\"/><c r=\"A1\"><v>5</v></c>")]
    [InlineData("<row r=\"1\"><!--<c r=\"A1\"><v>5</v></c>--></row>")]
    [InlineData("<row r=\"1\"><![CDATA[<c r=\"A1\"><v>5</v></c>]]></row>")]
    public void What_only_looks_like_a_cell_is_none(string xml) => Assert.Empty(Read(TinyWorkbook.OfXml(xml, Shared, Formats)));

    private static string Usual(Written cell) => $"<c{Attribute("r", cell.Address)}{Attribute("s", cell.Style)}{Attribute("t", cell.Type)}><v>{SecurityElement.Escape(cell.Value)}</v></c>";

    private static readonly Func<Written, string>[] Odd =
    [
        cell => Usual(cell).Replace('"', '\''),
        cell => Usual(cell).Replace("><v>", " ><v>", StringComparison.Ordinal),
        cell => Usual(cell).Replace("<v>", "<v >", StringComparison.Ordinal),
        cell => Usual(cell).Replace("</v>", "</v >", StringComparison.Ordinal),
        cell => Usual(cell).Replace("</c>", "\n</c>", StringComparison.Ordinal),
        cell => Usual(cell).Replace("<v>", "<!-- v --><v>", StringComparison.Ordinal),
        cell => Usual(cell).Replace("<v>", "<v><!-- v -->", StringComparison.Ordinal),
        cell => Usual(cell).Replace("</c>", "<extLst><ext/></extLst></c>", StringComparison.Ordinal),
        cell => $"<c{Attribute("t", cell.Type)}{Attribute("s", cell.Style)}{Attribute("r", cell.Address)}><v>{SecurityElement.Escape(cell.Value)}</v></c>",
        cell => $"<x:c{Attribute("r", cell.Address)}{Attribute("s", cell.Style)}{Attribute("t", cell.Type)}><x:v>{SecurityElement.Escape(cell.Value)}</x:v></x:c>",
        cell => $"<c{Attribute("r", cell.Address)}{Attribute("s", cell.Style)}{Attribute("t", cell.Type)}><v>{string.Concat(cell.Value.Select(letter => $"&#{(int)letter};"))}</v></c>",
        cell => $"<c{Attribute("r", cell.Address)}{Attribute("s", cell.Style)}{Attribute("t", cell.Type)}><v><![CDATA[{cell.Value}]]></v></c>",
    ];

    private static string Attribute(string name, string value) => value.Length == 0 ? "" : $" {name}=\"{value}\"";

    private static List<string> Answer(IEnumerable<Written> cells, Func<Written, string> spelled) =>
        Read(TinyWorkbook.OfXml($"<row r=\"1\" xmlns:x=\"{TinyWorkbook.Main}\">{string.Concat(Numbered(cells).Select(spelled))}</row>", Shared, Formats));

    /// <summary>A cell without an odd address gets its own: the regular spelling has one.</summary>
    private static IEnumerable<Written> Numbered(IEnumerable<Written> cells) =>
        cells.Select((cell, i) => cell.Address.Length > 0 ? cell : cell with { Address = $"{CellRef.Letters(i + 1)}1" });

    private static List<string> Read(byte[] file)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(file), Given.File);
        return workbook is null
            ? [.. findings.Select(finding => finding.Says)]
            : [.. from row in workbook.Sheets[0].Rows from cell in row.Cells select $"{row.Number},{cell.Column} {cell.Kind} {cell.Text}"];
    }
}
