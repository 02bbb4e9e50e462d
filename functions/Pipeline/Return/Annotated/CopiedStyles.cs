using System.Globalization;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The sender's cell styles, and beside them the same styles in our colours.</summary>
/// <remarks>A coloured cell keeps its number format, font and borders: a date must stay a date.</remarks>
internal sealed class CopiedStyles
{
    /// <summary>What stands behind the fills, in the order the format asks for.</summary>
    private static readonly string[] Order =
        ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

    private readonly XNamespace main;
    private readonly XDocument document;
    private readonly List<XElement> styles;
    private readonly Dictionary<(int Style, string Fill), int> made = [];
    private readonly Dictionary<Severity, string> fills;
    private readonly HashSet<string> ours;

    public CopiedStyles(XDocument? styles, XNamespace main)
    {
        this.main = main;
        document = styles ?? new(new XElement(main + "styleSheet"));
        ours = [.. List("fills", Blank, Blank).Elements().Select((fill, i) => (fill, i)).Where(pair => IsOurs(pair.fill)).Select(pair => Text(pair.i))];
        List("fonts", new XElement(main + "font"));
        List("borders", new XElement(main + "border"));
        this.styles = [.. List("cellXfs", Style(font: 0)).Elements(main + "xf")];
        fills = Enum.GetValues<Severity>().ToDictionary(severity => severity, severity => Text(Add("fills", Fill(Colours.Of(severity)))));
        Title = Look(Style(Font(14, Colours.Ink, bold: true)));
        Quiet = Look(Style(Font(10, Colours.Grey)));
        Heading = Look(Wrapped(Style(Font(10, Colours.White, bold: true), Add("fills", Fill(Colours.Ink)))));
        Plain = Look(Wrapped(Style(Font(10))));
        Link = Look(Wrapped(Style(Font(10, Colours.Blue, underlined: true))));
        Grave = Enum.GetValues<Severity>().ToDictionary(severity => severity, severity => Look(Wrapped(Style(Font(10, bold: true), int.Parse(fills[severity], CultureInfo.InvariantCulture)))));
    }

    public int Title { get; }

    public int Quiet { get; }

    public int Heading { get; }

    public int Plain { get; }

    public int Link { get; }

    /// <summary>How the list of findings writes a severity.</summary>
    public IReadOnlyDictionary<Severity, int> Grave { get; }

    /// <summary>Whether the workbook has been coloured by us before.</summary>
    public bool HasOurs => ours.Count > 0;

    /// <summary>The style like another, in the colour of a severity.</summary>
    public int Coloured(int style, Severity severity) => With(style, fills[severity]);

    /// <summary>The style without a colour of ours.</summary>
    public int Cleared(int style) => ours.Contains(FillOf(Of(style))) ? With(style, "0") : style;

    public PackedPart Pack(string name)
    {
        foreach (var list in document.Root!.Elements().Where(list => list.Name.LocalName is "fonts" or "fills" or "borders" or "cellXfs" && list.Attribute("count") is not null))
        {
            list.SetAttributeValue("count", list.Elements().Count());
        }

        return Packer.Pack(name, document);
    }

    private int With(int style, string fill)
    {
        if (!made.TryGetValue((style, fill), out var number))
        {
            var copy = new XElement(Of(style));
            copy.SetAttributeValue("fillId", fill);
            copy.SetAttributeValue("applyFill", "1");
            number = Look(copy);
            made.Add((style, fill), number);
        }

        return number;
    }

    private XElement Of(int style) => style < styles.Count ? styles[style] : throw new InvalidDataException($"No cell style has the number {style}.");

    private static string FillOf(XElement style) => (string?)style.Attribute("fillId") ?? "0";

    /// <summary>Adds a style of cells and returns its number.</summary>
    private int Look(XElement style)
    {
        const int most = 64_000;
        styles.Add(style);
        List("cellXfs").Add(style);
        return styles.Count <= most ? styles.Count - 1 : throw new InvalidDataException("The workbook has no room for another style.");
    }

    private int Add(string list, XElement item)
    {
        List(list).Add(item);
        return List(list).Elements().Count() - 1;
    }

    /// <summary>One of the lists that styles are made of, put in at its place if the workbook has none.</summary>
    private XElement List(string name, params XElement[] first)
    {
        if (document.Root!.Element(main + name) is { } found)
        {
            return found;
        }

        var list = new XElement(main + name, new XAttribute("count", 0), first);
        var behind = document.Root.Elements().FirstOrDefault(other => Array.IndexOf(Order, other.Name.LocalName) > Array.IndexOf(Order, name));
        if (behind is null)
        {
            document.Root.Add(list);
        }
        else
        {
            behind.AddBeforeSelf(list);
        }

        return list;
    }

    private XElement Style(int font, int fill = 0) => new(
        main + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", 0),
        new XAttribute("applyFont", 1), new XAttribute("applyFill", 1));

    private XElement Wrapped(XElement style)
    {
        style.Add(new XAttribute("applyAlignment", 1), new XElement(main + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1)));
        return style;
    }

    private int Font(int size, string colour = Colours.Black, bool bold = false, bool underlined = false) => Add("fonts", new(
        main + "font", bold ? new XElement(main + "b") : null, underlined ? new XElement(main + "u") : null,
        new XElement(main + "sz", new XAttribute("val", size)), new XElement(main + "color", new XAttribute("rgb", colour)),
        new XElement(main + "name", new XAttribute("val", "Calibri")), new XElement(main + "family", new XAttribute("val", 2))));

    private XElement Blank => new(main + "fill", new XElement(main + "patternFill", new XAttribute("patternType", "none")));

    private XElement Fill(string colour) => new(main + "fill", new XElement(
        main + "patternFill", new XAttribute("patternType", "solid"), new XElement(main + "fgColor", new XAttribute("rgb", colour)),
        new XElement(main + "bgColor", new XAttribute("indexed", 64))));

    private bool IsOurs(XElement fill) =>
        (string?)fill.Element(main + "patternFill")?.Element(main + "fgColor")?.Attribute("rgb") is { } colour
        && Enum.GetValues<Severity>().Any(severity => Colours.Of(severity) == colour);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Our colours, which nobody else is likely to use to the last digit, so that we know them again when a copy comes back.</summary>
internal static class Colours
{
    public const string Ink = "FF1F4E5F";
    public const string Black = "FF000000";
    public const string White = "FFFFFFFF";
    public const string Grey = "FF696969";
    public const string Blue = "FF0B57A4";

    public static string Of(Severity severity) => severity switch
    {
        Severity.Refuse => "FFF8B5AD",
        Severity.Query => "FFFFE18D",
        _ => "FFCFE2F1",
    };
}
