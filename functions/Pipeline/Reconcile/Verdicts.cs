using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What has been found in one project so far, and what it takes out.</summary>
public sealed class Verdicts(Answers answers)
{
    private readonly HashSet<(string Key, CellRef Where)> seen = [];
    private readonly Dictionary<string, List<Finding>> byFile = [];
    private readonly Dictionary<(string Sha256, string Sheet, int Row), Severity> rows = [];
    private readonly Dictionary<string, Severity> claims = [];
    private readonly Dictionary<CellRef, Severity> unread = [];

    public IEnumerable<Finding> All => byFile.Values.SelectMany(found => found);

    public void Add(IEnumerable<Finding> found)
    {
        foreach (var finding in found.Select(answers.Settle))
        {
            if (!IsSaidByReading(finding) && seen.Add((finding.Key, finding.Where)))
            {
                Keep(finding);
                Weigh(finding);
            }
        }
    }

    /// <summary>The worse of what was said of the row and what was said of its whole claim.</summary>
    public Fate Of(ClaimRow row)
    {
        var file = row.At.Layout.File.Sha256;
        var own = rows.GetValueOrDefault((file, row.At.Layout.Sheet, row.At.Row));
        return (Severity)Math.Max((int)own, (int)claims.GetValueOrDefault(file)) switch
        {
            Severity.Refuse => Fate.Refused,
            Severity.Query => Fate.Queried,
            _ => Fate.Accepted,
        };
    }

    /// <summary>What was said of the claim as a whole.</summary>
    public Severity Of(Claim claim) => claims.GetValueOrDefault(claim.File.Sha256);

    public IReadOnlyList<Finding> In(Claim claim) => byFile.GetValueOrDefault(claim.File.Sha256) ?? [];

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
        if (!byFile.TryGetValue(finding.Where.File.Sha256, out var found))
        {
            byFile.Add(finding.Where.File.Sha256, found = []);
        }

        found.Add(finding);
    }

    private void Weigh(Finding finding)
    {
        var where = finding.Where;
        if (finding.Scope == Scope.Claim)
        {
            claims[where.File.Sha256] = Worse(claims.GetValueOrDefault(where.File.Sha256), finding.Severity);
        }
        else if (finding.Scope == Scope.Line)
        {
            var row = (where.File.Sha256, where.Sheet, where.Row);
            rows[row] = Worse(rows.GetValueOrDefault(row), finding.Severity);
        }
    }

    private static readonly HashSet<string> ReadingIds = [.. ReadingRules.All.Select(rule => rule.Id)];

    private static Severity Worse(Severity a, Severity b) => a > b ? a : b;
}
