using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>What a cell holds, as far as the file itself says.</summary>
public enum CellKind
{
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// <summary>One filled cell, and nothing guessed about it.</summary>
/// <param name="Column">1 for column A.</param>
/// <param name="Text">Text as typed; a number in plain decimal digits, never in scientific notation; a date as 2000-03-26; TRUE or
/// FALSE; or the error as Excel shows it, #REF!.</param>
public readonly record struct Cell(int Column, CellKind Kind, string Text);

/// <summary>One row that holds at least one filled cell.</summary>
/// <param name="Number">The row's own number in the sheet, counted with the blank rows above it.</param>
/// <param name="Cells">In column order.</param>
public sealed record SheetRow(int Number, ImmutableArray<Cell> Cells)
{
    /// <summary>The cell in a column, or null when it is blank.</summary>
    public Cell? this[int column]
    {
        get
        {
            // Where no cell to its left is blank, a cell stands at its own place.
            if (column > 0 && column <= Cells.Length && Cells[column - 1] is var there && there.Column == column)
            {
                return there;
            }

            foreach (var cell in Cells)
            {
                if (cell.Column == column)
                {
                    return cell;
                }
            }

            return null;
        }
    }
}

/// <summary>One sheet of a workbook: its filled rows, in order.</summary>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows);

/// <summary>A workbook as it was sent, cell by cell: values only, no formula run, no macro touched.</summary>
public sealed record Workbook(SourceFile File, ImmutableArray<Sheet> Sheets)
{
    public Sheet? this[string name] =>
        Sheets.FirstOrDefault(sheet => sheet.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
}
