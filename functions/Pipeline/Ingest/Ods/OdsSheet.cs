using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads the rows of one OpenDocument table, hidden and merged ones too.</summary>
/// <remarks>A table ends in a million blank rows said once, and blank cells to the last column: they are counted and never made.</remarks>
internal sealed class OdsSheet(ReadingLimits limits)
{
    private readonly OdsText text = new(limits);
    private readonly TextPool pool = new(limits);
    private readonly List<Cell> cells = [];
    private int filled;

    public ImmutableArray<SheetRow> Rows(OdsPart table)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var last = 0L;
        foreach (var node in table.Inside())
        {
            if (node.Is("table-row", OdsPart.Table))
            {
                var times = node.Times("number-rows-repeated");
                ReadRow(node);
                Repeat(rows, last, times);
                last += times;
            }
            else if (node.IsStart && !IsGroup(node))
            {
                node.Skip();
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>Rows may stand in groups, as the heading rows of a printed page do. Anything else, such as shapes, is not the table's own.</summary>
    private static bool IsGroup(OdsPart node) =>
        node.IsOf(OdsPart.Table) && node.Name is "table-header-rows" or "table-rows" or "table-row-group";

    private void Repeat(ImmutableArray<SheetRow>.Builder rows, long last, int times)
    {
        if (cells.Count == 0)
        {
            return;
        }

        if (last + times > limits.Rows)
        {
            throw RefusedFile.TooLarge("rows in one sheet", limits.Rows);
        }

        Count((long)cells.Count * (times - 1));
        ImmutableArray<Cell> same = [.. cells];
        for (var i = 1; i <= times; i++)
        {
            rows.Add(new((int)last + i, same));
        }
    }

    private void ReadRow(OdsPart row)
    {
        cells.Clear();
        var column = 0L;
        foreach (var node in row.Inside())
        {
            if (node.IsOf(OdsPart.Table) && node.Name is "table-cell" or "covered-table-cell")
            {
                var times = node.Times("number-columns-repeated");
                if (ReadCell(node) is var (kind, value))
                {
                    Keep(column, times, kind, value);
                }

                column += times;
            }
            else if (node.IsStart)
            {
                node.Skip();
            }
        }
    }

    private (CellKind Kind, string Text)? ReadCell(OdsPart cell)
    {
        var value = OdsValue.Of(cell);
        text.Clear();
        foreach (var node in cell.Inside())
        {
            if (node.Is("p", OdsPart.Text) || node.Is("h", OdsPart.Text))
            {
                text.ReadParagraph(node);
            }
            else if (node.IsStart)
            {
                node.Skip();
            }
        }

        return value.Read(text.Shown, pool) is { Text.Length: var length } read
            ? length <= limits.CellLength ? read : throw TextBuffer.TooLong(limits)
            : null;
    }

    private void Keep(long before, int times, CellKind kind, string value)
    {
        if (before + times > limits.Columns)
        {
            throw RefusedFile.TooLarge("columns", limits.Columns);
        }

        Count(times);
        for (var i = 1; i <= times; i++)
        {
            cells.Add(new((int)before + i, kind, value));
        }
    }

    private void Count(long more)
    {
        if (filled + more > limits.FilledCells)
        {
            throw RefusedFile.TooLarge("filled cells", limits.FilledCells);
        }

        filled += (int)more;
    }
}
