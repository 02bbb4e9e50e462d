using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Outcomes as a project's statement and the programme count them.</summary>
internal static class OutcomeTable
{
    public static readonly ImmutableArray<Column<OutcomeCount>> Columns =
    [
        new("Outcome", 44, row => row.Outcome),
        new("Gross: as often as claimed", 14, row => row.Gross),
        new("Shared by agreement", 14, row => row.Shared),
        new("Disputed", 14, row => row.Disputed),
        new("Unique persons", 14, row => row.Unique),
    ];

    /// <summary>The sheets that the persons stand on, and none of their rows: who they are is nobody's business but the sender's.</summary>
    public static Column<OutcomeCount> From(CellsBehind behind) => behind.Column<OutcomeCount>(row =>
        from sheet in row.Sheets
        from column in Columns.Skip(1)
        select (column.Heading, sheet));
}
