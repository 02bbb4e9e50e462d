using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.App;

/// <summary>What files are read and workbooks printed with. What comes out of the pipeline never depends on how many hands there are.</summary>
/// <remarks>Somebody who wants to see ten thousand runs and not one workbook brings quicker ones.</remarks>
public sealed record Tools
{
    /// <summary>How many files are read at once: two keep both cores of a small machine busy.</summary>
    public int Hands { get; init; } = 2;

    public ParallelOptions AtOnce(CancellationToken stop) => new() { MaxDegreeOfParallelism = Hands, CancellationToken = stop };

    /// <summary>How many rows of claims are kept in mind, some 0.7 KB each: a file that was forgotten is read again when its project is reconciled.</summary>
    public long RowsKept { get; init; } = 100_000;

    public Func<Stream, SourceFile, ImmutableArray<Form>, Intake> Read { get; init; } = Reading.Read;

    public Func<Workbooks.Wanted, CancellationToken, Task<byte[]>> Print { get; init; } = (wanted, stop) => wanted.Write(stop);
}
