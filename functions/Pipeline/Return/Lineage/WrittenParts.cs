using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace FundingPipeline.Return.Lineage;

/// <summary>What reading a claim never asks for: formulas, how a figure is shown, which rows are headings, and names.</summary>
/// <remarks>The workbook has been read through once already, within every limit, before it is opened for these.</remarks>
internal sealed class WrittenParts
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly Dictionary<string, SheetParts> sheets = new(StringComparer.OrdinalIgnoreCase);

    public required ImmutableDictionary<string, Spot> Names { get; init; }

    public required string Keywords { get; init; }

    public SheetParts Of(string sheet) => sheets.GetValueOrDefault(sheet) ?? new();

    public static WrittenParts Read(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var list = Load(archive, "xl/workbook.xml")!;
        var styles = Load(archive, "xl/styles.xml") is { } part ? Styles(part) : [];
        var targets = Load(archive, "xl/_rels/workbook.xml.rels")!.Root!.Elements().ToDictionary(link => (string)link.Attribute("Id")!, link => ((string)link.Attribute("Target")!).TrimStart('/'));
        var written = new WrittenParts
        {
            Names = list.Descendants(Main + "definedName").Where(name => name.Attribute("localSheetId") is null && Spot.Read(name.Value, "") is not null)
                .ToImmutableDictionary(name => (string)name.Attribute("name")!, name => Spot.Read(name.Value, "")!.Value, StringComparer.OrdinalIgnoreCase),
            Keywords = Load(archive, "docProps/core.xml")?.Root!.Elements().FirstOrDefault(element => element.Name.LocalName == "keywords")?.Value ?? "",
        };
        foreach (var sheet in list.Descendants(Main + "sheet"))
        {
            var target = targets[(string)sheet.Attribute(Link + "id")!];
            using var stream = archive.GetEntry(target.StartsWith("xl/", StringComparison.Ordinal) ? target : $"xl/{target}")!.Open();
            using var xml = XmlReader.Create(stream, Plain);
            written.sheets[(string)sheet.Attribute("name")!] = SheetParts.Read(xml, styles);
        }

        return written;
    }

    private static XDocument? Load(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Plain);
        return XDocument.Load(xml);
    }

    /// <summary>How the cells of each style look.</summary>
    private static ImmutableArray<StyleOfCell> Styles(XDocument styles)
    {
        var formats = styles.Descendants(Main + "numFmt").ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        var fills = styles.Descendants(Main + "fill").Select(fill => (string?)fill.Descendants(Main + "fgColor").FirstOrDefault()?.Attribute("rgb") ?? "").ToImmutableArray();
        return
        [
            .. from style in styles.Root!.Element(Main + "cellXfs")!.Elements(Main + "xf")
               let format = (string?)style.Attribute("numFmtId") is { } id ? formats.GetValueOrDefault(id, id is "9" or "10" ? "%" : "") : ""
               let fill = fills[(int?)style.Attribute("fillId") ?? 0]
               select new StyleOfCell(format.StartsWith('£'), format.Contains('%', StringComparison.Ordinal), fill.EndsWith(Book.Ink[1..], StringComparison.OrdinalIgnoreCase)),
        ];
    }
}

internal readonly record struct StyleOfCell(bool IsMoney, bool IsShare, bool IsHeading);

/// <summary>The same of one sheet.</summary>
internal sealed class SheetParts
{
    public Dictionary<(int Row, int Column), string> Formulas { get; } = [];

    public HashSet<(int Row, int Column)> Money { get; } = [];

    public HashSet<(int Row, int Column)> Shares { get; } = [];

    /// <summary>In order from the top.</summary>
    public List<int> HeadingRows { get; } = [];

    public static SheetParts Read(XmlReader xml, ImmutableArray<StyleOfCell> styles)
    {
        var parts = new SheetParts();
        var at = default(Spot);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                at = Spot.Read(xml.GetAttribute("r") ?? "", "") ?? default;
                parts.Look(at, styles, xml.GetAttribute("s"));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f", IsEmptyElement: false })
            {
                parts.Formulas[(at.Row, at.Column)] = xml.ReadElementContentAsString();
            }
        }

        return parts;
    }

    private void Look(Spot at, ImmutableArray<StyleOfCell> styles, string? index)
    {
        if (!int.TryParse(index, out var i) || i >= styles.Length)
        {
            return;
        }

        _ = styles[i].IsMoney && Money.Add((at.Row, at.Column));
        _ = styles[i].IsShare && Shares.Add((at.Row, at.Column));
        if (styles[i].IsHeading && at.Column == 1)
        {
            HeadingRows.Add(at.Row);
        }
    }
}
