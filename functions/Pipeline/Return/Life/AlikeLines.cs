using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>Lines that are alike, in order, each of which can be taken once.</summary>
internal sealed class AlikeLines(ImmutableArray<(Piece First, Amounts Is)> lines)
{
    private readonly bool[] taken = new bool[lines.Length];

    private readonly Dictionary<(Money Eligible, Money Claimed, Money Income, decimal Units, string Match), Queue<int>> byAmounts =
        lines.Index().GroupBy(line => Key(line.Item.Is), line => line.Index).ToDictionary(same => same.Key, same => new Queue<int>(same));

    private int next;

    public IEnumerable<(Piece First, Amounts Is)> Left => lines.Where((_, i) => !taken[i]);

    /// <summary>The first that is left of these amounts, while none has been taken but by its amounts; null when there is none.</summary>
    public (Piece First, Amounts Is)? TakeEqual(Amounts amounts) =>
        byAmounts.TryGetValue(Key(amounts), out var equal) && equal.TryDequeue(out var at) ? Take(at) : null;

    /// <summary>The first that is left; null when there is none.</summary>
    public (Piece First, Amounts Is)? TakeFirst()
    {
        while (next < taken.Length && taken[next])
        {
            next++;
        }

        return next < taken.Length ? Take(next) : null;
    }

    private (Piece First, Amounts Is) Take(int at)
    {
        taken[at] = true;
        return lines[at];
    }

    /// <summary>Equal for amounts between which there is no difference. A heading may hold any sign, so its length is said before it.</summary>
    private static (Money Eligible, Money Claimed, Money Income, decimal Units, string Match) Key(Amounts amounts) => (
        amounts.Eligible, amounts.Claimed, amounts.Income, amounts.Units,
        string.Concat(amounts.Match.Select(share => $"{share.Heading.Length}:{share.Heading}{share.Amount.Pence};")));
}
