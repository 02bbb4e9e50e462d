using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Puts a sheet's cells and rows in order, where a file has them in another.</summary>
internal static class SheetOrder
{
    /// <summary>The cells of one row; refused when two of them stand in one place.</summary>
    public static ImmutableArray<Cell> Cells(int row, List<Cell> cells)
    {
        if (!Ascends(cells))
        {
            cells.Sort((a, b) => a.Column.CompareTo(b.Column));
            if (!Ascends(cells))
            {
                throw new InvalidDataException($"Row {row} has two values for one cell.");
            }
        }

        return [.. cells];
    }

    /// <summary>Rows out of order are put right; what says that it is one row twice is one row.</summary>
    public static ImmutableArray<SheetRow> Rows(List<SheetRow> rows)
    {
        if (Ascends(rows))
        {
            return [.. rows];
        }

        rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        var whole = ImmutableArray.CreateBuilder<SheetRow>(rows.Count);
        for (var (i, next) = (0, 0); i < rows.Count; i = next)
        {
            for (next = i + 1; next < rows.Count && rows[next].Number == rows[i].Number; next++)
            {
            }

            whole.Add(next == i + 1 ? rows[i] : new(rows[i].Number, Cells(rows[i].Number, [.. rows[i..next].SelectMany(row => row.Cells)])));
        }

        return whole.ToImmutable();
    }

    private static bool Ascends(List<SheetRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1].Number >= rows[i].Number)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(Hot.Path)]
    private static bool Ascends(List<Cell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i - 1].Column >= cells[i].Column)
            {
                return false;
            }
        }

        return true;
    }
}
