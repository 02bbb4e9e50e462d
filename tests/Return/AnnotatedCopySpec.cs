using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Ingest;
using FundingPipeline.Return;
using FundingPipeline.Tests.Ingest;
using NodaTime;

namespace FundingPipeline.Tests.Return;

/// <summary>What the sender of a workbook gets back: the same workbook, and on it what was found.</summary>
public class AnnotatedCopySpec
{
    private static readonly XNamespace Main = TinyWorkbook.Main;

    [Fact]
    public void A_cell_in_question_is_coloured_and_keeps_its_number_format()
    {
        var copy = Annotated(Tiny(), At("Costs", 2, 2));

        Assert.Equal("14", StyleOf(copy, "B2").Attribute("numFmtId")!.Value);
        Assert.Equal("FFFFE18D", ColourOf(copy, "B2"));
        Assert.Null(ColourOf(copy, "A2"));
    }

    [Theory]
    [InlineData(Severity.Refuse, "FFF8B5AD", "Refused: Something is wrong. Put it right. (a-rule)")]
    [InlineData(Severity.Query, "FFFFE18D", "Query: Something is wrong. Put it right. (a-rule)")]
    [InlineData(Severity.Note, "FFCFE2F1", "Note: Something is wrong. Put it right. (a-rule)")]
    public void Each_severity_has_its_colour_and_its_word(Severity severity, string colour, string note)
    {
        var copy = Annotated(Tiny(), At("Costs", 2, 1, severity));

        Assert.Equal(colour, ColourOf(copy, "A2"));
        Assert.Equal(note, Assert.Single(Notes(copy)).Text);
    }

    [Fact]
    public void Two_findings_on_one_cell_are_one_note_the_gravest_first()
    {
        var copy = Annotated(Tiny(), At("Costs", 2, 1, Severity.Note), At("Costs", 2, 1, Severity.Refuse));

        Assert.Equal(("A2", "Refused: Something is wrong. Put it right. (a-rule)\n\nNote: Something is wrong. Put it right. (a-rule)"), Assert.Single(Notes(copy)));
        Assert.Equal("FFF8B5AD", ColourOf(copy, "A2"));
    }

    [Fact]
    public void A_blank_cell_in_question_is_put_in_where_it_belongs()
    {
        var copy = Annotated(Tiny(), At("Costs", 2, 4), At("Costs", 1, 2), At("Costs", 3, 1), At("Costs", 9, 2), At("Costs", 4, 3));

        Assert.Equal(
            ["A1", "B1", "A2", "B2", "C2", "D2", "A3", "A4", "C4", "B9"],
            Sheet(copy).Descendants(Main + "c").Select(cell => cell.Attribute("r")!.Value));
        Assert.All(["B1", "D2", "A3", "C4", "B9"], address => Assert.Equal("FFFFE18D", ColourOf(copy, address)));
    }

    [Fact]
    public void A_finding_on_a_whole_row_is_shown_at_its_first_cell() =>
        Assert.Equal("A2", Assert.Single(Notes(Annotated(Tiny(), At("Costs", 2, 0)))).Cell);

    [Fact]
    public void Every_part_that_need_not_change_is_the_senders_own_to_the_last_byte()
    {
        var parts = Parts();
        parts["xl/vbaProject.bin"] = "a macro, never run";
        parts["xl/media/image1.png"] = "a picture";
        parts["xl/worksheets/sheet2.xml"] = TinyWorkbook.Sheet("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>");
        var original = TinyWorkbook.Zip(parts);

        var copy = Texts(Annotated(original, At("Costs", 2, 2)));

        Assert.Equal(
            ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"],
            parts.Where(part => copy[part.Key] != part.Value).Select(part => part.Key).Order(StringComparer.Ordinal));
        Assert.Equal(parts.Keys, copy.Keys.Take(parts.Count));
    }

    [Fact]
    public void Within_a_sheet_only_the_cells_in_question_change()
    {
        var parts = Parts();
        parts["xl/worksheets/sheet1.xml"] =
            $"<?xml version='1.0'?>\n<x:worksheet xmlns:x='{TinyWorkbook.Main}'><!-- <c r='A1'/> --><x:sheetData>\n <x:row r='1'><x:c  r=\"A1\" t='inlineStr'><x:is><x:t><![CDATA[<c r='B1'/> > ]]></x:t></x:is></x:c><x:c r='B1' s = '1'><x:v>36617</x:v></x:c></x:row></x:sheetData></x:worksheet>";

        var copy = Texts(Annotated(TinyWorkbook.Zip(parts), At("Costs", 1, 2)))["xl/worksheets/sheet1.xml"];

        var style = Regex.Match(copy, "s = '(\\d+)'").Groups[1].Value;
        Assert.NotEqual("1", style);
        Assert.Equal(
            parts["xl/worksheets/sheet1.xml"].Replace("s = '1'", $"s = '{style}'", StringComparison.Ordinal),
            Regex.Replace(copy, "<x:legacyDrawing[^>]*>", ""));
    }

    [Fact]
    public void A_strict_workbook_stays_strict()
    {
        const string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        var parts = Parts().ToDictionary(part => part.Key, part => part.Value
            .Replace(TinyWorkbook.Main, strict, StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));

        var copy = Annotated(TinyWorkbook.Zip(parts), At("Costs", 2, 2));

        Assert.DoesNotContain(Texts(copy).Values, text => text.Contains("schemas.openxmlformats.org/spreadsheetml", StringComparison.Ordinal));
        Assert.Equal(["Costs", "Findings"], Read(copy).Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void The_last_sheet_lists_what_was_found_with_links_and_is_the_one_to_be_seen()
    {
        var copy = Texts(Annotated(Tiny(), At("Costs", 2, 2), At("Costs", 2, 0, Severity.Refuse), Finding(CellRef.Whole(Given.File), Severity.Note)));

        var sheet = XDocument.Parse(copy["fundingpipeline/findings1.xml"]);
        Assert.Equal(["'Costs'!A2", "'Costs'!B2"], sheet.Descendants(Main + "hyperlink").Select(link => link.Attribute("location")!.Value));
        Assert.Equal(["Refused", "Query", "Note"], sheet.Descendants(Main + "c").Where(cell => Regex.IsMatch(cell.Attribute("r")!.Value, "^A[678]$")).Select(cell => cell.Value));
        Assert.Equal("1", XDocument.Parse(copy["xl/workbook.xml"]).Descendants(Main + "workbookView").Single().Attribute("activeTab")!.Value);
    }

    [Fact]
    public void Only_one_sheet_is_selected_lest_two_be_typed_into_at_once()
    {
        var parts = TinyWorkbook.Parts(("Cover", [["Grant claim"]]), ("Costs", [["1"]]));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("<sheetData>", "<sheetViews><sheetView tabSelected='1' workbookViewId='0'/></sheetViews><sheetData>", StringComparison.Ordinal);

        var copy = Texts(Annotated(TinyWorkbook.Zip(parts), At("Costs", 1, 1)));

        Assert.Equal(["fundingpipeline/findings1.xml"], copy.Where(part => Regex.IsMatch(part.Value, "tabSelected=.1.")).Select(part => part.Key));
    }

    [Fact]
    public void A_note_of_the_senders_own_stays_and_ours_stands_below_it()
    {
        var once = WithNotes("<comment ref='A2' authorId='0'><text><t>Ask Joan</t></text></comment><comment ref='B2' authorId='1'><text><t>A conversation</t></text></comment>");

        var copy = Annotated(once, At("Costs", 2, 1), At("Costs", 2, 2), At("Costs", 2, 3));

        Assert.Equal(
            [("A2", "Ask Joan\n\nFunding pipeline: Query: Something is wrong. Put it right. (a-rule)"), ("B2", "A conversation"), ("C2", "Query: Something is wrong. Put it right. (a-rule)")],
            Notes(copy));
        var boxes = Texts(copy)["xl/drawings/vmlDrawing1.vml"];
        Assert.Equal(["_x0000_s1025", "_x0000_s1026", "_x0000_s1027"], Regex.Matches(boxes, "id=[\"'](_x0000_s\\d+)").Select(match => match.Groups[1].Value));
        Assert.Contains("<br> not closed", boxes);
    }

    [Fact]
    public void Beyond_a_thousand_cells_only_the_gravest_carry_a_note_and_the_list_says_so()
    {
        var copy = Annotated(Tiny(), [At("Costs", 5000, 1, Severity.Refuse), .. Enumerable.Range(1, 1_200).Select(row => At("Costs", row, 3))]);

        Assert.Equal(1_000, Notes(copy).Count);
        Assert.Contains(Notes(copy), note => note.Cell == "A5000");
        Assert.Equal("FFFFE18D", ColourOf(copy, "C1200"));
        Assert.Contains("The gravest 1,000 carry a note; the others are only listed here.", Read(copy)["Findings"]!.Rows[2][1]!.Value.Text);
    }

    [Fact]
    public void An_answer_to_a_mended_copy_takes_the_old_colours_and_notes_away()
    {
        var first = Annotated(WithNotes("<comment ref='A2' authorId='0'><text><t>Ask Joan</t></text></comment>"), At("Costs", 2, 1), At("Costs", 2, 2), At("Costs", 4, 1));

        var second = Annotated(first, At("Costs", 4, 1, Severity.Refuse));

        Assert.Equal([("A2", "Ask Joan"), ("A4", "Refused: Something is wrong. Put it right. (a-rule)")], Notes(second));
        Assert.Null(ColourOf(second, "A2"));
        Assert.Null(ColourOf(second, "B2"));
        Assert.Equal("FFF8B5AD", ColourOf(second, "A4"));
        Assert.Equal("14", StyleOf(second, "B2").Attribute("numFmtId")!.Value);
        Assert.Equal(["Costs", "Findings"], Read(second).Sheets.Select(sheet => sheet.Name));
        Assert.Equal(3, Regex.Count(Texts(second)["xl/drawings/vmlDrawing1.vml"], "<v:shape "));
    }

    [Fact]
    public void A_sheet_of_the_senders_that_is_called_Findings_keeps_its_name() =>
        Assert.Equal(
            ["Findings", "Findings 2"],
            Read(Annotated(TinyWorkbook.Of(("Findings", [["Mine"]])), At("Findings", 1, 1))).Sheets.Select(sheet => sheet.Name));

    public static readonly TheoryData<string> Others = ["text", "cut short", "UTF-16", "rows out of order", "an XML with a document type", "no finding on a cell"];

    [Theory]
    [MemberData(nameof(Others))]
    public void Where_it_cannot_be_written_on_the_answer_is_a_workbook_of_the_findings_alone(string kind)
    {
        var copy = Annotated(Odd(kind), kind == "no finding on a cell" ? Finding(CellRef.Whole(Given.File)) : At("Costs", 2, 1));

        Assert.Equal("Findings", Assert.Single(Read(copy).Sheets).Name);
    }

    [Fact]
    public void Whatever_its_parts_hold_there_is_an_answer()
    {
        var chance = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var parts = Parts();
            var name = parts.Keys.ElementAt(chance.Next(parts.Count));
            var (from, length) = (chance.Next(parts[name].Length), chance.Next(1, 4));
            parts[name] = parts[name][..from] + "<>\"'=/ 9a:"[chance.Next(10)] + parts[name][Math.Min(from + length, parts[name].Length)..];
            Assert.NotEmpty(Annotated(TinyWorkbook.Zip(parts), At("Costs", 2, 2), At("Costs", 3, 1)));
        }
    }

    [Fact]
    public void The_same_workbook_and_findings_are_the_same_bytes() =>
        Assert.Equal(SHA256.HashData(Annotated(Tiny(), At("Costs", 2, 2))), SHA256.HashData(Annotated(Tiny(), At("Costs", 2, 2))));

    [Fact]
    public void The_validator_of_the_format_has_nothing_to_say()
    {
        var original = File.ReadAllBytes(Repository.Path("sample-claims", "ten-faults-in-one-claim", "srb-2000-01-Q2.xlsx"));
        using var document = SpreadsheetDocument.Open(new MemoryStream(Annotated(original, At("Expenditure", 6, 13), At("Claim", 40, 7))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    private static byte[] Annotated(byte[] original, params ImmutableArray<Finding> findings)
    {
        using var content = new MemoryStream(original);
        return AnnotatedCopy.Write(content, Given.File, findings);
    }

    private static Finding At(string sheet, int row, int column, Severity severity = Severity.Query) => Finding(new(Given.File, sheet, row, column), severity);

    private static Finding Finding(CellRef where, Severity severity = Severity.Query) =>
        Examples.Finding(severity, "a-rule", 1, 1, "", "Something is wrong.", "Put it right.") with { Where = where };

    private static byte[] Tiny() => TinyWorkbook.Zip(Parts());

    /// <summary>A heading; a line with a date in B2; a blank row; and a last line.</summary>
    private static Dictionary<string, string> Parts() =>
        TinyWorkbook.Parts(("Costs", [["Costs"], ["1", new LocalDate(2000, 3, 26), 12.5m], [], ["2"]]));

    private static byte[] WithNotes(string notes)
    {
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = Parts();
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("</worksheet>", $"<legacyDrawing r:id='rId1' xmlns:r='{type}'/></worksheet>", StringComparison.Ordinal);
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = TinyWorkbook.Rels([("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId2", "comments", "../comments1.xml")]);
        parts["xl/comments1.xml"] = $"<comments xmlns='{TinyWorkbook.Main}'><authors><author>Joan</author><author>tc={{1}}</author></authors><commentList>{notes}</commentList></comments>";
        parts["xl/drawings/vmlDrawing1.vml"] = "<xml xmlns:v='urn:schemas-microsoft-com:vml'><v:shape id='_x0000_s1025'><br> not closed</v:shape><v:shape id='_x0000_s1026'></v:shape></xml>";
        return TinyWorkbook.Zip(parts);
    }

    private static byte[] Odd(string kind)
    {
        var parts = Parts();
        const string sheet = "xl/worksheets/sheet1.xml";
        parts[sheet] = kind switch
        {
            "rows out of order" => TinyWorkbook.Sheet("<row r='3'><c r='A3'><v>1</v></c></row><row r='2'><c r='A2'><v>1</v></c></row>"),
            "an XML with a document type" => "<!DOCTYPE worksheet>" + parts[sheet],
            "UTF-16" => "<?xml version='1.0'?>" + string.Concat(parts[sheet].Select(letter => $"{letter}\0")),
            _ => parts[sheet],
        };
        var workbook = TinyWorkbook.Zip(parts);
        return kind switch { "text" => Encoding.UTF8.GetBytes("Line,Claimed\n1,2\n"), "cut short" => workbook[..^40], _ => workbook };
    }

    private static Dictionary<string, string> Texts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    private static Workbook Read(byte[] workbook) => WorkbookReader.Read(new MemoryStream(workbook), Given.File).Value!;

    private static XDocument Sheet(byte[] copy) => XDocument.Parse(Texts(copy)["xl/worksheets/sheet1.xml"]);

    private static XElement StyleOf(byte[] copy, string address)
    {
        var cell = Sheet(copy).Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == address);
        return XDocument.Parse(Texts(copy)["xl/styles.xml"]).Descendants(Main + "cellXfs").Elements().ElementAt((int?)cell.Attribute("s") ?? 0);
    }

    private static string? ColourOf(byte[] copy, string address) =>
        XDocument.Parse(Texts(copy)["xl/styles.xml"]).Descendants(Main + "fill").ElementAtOrDefault((int?)StyleOf(copy, address).Attribute("fillId") ?? 0)?
            .Descendants(Main + "fgColor").SingleOrDefault()?.Attribute("rgb")!.Value;

    private static List<(string Cell, string Text)> Notes(byte[] copy) =>
    [
        .. from part in Texts(copy) where part.Key.EndsWith("comments1.xml", StringComparison.Ordinal) || part.Key.Contains("/notes", StringComparison.Ordinal) && part.Key.EndsWith(".xml", StringComparison.Ordinal)
           from note in XDocument.Parse(part.Value).Descendants(Main + "comment")
           select (note.Attribute("ref")!.Value, note.Value),
    ];
}
