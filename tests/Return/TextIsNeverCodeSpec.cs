using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FundingPipeline.Return;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Tests.Return;

/// <summary>Somebody who types a formula where a name belongs gets the name back, letter for letter, in everything we write.</summary>
public class TextIsNeverCodeSpec
{
    private static readonly XNamespace Main = TinyWorkbook.Main;

    public static readonly TheoryData<string> Names = ["return", "statement", "programme", "findings", "annotated copy"];

    private static byte[] Write(string name) => name switch
    {
        "return" => ReturnWorkbook.Write(Hostile.Made(Examples.Return())),
        "statement" => StatementWorkbook.Write(Hostile.Made(Examples.Statement())),
        "programme" => ProgrammeWorkbook.Write(Hostile.Made(Examples.Programme()), [Hostile.Made(Examples.Return()).Figures]),
        "findings" => CheckedWorkbook.Write(Hostile.Made(Given.File), Findings("Claim")),
        _ => Annotated(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_stays_text(string name) => Assert.Empty(Parts(Write(name)).SelectMany(Code));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_there_letter_for_letter(string name)
    {
        var texts = Texts(Write(name));
        Assert.Contains(texts, text => Hostile.Texts.Any(hostile => text.StartsWith(hostile, StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, text => text.Contains('\u0001'));
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("annotated copy")]
    public void None_of_them_is_lost_in_an_answer(string name)
    {
        var texts = Texts(Write(name)).Select(text => text.ReplaceLineEndings("\n"));
        Assert.All(Hostile.Texts, hostile => Assert.Contains(hostile.Replace("\u0001", "", StringComparison.Ordinal).ReplaceLineEndings("\n"), texts));
    }

    [LibreOfficeTheory]
    [MemberData(nameof(Names))]
    public void LibreOffice_takes_it_for_text_too(string name) => Assert.Empty(Parts(LibreOffice.Recalculate(Write(name))).SelectMany(Code));

    /// <summary>Formulas, names, links outside and dynamic exchanges in which a sender's text stands.</summary>
    private static IEnumerable<string> Code(KeyValuePair<string, XDocument> part) =>
        part.Value.Descendants().Where(element =>
            (element.Name.LocalName is "f" or "definedName" or "formula1" or "formula2" or "formula" && element.Value.Contains("cmd", StringComparison.Ordinal))
            || element.Name.LocalName == "ddeLink"
            || (element.Name.LocalName == "c" && (string?)element.Attribute("t") == "str" && element.Element(Main + "f") is null)
            || (string?)element.Attribute("TargetMode") == "External").Select(element => $"{part.Key}: {element}");

    /// <summary>Every text of every cell, as programs read it.</summary>
    private static ImmutableArray<string> Texts(byte[] workbook) =>
    [
        .. Parts(workbook).Where(part => !part.Key.Contains("notes", StringComparison.Ordinal))
            .SelectMany(part => part.Value.Descendants(Main + "t").Select(text => Regex.Replace(text.Value, "_x([0-9A-F]{4})_", code => $"{(char)Convert.ToInt32(code.Groups[1].Value, 16)}"))),
    ];

    private static ImmutableArray<Finding> Findings(string sheet) =>
    [
        .. Hostile.Texts.Select((text, i) => Examples.Finding(Severity.Query, text, 1, 1, text, text, text) with
        {
            Key = text,
            Where = new(new(new string('0', 64), text), sheet, i + 1, 1),
            Term = new(text, text, Evidence.Stated),
        }),
    ];

    private static byte[] Annotated()
    {
        using var claim = File.OpenRead(Repository.Path("sample-claims", "ten-faults-in-one-claim", "srb-2000-01-Q2.xlsx"));
        return AnnotatedCopy.Write(claim, Hostile.Made(Given.File), Findings("Expenditure"));
    }

    private static Dictionary<string, XDocument> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.Where(entry => Path.GetExtension(entry.FullName) is ".xml" or ".rels" or ".vml").ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        });
    }
}
