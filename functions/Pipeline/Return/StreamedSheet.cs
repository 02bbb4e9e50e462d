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

    /// <param name="rows">Given the number of each cell's style.</param>
    public static void Write(Packer to, XDocument sheet, Func<IReadOnlyDictionary<string, string>, IEnumerable<LikeRow>> rows)
    {
        var styles = sheet.Descendants(Main + "c").ToDictionary(cell => (string)cell.Attribute("r")!, cell => (string?)cell.Attribute("s") ?? "0");
        var laidOut = sheet.Descendants(Main + "row").Select(row => (int)row.Attribute("r")!).ToImmutableArray();
        var text = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>{sheet.Root!.ToString(SaveOptions.DisableFormatting)}";
        var starts = Starts(text);
        var (line, done) = (new StringBuilder(), 0);
        to.Write(text.AsSpan(0, starts[0]));
        foreach (var row in rows(styles))
        {
            for (; done < laidOut.Length && laidOut[done] < row.Number; done++)
            {
                to.Write(text.AsSpan(starts[done]..starts[done + 1]));
            }

            Append(line.Clear(), row);
            foreach (var chunk in line.GetChunks())
            {
                to.Write(chunk.Span);
            }
        }

        for (; done < laidOut.Length; done++)
        {
            to.Write(text.AsSpan(starts[done]..starts[done + 1]));
        }

        to.Write(text.AsSpan(starts[^1]));
    }

    /// <summary>Where each row of the sheet's text begins, and where the last one ends.</summary>
    private static List<int> Starts(string text)
    {
        var starts = new List<int>();
        var end = text.LastIndexOf(EndOfRows, StringComparison.Ordinal);
        for (var at = text.IndexOf(RowMark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(RowMark, at + 1, StringComparison.Ordinal))
        {
            starts.Add(at);
        }

        return [.. starts, end];
    }

    private static void Append(StringBuilder text, LikeRow row)
    {
        text.Append(CultureInfo.InvariantCulture, $"{RowMark}r=\"{row.Number}\" ht=\"{row.Height}\" customHeight=\"1\">");
        for (var i = 0; i < row.Says.Length; i++)
        {
            text.Append("<x:c r=\"").Append(CellRef.Letters(i + 1)).Append(row.Number).Append("\" s=\"").Append(row.Styles[i]).Append('"');
            Append(text, row.Says[i]);
        }

        text.Append("</x:row>");
    }

    private static void Append(StringBuilder text, in Content says)
    {
        Span<char> room = stackalloc char[Content.LongestFigure];
        if (says.Formula is { } formula)
        {
            text.Append("><x:f>").Append(SheetText.Xml(formula)).Append("</x:f><x:v>").Append(Content.Digits(says.Figure ?? 0, room)).Append("</x:v></x:c>");
        }
        else if (says.Figure is { } figure)
        {
            text.Append("><x:v>").Append(Content.Digits(figure, room)).Append("</x:v></x:c>");
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
