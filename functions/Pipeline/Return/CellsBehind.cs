using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>The cells that the figures of a row come from, told in one column: claim.xlsx › Expenditure: Eligible J5:J9; Claimed K5:K9.</summary>
/// <remarks>Two files that came under one name are told apart by the beginning of their SHA-256: claim.xlsx (3fa94c01).</remarks>
public sealed partial class CellsBehind(IEnumerable<SourceFile> files)
{
    public const string Heading = "Where it comes from";

    private readonly ImmutableHashSet<string> shared = [.. files.Distinct().GroupBy(file => file.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];

    /// <summary>A column beyond the page.</summary>
    /// <param name="cells">Under which heading a figure stands, and a cell of it; the sheet alone where rows are persons'.</param>
    internal Column<T> Column<T>(Func<T, IEnumerable<(string Heading, CellRef Cell)>> cells) => new(Heading, 60, row => Of(cells(row))) { Aside = true };

    /// <summary>The same where the cells are in groups.</summary>
    internal Column<T> Column<T>(Func<T, IEnumerable<(string Heading, CellGroup Cells)>> cells) => new(Heading, 60, row => Of(cells(row))) { Aside = true };

    public string Of(IEnumerable<(string Heading, CellRef Cell)> cells)
    {
        var groups = new Groups();
        foreach (var (heading, cell) in cells)
        {
            groups.Of(heading, cell.File, cell.Sheet).Add(cell);
        }

        return Told(groups);
    }

    /// <summary>The same for cells in groups.</summary>
    public string Of(IEnumerable<(string Heading, CellGroup Cells)> given)
    {
        var groups = new Groups();
        foreach (var (heading, cells) in given)
        {
            groups.Add(new(heading, cells.File, cells.Sheet, cells.Cells));
        }

        return Told(groups);
    }

    /// <summary>A line for each sheet of each file, in the order in which they were first named.</summary>
    private string Told(Groups groups)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        for (var sheet = groups.First; sheet is not null; sheet = sheet.NextSheet)
        {
            text.AppendLiteral(sheet == groups.First ? "" : "\n");
            Line(sheet, ref text);
        }

        return text.ToStringAndClear();
    }

    private void Line(Group first, ref DefaultInterpolatedStringHandler text)
    {
        text.AppendLiteral(NameOf(first.File));
        text.AppendLiteral(" › ");
        text.AppendLiteral(first.Sheet);
        text.AppendLiteral(": ");
        for (var group = first; group is not null; group = group.NextHere)
        {
            text.AppendLiteral(group == first ? "" : "; ");
            group.Tell(ref text);
        }
    }

    public string NameOf(SourceFile file) => shared.Contains(file.Name) ? $"{file.Name} ({file.Sha256[..8]})" : file.Name;

    /// <summary>The name and the beginning of the hash, read again; no hash where the name is nobody else's.</summary>
    public static (string Name, string Begins) Read(string named) => Marked().Match(named) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : (named, "");

    [GeneratedRegex(@"^(.+) \(([0-9a-f]{8})\)$")]
    private static partial Regex Marked();

    /// <summary>Cells by sheet and heading, each in the order in which it was first named.</summary>
    /// <remarks>A row of a return has cells of two or three sheets, a ward's row of the programme those of ten thousand.</remarks>
    private sealed class Groups
    {
        private const int Few = 8;

        private Dictionary<(SourceFile File, string Sheet), Group>? many;
        private Group? latest;
        private Group? last;
        private int sheets;

        /// <summary>The first of the first sheet.</summary>
        public Group? First { get; private set; }

        public Group Of(string heading, SourceFile file, string sheet)
        {
            var at = SheetOf(file, sheet);
            for (var group = at; group is not null; group = group.NextHere)
            {
                if (group.Heading == heading)
                {
                    return group;
                }
            }

            return Add(new(heading, file, sheet, ""), at);
        }

        public void Add(Group group) => Add(group, SheetOf(group.File, group.Sheet));

        private Group Add(Group group, Group? sheet)
        {
            if (sheet is null)
            {
                Begin(group);
            }
            else
            {
                while (sheet.NextHere is { } next)
                {
                    sheet = next;
                }

                sheet.NextHere = group;
            }

            return group;
        }

        private void Begin(Group group)
        {
            if (last is null)
            {
                First = group;
            }
            else
            {
                last.NextSheet = group;
            }

            latest = last = group;
            if (++sheets == Few)
            {
                many = [];
                for (var sheet = First; sheet != group; sheet = sheet!.NextSheet)
                {
                    many.Add((sheet!.File, sheet.Sheet), sheet);
                }
            }

            many?.Add((group.File, group.Sheet), group);
        }

        /// <summary>The first of a sheet; nearly always the sheet of the one before.</summary>
        private Group? SheetOf(SourceFile file, string sheet)
        {
            if (latest is not null && latest.StandsIn(file, sheet))
            {
                return latest;
            }

            if (many is not null)
            {
                return many.TryGetValue((file, sheet), out var known) ? latest = known : null;
            }

            for (var group = First; group is not null; group = group.NextSheet)
            {
                if (group.StandsIn(file, sheet))
                {
                    return latest = group;
                }
            }

            return null;
        }
    }

    /// <summary>The cells of one sheet that a figure under one heading comes from.</summary>
    private sealed class Group(string heading, SourceFile file, string sheet, string given)
    {
        private CellRef? one;
        private List<CellRef>? several;

        public string Heading => heading;

        public SourceFile File => file;

        public string Sheet => sheet;

        /// <summary>The next of the same sheet.</summary>
        public Group? NextHere { get; set; }

        /// <summary>The first of the next sheet; told by the first of this one alone.</summary>
        public Group? NextSheet { get; set; }

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
        }
    }
}
