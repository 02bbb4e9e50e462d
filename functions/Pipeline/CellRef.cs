namespace FundingPipeline;

/// <summary>A file as somebody sent it: its content's SHA-256 in lower-case hex, and the name it came under.</summary>
public sealed record SourceFile(string Sha256, string Name)
{
    /// <summary>By the end of its SHA-256, which no two files share.</summary>
    public override int GetHashCode() => string.GetHashCode(Sha256.AsSpan(Math.Max(Sha256.Length - 16, 0)), StringComparison.Ordinal);
}

/// <summary>One cell of one file, precisely enough to be found again next year.</summary>
/// <param name="Row">1 for the first row; 0 when the whole sheet or file is meant.</param>
/// <param name="Column">1 for column A; 0 when the whole row, sheet or file is meant.</param>
public readonly record struct CellRef(SourceFile File, string Sheet, int Row, int Column)
{
    /// <summary>The whole file, when no one cell is at fault.</summary>
    public static CellRef Whole(SourceFile file) => new(file, "", 0, 0);

    /// <summary>The address as a spreadsheet shows it: B12, or empty for a whole sheet or file.</summary>
    public string Address => (Row, Column) switch
    {
        (0, _) => "",
        (_, 0) => $"{Row}:{Row}",
        _ => $"{Letters(Column)}{Row}",
    };

    /// <summary>The letters over a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column) => (uint)column < (uint)Usual.Length ? Usual[column] : Spelt(column);

    /// <summary>The columns that sheets of ours and claims have, spelt once.</summary>
    private static readonly string[] Usual = [.. Enumerable.Range(0, 128).Select(Spelt)];

    private static string Spelt(int column) =>
        column <= 0 ? "" : Spelt((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    public override string ToString() =>
        string.Join(" › ", new[] { File.Name, Sheet, Address }.Where(part => part.Length > 0));
}
