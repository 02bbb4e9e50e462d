namespace FundingPipeline.Ingest;

/// <summary>How much of a file we are willing to read. Every limit is counted while reading, never taken from what the file claims of itself.</summary>
/// <remarks>The defaults suit a machine with 2 GB: a file that comes near each of them takes less than 200 MB, one that comes
/// near all of them at once some 300 MB. The largest honest claim we know has some 100,000 rows in 8 MB; a file of 1 MB that
/// unfolds into a gigabyte is an attack or an accident, and either way nobody's claim.</remarks>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    public long FileBytes { get; init; } = 64 << 20;

    /// <summary>Parts inside the zip archive that a workbook is.</summary>
    public int Entries { get; init; } = 2_000;

    public long ExpandedBytes { get; init; } = 1 << 30;

    /// <summary>How many times its packed size one part may unfold to, once it is larger than <see cref="RatioAbove"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Small parts pack well without meaning harm: a blank sheet is mostly one phrase.</summary>
    public long RatioAbove { get; init; } = 16 << 20;

    public int SharedStrings { get; init; } = 2_000_000;

    public int Rows { get; init; } = 1_048_576;

    public int Columns { get; init; } = 16_384;

    /// <summary>Filled cells of all sheets together.</summary>
    public int FilledCells { get; init; } = 3_000_000;

    /// <summary>Characters in one cell: what Excel itself can keep.</summary>
    public int CellLength { get; init; } = 32_767;

    /// <summary>Characters of text in all sheets together, a text that many cells share counted once.</summary>
    public long TextLength { get; init; } = 50_000_000;

    /// <summary>Bytes between one opening angle bracket and the next: bounds a single name, attribute or text.</summary>
    public int PieceBytes { get; init; } = 1 << 20;

    /// <summary>Elements inside elements. Spreadsheets need about ten.</summary>
    public int Depth { get; init; } = 64;
}
