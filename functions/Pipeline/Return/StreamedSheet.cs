using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>Writes a sheet's part with further rows between those it has, one at a time: nothing of them is held.</summary>
internal static class StreamedSheet
{
    private const string RowMark = "<x:row ";
    private const string EndOfRows = "</x:sheetData>";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void Write(Packer to, XDocument sheet, IEnumerable<LikeRow> rows)
    {
        var styles = sheet.Descendants(Main + "c").ToFrozenDictionary(cell => (string)cell.Attribute("r")!, cell => (string?)cell.Attribute("s") ?? "0");
        var laidOut = sheet.Descendants(Main + "row").Select(row => (int)row.Attribute("r")!).ToImmutableArray();
        var (pieces, end) = Pieces(sheet);
        var text = new StringBuilder();
        var done = 0;
        to.Write(pieces[0]);
        foreach (var row in rows)
        {
            for (; done < laidOut.Length && laidOut[done] < row.Number; done++)
            {
                to.Write(RowMark + pieces[done + 1]);
            }

            Append(text.Clear(), row, styles);
            foreach (var chunk in text.GetChunks())
            {
                to.Write(chunk.Span);
            }
        }

        foreach (var piece in pieces.Skip(done + 1))
        {
            to.Write(RowMark + piece);
        }

        to.Write(end);
    }

    /// <summary>The sheet as text: what comes before its rows, each row, and what comes after them.</summary>
    private static (string[] Pieces, string End) Pieces(XDocument sheet)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>{sheet.Root!.ToString(SaveOptions.DisableFormatting)}";
        var end = text.LastIndexOf(EndOfRows, StringComparison.Ordinal);
        return (text[..end].Split(RowMark), text[end..]);
    }

    private static void Append(StringBuilder text, LikeRow row, FrozenDictionary<string, string> styles)
    {
        text.Append(CultureInfo.InvariantCulture, $"{RowMark}r=\"{row.Number}\" ht=\"{row.Height}\" customHeight=\"1\">");
        for (var i = 0; i < row.Says.Length; i++)
        {
            text.Append("<x:c r=\"").Append(CellRef.Letters(i + 1)).Append(row.Number).Append("\" s=\"").Append(styles[row.Like[i]]).Append('"');
            Append(text, row.Says[i]);
        }

        text.Append("</x:row>");
    }

    private static void Append(StringBuilder text, Content says)
    {
        if (says.Formula is { } formula)
        {
            text.Append("><x:f>").Append(SheetText.Xml(formula)).Append("</x:f><x:v>").Append(Content.Digits(says.Figure ?? 0)).Append("</x:v></x:c>");
        }
        else if (says.Figure is { } figure)
        {
            text.Append("><x:v>").Append(Content.Digits(figure)).Append("</x:v></x:c>");
        }
        else if (says.Text.Length > 0)
        {
            text.Append(" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">").Append(SheetText.Xml(says)).Append("</x:t></x:is></x:c>");
        }
        else
        {
            text.Append("/>");
        }
    }
}
