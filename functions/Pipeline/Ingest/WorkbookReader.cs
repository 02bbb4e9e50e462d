using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads a workbook's cells, and only its cells.</summary>
public static class WorkbookReader
{
    /// <summary>The workbook, or null and the finding that says why it could not be read.</summary>
    public static Outcome<Workbook?> Read(Stream content, SourceFile file) => new(null, ImmutableArray<Finding>.Empty);
}
