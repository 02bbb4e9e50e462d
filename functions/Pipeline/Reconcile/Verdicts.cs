using System.Collections.Concurrent;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What has been found in one project so far, and what it takes out.</summary>
public sealed class Verdicts(Answers answers)
{
    private readonly HashSet<(string Key, CellRef Where)> seen = [];
    private readonly ConcurrentDictionary<string, OfFile> files = new(StringComparer.Ordinal);
    private readonly List<OfFile> inOrder = [];
    private readonly Dictionary<SheetLayout, OfSheet> sheets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CellRef, Severity> unread = [];

    /// <summary>What was found in one file: in order, and the worst of it for the claim as a whole and for each row of each sheet.</summary>
    private sealed class OfFile
    {
        public List<Finding> Found { get; } = [];

        public Severity Whole { get; set; }

        private readonly Dictionary<string, Dictionary<int, Severity>> sheets = [];

        /// <summary>The worst of each row of a sheet.</summary>
        public Dictionary<int, Severity> On(string sheet) => sheets.TryGetValue(sheet, out var rows) ? rows : sheets[sheet] = [];
    }

    private sealed record OfSheet(SheetLayout Layout, OfFile File, Dictionary<int, Severity> Rows);

    /// <summary>The sheet that was asked about last: rows are asked about one after another.</summary>
    private OfSheet? asked;

    /// <summary>How often something was refused so far: while it is the same, the same rows stand.</summary>
    public int Refusals { get; private set; }

    /// <summary>File by file, in the order in which something was first found in each.</summary>
    public IEnumerable<Finding> All => inOrder.SelectMany(file => file.Found);

    public void Add(IEnumerable<Finding> found)
    {
        foreach (var finding in found.Select(answers.Settle))
        {
            if (!IsSaidByReading(finding) && seen.Add((finding.Key, finding.Where)))
            {
                Keep(finding);
            }
        }
    }

    /// <summary>The worse of what was said of the row and what was said of its whole claim.</summary>
    public Fate Of(ClaimRow row)
    {
        var sheet = On(row.At.Layout);
        var own = Worse(sheet.Rows.GetValueOrDefault(row.At.Row), sheet.File.Whole);
        return own switch
        {
            Severity.Refuse => Fate.Refused,
            Severity.Query => Fate.Queried,
            _ => Fate.Accepted,
        };
    }

    /// <summary>What was found on one sheet, looked up once for all of its rows. Two may ask at once when nothing more is found.</summary>
    private OfSheet On(SheetLayout layout)
    {
        if (asked is { } last && ReferenceEquals(last.Layout, layout))
        {
            return last;
        }

        lock (sheets)
        {
            if (!sheets.TryGetValue(layout, out var sheet))
            {
                var file = In(layout.File.Sha256);
                sheets.Add(layout, sheet = new(layout, file, file.On(layout.Sheet)));
            }

            return asked = sheet;
        }
    }

    private OfFile In(string sha256) => files.GetOrAdd(sha256, _ => new());

    /// <summary>What was said of the claim as a whole.</summary>
    public Severity Of(Claim claim) => files.GetValueOrDefault(claim.File.Sha256)?.Whole ?? Severity.Note;

    public IReadOnlyList<Finding> In(Claim claim) => files.GetValueOrDefault(claim.File.Sha256)?.Found ?? [];

    /// <summary>One fault, one finding: a day that reading could not read is not also a day that is missing. What a line rule would take out beyond that stays.</summary>
    private bool IsSaidByReading(Finding finding)
    {
        if (ReadingIds.Contains(finding.Rule))
        {
            unread[finding.Where] = Worse(unread.GetValueOrDefault(finding.Where), finding.Severity);
            return false;
        }

        return finding.Scope == Scope.Line && finding.Where.Column > 0 && finding.Severity > Severity.Note
            && unread.TryGetValue(finding.Where, out var read) && read >= finding.Severity;
    }

    private void Keep(Finding finding)
    {
        var where = finding.Where;
        var file = In(where.File.Sha256);
        if (file.Found.Count == 0)
        {
            inOrder.Add(file);
        }

        file.Found.Add(finding);
        Refusals += finding.Severity == Severity.Refuse ? 1 : 0;
        if (finding.Scope == Scope.Claim)
        {
            file.Whole = Worse(file.Whole, finding.Severity);
        }
        else if (finding.Scope == Scope.Line)
        {
            var rows = file.On(where.Sheet);
            rows[where.Row] = Worse(rows.GetValueOrDefault(where.Row), finding.Severity);
        }
    }

    private static readonly HashSet<string> ReadingIds = [.. ReadingRules.All.Select(rule => rule.Id)];

    private static Severity Worse(Severity a, Severity b) => a > b ? a : b;
}
