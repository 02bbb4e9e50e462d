using System.Collections.Immutable;

namespace FundingPipeline.Return.Lineage;

/// <summary>The whole way from a figure to the cells it came from, line by line, each step beneath the one it explains.</summary>
public static class PathText
{
    /// <summary>Long lists are cut after so many cells, unless all are asked for.</summary>
    public const int Shown = 20;

    public static IEnumerable<string> Of(AuditTrail trail, Spot at, bool all) => Of(trail, new Counted(at, Less: false), 0, all, []);

    /// <summary>Whether every step of the way is told, and comes to what it says.</summary>
    public static bool IsWhole(AuditTrail trail, Spot at)
    {
        var (seen, open) = (new HashSet<Spot> { at }, new Stack<Spot>([at]));
        while (open.TryPop(out var next))
        {
            var figure = trail.Step(next);
            if (!figure.IsTold || figure.Wrong.Length > 0)
            {
                return false;
            }

            foreach (var part in figure.Parts.Where(part => seen.Add(part.At)))
            {
                open.Push(part.At);
            }
        }

        return true;
    }

    private static IEnumerable<string> Of(AuditTrail trail, Counted counted, int depth, bool all, HashSet<Spot> told)
    {
        var (figure, margin) = (trail.Step(counted.At), new string(' ', 2 * depth));
        yield return $"{margin}{figure.At}  {(counted.Less ? "less " : "")}{figure.Shown}  {figure.Label}";
        if (!told.Add(counted.At))
        {
            yield return $"{margin}    as told above";
            yield break;
        }

        foreach (var line in Facts(figure))
        {
            yield return $"{margin}    {line}";
        }

        var parts = all ? figure.Parts : [.. figure.Parts.Take(Shown)];
        foreach (var line in parts.SelectMany(part => Of(trail, part, depth + 1, all, told)))
        {
            yield return line;
        }

        if (parts.Length < figure.Parts.Length)
        {
            yield return $"{margin}  These are {parts.Length} of {figure.Parts.Length} cells; all of them together come to {figure.Shown}. --all lists them.";
        }
    }

    private static IEnumerable<string> Facts(Traced figure)
    {
        ImmutableArray<string> facts =
        [
            figure.Wrong, figure.How, figure.Whose, figure.Source,
            .. from origin in figure.From
               from line in new[] { $"{origin}", $"sha-256 {(origin.Sha256.IsEmpty ? "not listed" : string.Join(" or ", origin.Sha256))}" }
               select line,
            figure.IsTold ? "" : "The workbook does not say where this comes from.",
        ];
        return facts.Where(fact => fact.Length > 0);
    }
}
