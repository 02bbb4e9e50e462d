using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace FundingPipeline.Return;

/// <summary>A workbook of ours while it is being written.</summary>
internal sealed partial class Book : IDisposable
{
    public const string Ink = "#1F4E5F";
    public const string Pale = "#E3EDF0";
    public const string Paler = "#F3F7F8";

    private const string SharedTexts = "xl/sharedStrings.xml";
    private const string Workbook = "xl/workbook.xml";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XLWorkbook workbook = new();
    private readonly List<Page> pages = [];

    /// <param name="title">What the document's properties call it.</param>
    /// <param name="subject">Whose and for when.</param>
    /// <param name="keywords">What a search should find it by.</param>
    public Book(string title, string subject = "", string keywords = "")
    {
        workbook.Style.Font.FontName = "Calibri";
        workbook.Style.Font.FontSize = 10;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        workbook.Properties.Title = title;
        workbook.Properties.Author = "FundingPipeline";
        workbook.Properties.Subject = subject;
        workbook.Properties.Keywords = keywords;
    }

    /// <summary>Adds a sheet; sheets stand in the order they are added, whichever is filled first.</summary>
    public Page Page(string name, string title, string about)
    {
        var page = new Page(workbook.AddWorksheet(name), title, about);
        pages.Add(page);
        return page;
    }

    /// <summary>Lets a name lead to a figure, so that a reader need not know its cell.</summary>
    public void Name(string name, string cell) => workbook.NamedRanges.Add(name, cell);

    /// <summary>Locks every sheet, without a password: a certified figure is not changed by a slip of the hand.</summary>
    public void Protect()
    {
        foreach (var sheet in workbook.Worksheets)
        {
            sheet.Protect()
                .AllowElement(XLSheetProtectionElements.FormatColumns)
                .AllowElement(XLSheetProtectionElements.FormatRows)
                .AllowElement(XLSheetProtectionElements.AutoFilter);
        }
    }

    public byte[] Save()
    {
        pages.ForEach(page => page.Finish());
        using var stream = new MemoryStream();
        workbook.SaveAs(stream, validate: false, evaluateFormulae: false);
        var parts = PackageParts.Read(stream);
        for (var i = 0; i < pages.Count; i++)
        {
            Fill(parts, $"xl/worksheets/sheet{i + 1}.xml", pages[i].Figures);
        }

        Unescape(parts);
        FixTitles(parts);
        StablePackage.Settle(parts);
        for (var i = 0; i < pages.Count; i++)
        {
            var (page, name) = (pages[i], $"xl/worksheets/sheet{i + 1}.xml");
            if (page.HasLater)
            {
                var sheet = parts.Xml(name);
                parts.Stream(name, to => StreamedSheet.Write(to, sheet, page.Later));
            }
        }

        return parts.Write();
    }

    public void Dispose() => workbook.Dispose();

    /// <summary>Puts back the characters beyond the first 65,536, which the library writes as two codes that few programs read.</summary>
    private static void Unescape(PackageParts parts)
    {
        var texts = parts.Xml(SharedTexts);
        foreach (var text in texts.Descendants(Main + "t"))
        {
            text.Value = Pair().Replace(text.Value, pair => $"{Code(pair.Groups[1])}{Code(pair.Groups[2])}");
        }

        parts[SharedTexts] = texts;
    }

    /// <summary>Says $4:$4 for the headings that stand again on each printed page: LibreOffice repeats nothing for the library's 4:4.</summary>
    private static void FixTitles(PackageParts parts)
    {
        var workbook = parts.Xml(Workbook);
        foreach (var titles in workbook.Descendants(Main + "definedName").Where(name => (string?)name.Attribute("name") == "_xlnm.Print_Titles"))
        {
            titles.Value = Repeated().Replace(titles.Value, "!$$$1:$$$2");
        }

        parts[Workbook] = workbook;
    }

    private static char Code(Group hex) => (char)int.Parse(hex.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_")]
    private static partial Regex Pair();

    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)(?=,|$)")]
    private static partial Regex Repeated();

    /// <summary>Writes beside each formula the figure it comes to: the library's own would carry the noise of binary fractions.</summary>
    private static void Fill(PackageParts parts, string name, IReadOnlyDictionary<string, decimal> figures)
    {
        var sheet = parts.Xml(name);
        foreach (var cell in sheet.Descendants(Main + "f").Select(formula => formula.Parent!))
        {
            cell.Attribute("t")?.Remove();
            cell.Elements(Main + "v").Remove();
            cell.Add(new XElement(Main + "v", Content.Digits(figures[(string)cell.Attribute("r")!])));
        }

        parts[name] = sheet;
    }
}
