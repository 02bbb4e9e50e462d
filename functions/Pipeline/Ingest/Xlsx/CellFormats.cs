using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>What the format of each cell style makes of a number.</summary>
internal sealed class CellFormats(List<NumberFormat> styles)
{
    private const int Unstyled = -1;

    /// <summary>More styles than any program can keep: no number beyond it is one.</summary>
    private const int Most = 1_000_000;

    public static readonly CellFormats None = new([]);

    public static CellFormats Read(XmlPart part)
    {
        var custom = new Dictionary<int, NumberFormat>();
        var styles = new List<NumberFormat>();
        while (part.Read())
        {
            if (!part.IsSheetElement)
            {
                continue;
            }

            switch (part.Name)
            {
                case "dxfs":
                    part.Skip();
                    break;
                case "numFmt":
                    custom[Number(part["numFmtId"])] = NumberFormats.Of(part["formatCode"] ?? "");
                    break;
                case "cellXfs":
                    ReadStyles(part, custom, styles);
                    break;
            }
        }

        return new(styles);
    }

    private static void ReadStyles(XmlPart part, Dictionary<int, NumberFormat> custom, List<NumberFormat> styles)
    {
        if (!part.HasContent)
        {
            return;
        }

        for (var depth = part.Depth; part.ReadInside(depth);)
        {
            if (part.IsSheetElement && part.Name == "xf")
            {
                var id = Number(part["numFmtId"]);
                styles.Add(custom.TryGetValue(id, out var format) ? format : NumberFormats.BuiltIn(id));
            }
        }
    }

    /// <summary>The format of a cell that names a style; a workbook without styles shows every number as it is.</summary>
    public NumberFormat this[int style] =>
        style == Unstyled || styles.Count == 0 ? NumberFormat.Plain
        : style < styles.Count ? styles[style]
        : throw new InvalidDataException($"No cell style has the number {style}.");

    /// <summary>The number of the style that a cell's tag names.</summary>
    [MethodImpl(Hot.Path)]
    public static int Style(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return Unstyled;
        }

        var style = 0;
        foreach (var digit in text)
        {
            style = char.IsAsciiDigit((char)digit) && style < Most ? (style * 10) + (digit - '0')
                : throw new InvalidDataException($"\"{Encoding.UTF8.GetString(text)}\" is no number of a style.");
        }

        return style;
    }

    private static int Number(string? text) =>
        text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidDataException($"\"{text}\" is no number of a style.");
}
