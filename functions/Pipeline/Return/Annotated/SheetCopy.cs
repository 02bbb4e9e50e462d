using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FundingPipeline.Return;

/// <summary>Copies one sheet in one pass, however long it is, and colours the cells in question on the way.</summary>
/// <remarks>A finding may point at a blank cell, a date that is missing, say: then the cell is put in, and its row with it.</remarks>
internal sealed class SheetCopy(XmlCopy xml, CopiedStyles styles, ImmutableArray<Mark> marks)
{
    private readonly string prefix = Encoding.UTF8.GetString(xml.Prefix);
    private readonly byte[] endOfRow = [.. "</"u8, .. xml.Prefix, .. "row>"u8];
    private readonly List<(int First, int Last, int Style)> columns = [];
    private int next;
    private int lastRow;

    /// <summary>Whether the sheet was there to be copied at all.</summary>
    private bool done;

    /// <summary>Copies everything, and puts in a link to our boxes for notes unless the sheet has such boxes already.</summary>
    /// <param name="link">The link to be put in, given the prefix of the sheet's elements.</param>
    /// <returns>The id of the boxes that were there before.</returns>
    public string? Copy(Func<string, string> link)
    {
        var (found, looking) = ((string?)null, true);
        while (xml.Read())
        {
            if (!done)
            {
                CopyHead();
            }
            else if (xml.Opens("legacyDrawing"u8) && xml.IsChildOfRoot)
            {
                (found, looking) = (XmlNames.Qualified(xml.Tag, "id"), false);
            }
            else if (looking && (IsBehindDrawing || xml.Depth == 0))
            {
                xml.Insert(link(prefix));
                looking = false;
            }
        }

        return done ? found : throw new InvalidDataException("A sheet has no cells.");
    }

    /// <summary>Copies a sheet that is not the one to be seen first.</summary>
    public static void Deselect(XmlCopy xml)
    {
        while (xml.Read())
        {
            Deselect(xml, "sheetView"u8);
        }
    }

    /// <summary>Two selected sheets would be typed into at once.</summary>
    private static void Deselect(XmlCopy xml, ReadOnlySpan<byte> view)
    {
        if (xml.Opens(view) && xml.TryAttribute("tabSelected"u8, out _))
        {
            xml.Set("tabSelected"u8, "0"u8);
        }
    }

    private bool IsBehindDrawing =>
        xml.IsChildOfRoot
        && (xml.Opens("legacyDrawingHF"u8) || xml.Opens("drawingHF"u8) || xml.Opens("picture"u8) || xml.Opens("oleObjects"u8) || xml.Opens("controls"u8)
            || xml.Opens("webPublishItems"u8) || xml.Opens("tableParts"u8) || xml.Opens("extLst"u8) || xml.Tag.IndexOf(":AlternateContent"u8) > 0);

    private void CopyHead()
    {
        Deselect(xml, "sheetView"u8);
        if (xml.Opens("col"u8) && Number("style"u8) is { } style)
        {
            columns.Add((Number("min"u8) ?? 1, Number("max"u8) ?? int.MaxValue, style));
        }
        else if (xml.Opens("sheetData"u8))
        {
            CopyRows();
            done = true;
        }
    }

    private void CopyRows()
    {
        if (xml.IsEmpty)
        {
            if (marks.Length > 0)
            {
                xml.Open();
                AddRows(before: int.MaxValue, xml.Write);
                xml.Write($"</{prefix}sheetData>");
            }

            return;
        }

        while (xml.Read() && !xml.Closes("sheetData"u8))
        {
            if (xml.Opens("row"u8))
            {
                CopyRow();
            }
        }

        AddRows(before: int.MaxValue, xml.Insert);
    }

    private void CopyRow()
    {
        var row = Number("r"u8) ?? lastRow + 1;
        if (row <= lastRow)
        {
            throw new InvalidDataException($"Row {row} stands behind row {lastRow}.");
        }

        AddRows(row, xml.Insert);
        lastRow = row;
        if (next < marks.Length && marks[next].Row == row)
        {
            CopyCells(row);
        }
        else if (!styles.HasOurs)
        {
            xml.TryLeave(endOfRow);
        }
        else if (!xml.IsEmpty)
        {
            while (xml.Read() && !xml.Closes("row"u8))
            {
                Clear();
            }
        }
    }

    private void CopyCells(int row)
    {
        var style = Number("customFormat"u8) == 1 ? Number("s"u8) : null;
        if (xml.IsEmpty)
        {
            xml.Open();
            AddCells(row, before: int.MaxValue, style, xml.Write);
            xml.Write($"</{prefix}row>");
            return;
        }

        if (xml.TryAttribute("spans"u8, out _))
        {
            xml.Set("spans"u8, "1:16384"u8);
        }

        var column = 0;
        while (xml.Read() && !xml.Closes("row"u8))
        {
            if (xml.Opens("c"u8))
            {
                var here = xml.TryAttribute("r"u8, out var address) ? Column(address, row) : column + 1;
                column = here > column ? here : throw new InvalidDataException($"The cells of row {row} are out of order.");
                AddCells(row, column, style, xml.Insert);
                if (next < marks.Length && marks[next].Row == row && marks[next].Column == column)
                {
                    Colour(styles.Coloured(Number("s"u8) ?? 0, marks[next++].Severity));
                }
                else
                {
                    Clear();
                }
            }
        }

        AddCells(row, before: int.MaxValue, style, xml.Insert);
    }

    /// <summary>Takes a colour of ours off a cell that has been mended since.</summary>
    private void Clear()
    {
        if (styles.HasOurs && xml.Opens("c"u8) && Number("s"u8) is { } style && styles.Cleared(style) is var cleared && cleared != style)
        {
            Colour(cleared);
        }
    }

    private void Colour(int style)
    {
        Span<byte> digits = stackalloc byte[11];
        style.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        xml.Set("s"u8, digits[..length]);
    }

    private void AddRows(int before, Action<string> write)
    {
        while (next < marks.Length && marks[next].Row < before)
        {
            var row = marks[next].Row;
            write($"<{prefix}row r=\"{row}\">");
            AddCells(row, before: int.MaxValue, style: null, write);
            write($"</{prefix}row>");
        }
    }

    /// <summary>Puts in the blank cells of a row that a finding points at, each with the style it would have had.</summary>
    private void AddCells(int row, int before, int? style, Action<string> write)
    {
        for (; next < marks.Length && marks[next].Row == row && marks[next].Column < before; next++)
        {
            var mark = marks[next];
            var blank = style ?? columns.Where(range => range.First <= mark.Column && mark.Column <= range.Last).Select(range => range.Style).FirstOrDefault();
            write($"<{prefix}c r=\"{mark.Address}\" s=\"{styles.Coloured(blank, mark.Severity)}\"/>");
        }
    }

    private int? Number(ReadOnlySpan<byte> attribute) =>
        !xml.TryAttribute(attribute, out var text) ? null
        : text.SequenceEqual("true"u8) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    /// <summary>The column of an address such as AB12, which must be of this row.</summary>
    private static int Column(ReadOnlySpan<byte> address, int row)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && at < 4 && char.IsAsciiLetter((char)address[at]); at++)
        {
            column = (column * 26) + (address[at] & 0x1F);
        }

        return column > 0 && int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == row
            ? column
            : throw new InvalidDataException($"A cell of row {row} has another address.");
    }
}
