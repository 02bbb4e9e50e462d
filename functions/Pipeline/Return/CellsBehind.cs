using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
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

    public string Of(IEnumerable<(string Heading, CellRef Cell)> cells)
    {
        var (groups, last) = (new List<Group>(), 0);
        foreach (var (heading, cell) in cells)
        {
            last = PlaceOf(heading, cell, groups, last);
            groups[last].Add(cell);
        }

        return Told(groups);
    }

    /// <summary>The same for cells in groups.</summary>
    public string Of(IEnumerable<(string Heading, CellGroup Cells)> groups) =>
        Told([.. groups.Select(told => new Group(told.Heading, told.Cells.File, told.Cells.Sheet, told.Cells.Cells))]);

    /// <summary>Headings come in turn, so the search for a group begins where the last one ended.</summary>
    private static int PlaceOf(string heading, CellRef cell, List<Group> groups, int last)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var place = (last + i) % groups.Count;
            if (groups[place].Heading == heading && groups[place].StandsIn(cell.File, cell.Sheet))
            {
                return place;
            }
        }

        groups.Add(new(heading, cell.File, cell.Sheet, ""));
        return groups.Count - 1;
    }

    /// <summary>A line for each sheet of each file, in the order in which they were first named.</summary>
    private string Told(List<Group> groups)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!groups[i].IsTold)
            {
                text.AppendLiteral(i > 0 ? "\n" : "");
                Line(groups, i, ref text);
            }
        }

        return text.ToStringAndClear();
    }

    private void Line(List<Group> groups, int first, ref DefaultInterpolatedStringHandler text)
    {
        var (file, sheet) = (groups[first].File, groups[first].Sheet);
        text.AppendLiteral(NameOf(file));
        text.AppendLiteral(" › ");
        text.AppendLiteral(sheet);
        text.AppendLiteral(": ");
        for (var i = first; i < groups.Count; i++)
        {
            if (groups[i].StandsIn(file, sheet))
            {
                text.AppendLiteral(i > first ? "; " : "");
                groups[i].Tell(ref text);
            }
        }
    }

    public string NameOf(SourceFile file) => shared.Contains(file.Name) ? $"{file.Name} ({file.Sha256[..8]})" : file.Name;

    /// <summary>The name and the beginning of the hash, read again; no hash where the name is nobody else's.</summary>
    public static (string Name, string Begins) Read(string named) => Marked().Match(named) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : (named, "");

    [GeneratedRegex(@"^(.+) \(([0-9a-f]{8})\)$")]
    private static partial Regex Marked();

    /// <summary>The cells of one sheet that a figure under one heading comes from.</summary>
    private sealed class Group(string heading, SourceFile file, string sheet, string given)
    {
        private CellRef? one;
        private List<CellRef>? several;

        public string Heading => heading;

        public SourceFile File => file;

        public string Sheet => sheet;

        public bool IsTold { get; private set; }

        public bool StandsIn(SourceFile other, string named) => sheet == named && file == other;

        /// <summary>One more; the sheet itself, which has no row, adds nothing to its name.</summary>
        public void Add(CellRef cell)
        {
            if (cell.Row == 0)
            {
                return;
            }

            if (one is { } before)
            {
                (several ??= [before]).Add(cell);
            }

            one ??= cell;
        }

        public void Tell(ref DefaultInterpolatedStringHandler text)
        {
            var cells = several is not null ? CellGroup.Ranges(several) : one?.Address ?? given;
            text.AppendLiteral(cells.Length > 0 ? heading : heading.TrimEnd());
            text.AppendLiteral(cells.Length > 0 ? " " : "");
            text.AppendLiteral(cells.TrimEnd());
            IsTold = true;
        }
    }
}
