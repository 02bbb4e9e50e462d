using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>The answer to whoever sent a file: what was found, cell by cell, and what to do.</summary>
public static class CheckedWorkbook
{
    public static byte[] Write(SourceFile file, ImmutableArray<Finding> findings) => [];
}
