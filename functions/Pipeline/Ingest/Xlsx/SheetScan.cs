using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Reads the rows of the sheets of one workbook, one after the other.</summary>
/// <remarks>Declared dimensions are not believed: only cells that are there count. Cells and rows may come without
/// an address, and then stand where their order puts them; or out of order, and are then put right.</remarks>
internal sealed class SheetScan(CellValues values, ReadingLimits limits)
{
    private readonly TextBuffer value = new(limits);
    private readonly TextBuffer formula = new(limits);
    private readonly List<Cell> cells = [];
    private readonly List<int> hidden = [];
    private int filled;

    /// <summary>The filled rows that the sheet read last hides.</summary>
    public IReadOnlyList<int> Hidden => hidden;

    [MethodImpl(Hot.Path)]
    public ImmutableArray<SheetRow> Rows(XmlPart part)
    {
        var rows = new List<SheetRow>();
        var last = 0;
        hidden.Clear();
        while (part.Read())
        {
            if (part.Is("row"u8))
            {
                var isHidden = part["hidden"] is "1" or "true";
                last = ReadRow(part, last);
                if (cells.Count > 0)
                {
                    hidden.AddRange(isHidden ? [last] : []);
                    rows.Add(new(last, SheetOrder.Cells(last, cells)));
                }
            }
        }

        return SheetOrder.Rows(rows);
    }

    /// <summary>Fills <see cref="cells"/> and returns the row's number, which its cells know when the row does not say.</summary>
    [MethodImpl(Hot.Path)]
    private int ReadRow(XmlPart part, int last)
    {
        cells.Clear();
        var row = part.Cell.Address is { IsEmpty: false } number ? CellAddress.Row(number, limits) : 0;
        var column = 0;
        for (var (depth, more) = (part.Depth, part.HasContent); more;)
        {
            while (part.TryReadCell(depth, out var tag, out var stored))
            {
                column = Place(tag, column, ref row);
                KeepUsual(column, CellTypes.Of(tag.Type), CellFormats.Style(tag.Style), stored);
            }

            more = part.ReadInside(depth);
            if (more && part.Depth == depth + 1 && part.Is("c"u8))
            {
                var tag = part.Cell;
                column = Place(tag, column, ref row);
                ReadCell(part, column, CellTypes.Of(tag.Type), CellFormats.Style(tag.Style));
            }
        }

        return row > 0 ? row : last < limits.Rows ? last + 1 : throw RefusedFile.TooLarge("rows in one sheet", limits.Rows);
    }

    /// <summary>The column in which a cell stands, in the row that it may be the first to name.</summary>
    [MethodImpl(Hot.Path)]
    private int Place(CellTag tag, int before, ref int row)
    {
        if (tag.Address.IsEmpty)
        {
            return Next(before);
        }

        var (column, here) = CellAddress.Of(tag.Address, limits);
        row = row == 0 || row == here ? here : throw new InvalidDataException($"A cell of row {here} stands in row {row}.");
        return column;
    }

    private int Next(int column) => column < limits.Columns ? column + 1 : throw RefusedFile.TooLarge("columns", limits.Columns);

    [MethodImpl(Hot.Path)]
    private void ReadCell(XmlPart part, int column, CellType type, int style)
    {
        var (hasValue, hasFormula) = ReadContent(part, ref type);
        var read = hasFormula && !hasValue ? values.Uncalculated(formula.Text) : values.Of(type, style, value.Text);
        KeepAny(column, read);
    }

    /// <summary>A value in its usual shape: taken straight from its bytes where that can be, and else as any other.</summary>
    [MethodImpl(Hot.Path)]
    private void KeepUsual(int column, CellType type, int style, ReadOnlySpan<byte> stored)
    {
        if (values.OfPlain(type, style, stored, out var kind) is not { } text)
        {
            value.Clear();
            value.Add(stored, XmlTextKind.Content);
            KeepAny(column, values.Of(type, style, value.Text));
        }
        else if (text.Length > 0)
        {
            Keep(new(column, kind, text));
        }
    }

    private void KeepAny(int column, (CellKind Kind, string Text)? read)
    {
        if (read is { } found)
        {
            Keep(new(column, found.Kind, found.Text));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(Cell cell)
    {
        cells.Add(cell);
        if (++filled > limits.FilledCells)
        {
            throw RefusedFile.TooLarge("filled cells", limits.FilledCells);
        }
    }

    [MethodImpl(Hot.Path)]
    private (bool HasValue, bool HasFormula) ReadContent(XmlPart part, ref CellType type)
    {
        value.Clear();
        formula.Clear();
        var (hasValue, hasFormula) = (false, false);
        for (var (depth, more) = (part.Depth, part.HasContent); more && part.ReadInside(depth);)
        {
            if (part.Depth > depth + 1)
            {
                continue;
            }

            if (hasValue && (part.Is("v"u8) || part.Is("is"u8)))
            {
                throw new InvalidDataException("A cell has two values.");
            }

            if (part.Is("v"u8))
            {
                hasValue = true;
                part.ReadText(value);
            }
            else if (part.Is("is"u8))
            {
                (hasValue, type) = (true, CellType.Text);
                SharedStrings.ReadRuns(part, value);
            }
            else if (part.Is("f"u8))
            {
                hasFormula = true;
                part.ReadText(formula);
            }
        }

        return (hasValue, hasFormula);
    }
}
