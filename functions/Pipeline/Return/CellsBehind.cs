using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>The cells that the figures of a row come from, told in one column: claim.xlsx › Expenditure: Eligible J5:J9; Claimed K5:K9.</summary>
/// <remarks>Two files that came under one name are told apart by the beginning of their SHA-256: claim.xlsx (3fa94c01).</remarks>
internal sealed partial class CellsBehind(IEnumerable<SourceFile> files)
{
    public const string Heading = "Where it comes from";

    private readonly ImmutableHashSet<string> shared = [.. files.Distinct().GroupBy(file => file.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];

    /// <summary>A column beyond the page.</summary>
    /// <param name="cells">Under which heading a figure stands, and a cell of it; the sheet alone where rows are persons'.</param>
    public Column<T> Column<T>(Func<T, IEnumerable<(string Heading, CellRef Cell)>> cells) => new(Heading, 60, row => Of(cells(row))) { Aside = true };

    public string Of(IEnumerable<(string Heading, CellRef Cell)> cells) => Of(
        from told in cells
        group told.Cell by (told.Heading, told.Cell.File, told.Cell.Sheet) into same
        select (same.Key.Heading, new CellGroup(same.Key.File, same.Key.Sheet, CellGroup.Ranges([.. same.Where(cell => cell.Row > 0)]))));

    /// <summary>The same for cells in groups.</summary>
    public string Of(IEnumerable<(string Heading, CellGroup Cells)> groups) => string.Join('\n',
        from told in groups
        group $"{told.Heading} {told.Cells.Cells}".TrimEnd() by (told.Cells.File, told.Cells.Sheet) into same
        select $"{NameOf(same.Key.File)} › {same.Key.Sheet}: {string.Join("; ", same)}");

    public string NameOf(SourceFile file) => shared.Contains(file.Name) ? $"{file.Name} ({file.Sha256[..8]})" : file.Name;

    /// <summary>The name and the beginning of the hash, read again; no hash where the name is nobody else's.</summary>
    public static (string Name, string Begins) Read(string named) => Marked().Match(named) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : (named, "");

    [GeneratedRegex(@"^(.+) \(([0-9a-f]{8})\)$")]
    private static partial Regex Marked();
}
