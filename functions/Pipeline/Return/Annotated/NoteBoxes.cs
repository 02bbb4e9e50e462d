using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FundingPipeline.Return;

/// <summary>The boxes in which notes are shown when the pointer rests on a cell.</summary>
/// <remarks>They are drawn in a language of 1998 that is not always well-formed XML, so it is treated as text: boxes of
/// ours are added at the end and nothing else is touched.</remarks>
internal static partial class NoteBoxes
{
    private const string End = "</xml>";
    private const int LastColumn = 16_383;
    private const int LastRow = 1_048_575;

    /// <summary>A drawing of nothing but our boxes.</summary>
    /// <param name="number">No other drawing of the workbook may have it.</param>
    public static string Draw(ImmutableArray<Mark> marks, int number) =>
        $"""
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
        <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/></o:shapelayout>
        {Type}
        {Boxes(marks, (number * 1024) + 1)}{End}
        """;

    /// <summary>The sender's drawing with our boxes added.</summary>
    public static string Add(string drawing, ImmutableArray<Mark> marks)
    {
        var end = drawing.LastIndexOf(End, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException("The drawing of the notes is damaged.");
        }

        var free = ShapeNumber().Matches(drawing).Select(match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(1024).Max() + 1;
        return drawing[..end] + (drawing.Contains("\"_x0000_t202\"", StringComparison.Ordinal) ? "" : Type) + Boxes(marks, free) + drawing[end..];
    }

    /// <summary>The drawing without the boxes of these cells, on which there is no note any more.</summary>
    public static string Remove(string drawing, ImmutableHashSet<string> cells) => cells.IsEmpty ? drawing : Box().Replace(drawing, box =>
        box.Value.Contains("\"Note\"", StringComparison.Ordinal) && Number(RowOf().Match(box.Value)) is { } row && Number(ColumnOf().Match(box.Value)) is { } column
        && cells.Contains($"{CellRef.Letters(column + 1)}{row + 1}") ? "" : box.Value);

    private static int? Number(Match match) =>
        int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Boxes(ImmutableArray<Mark> marks, int first)
    {
        var boxes = new StringBuilder();
        for (var i = 0; i < marks.Length; i++)
        {
            boxes.Append(Box(marks[i], first + i)).Append('\n');
        }

        return boxes.ToString();
    }

    private static string Box(Mark mark, int number)
    {
        var (row, column) = (mark.Row - 1, mark.Column - 1);
        var left = Math.Min(column + 1, LastColumn - 4);
        var top = Math.Min(Math.Max(row - 1, 0), LastRow - 40);
        var lines = Math.Clamp((mark.Says.Length / 45) + (2 * mark.Findings.Length) + 1, 4, 20);
        return $"""
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:{lines * 12}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {left + 4}, 15, {top + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
            """;
    }

    private const string Type =
        """<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    [GeneratedRegex(@"_x0000_s(\d{1,8})\b")]
    private static partial Regex ShapeNumber();

    [GeneratedRegex(@"<v:shape\s.*?</v:shape>\s*", RegexOptions.Singleline)]
    private static partial Regex Box();

    [GeneratedRegex(@"<x:Row>\s*(\d+)\s*</x:Row>")]
    private static partial Regex RowOf();

    [GeneratedRegex(@"<x:Column>\s*(\d+)\s*</x:Column>")]
    private static partial Regex ColumnOf();
}
