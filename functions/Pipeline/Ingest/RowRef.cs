using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Where a form's headings stand on one sheet of one file.</summary>
/// <param name="Columns">Heading to column, 1 for A; headings compare without regard to case.</param>
public sealed record SheetLayout(SourceFile File, string Sheet, int HeadingRow, ImmutableDictionary<string, int> Columns);

/// <summary>One row of a claim or a register, so that any figure on it leads back to its cell.</summary>
public sealed record RowRef(SheetLayout Layout, int Row)
{
    /// <summary>Awards 5: the sheet and the row.</summary>
    public string Place => $"{Layout.Sheet} {Row}";

    /// <summary>The whole sheet, where nobody is to be told which row of it.</summary>
    public CellRef Sheet => new(Layout.File, Layout.Sheet, 0, 0);

    /// <summary>The cell under a heading; the whole row when the sheet has no such heading.</summary>
    public CellRef this[string heading] =>
        new(Layout.File, Layout.Sheet, Row, Layout.Columns.GetValueOrDefault(heading));
}
