using System.Collections.Immutable;
using ExcelDataReader;

namespace FundingPipeline.Ingest;

/// <summary>Reads the rows of one sheet from the library, and puts the failed formulas back that it left out.</summary>
internal sealed class XlsRows(XlsValues values, ReadingLimits limits)
{
    private int filled;

    public ImmutableArray<SheetRow> Of(IExcelDataReader reader, BiffSheet stored)
    {
        var (found, figures) = (new SortedDictionary<(int Row, int Column), (CellKind Kind, string Text)>(), 0);
        for (var row = 1; reader.Read(); row++)
        {
            for (var column = 1; column <= reader.FieldCount; column++)
            {
                if (values.Of(reader, column - 1) is { } value)
                {
                    found.Add((row, column), value);
                    figures += reader.GetValue(column - 1) is string ? 0 : 1;
                    Count();
                }
            }
        }

        foreach (var (where, error) in stored.Errors)
        {
            found[where] = (CellKind.Error, error);
            Count();
        }

        return figures == stored.Figures
            ? [.. found.GroupBy(cell => cell.Key.Row, (row, cells) => new SheetRow(row, [.. cells.Select(cell => new Cell(cell.Key.Column, cell.Value.Kind, cell.Value.Text))]))]
            : throw new InvalidDataException($"Its sheet {reader.Name} stores {stored.Figures} figures, and {figures} of them could be read.");
    }

    private void Count()
    {
        if (++filled > limits.FilledCells)
        {
            throw RefusedFile.TooLarge("filled cells", limits.FilledCells);
        }
    }
}
