using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One line as certified and as it stands.</summary>
/// <param name="Then">The last piece that a certified return said of it; null when none did.</param>
/// <param name="Was">What all certified returns together said of it.</param>
/// <param name="Now">The piece that stands, whatever its fate; null when none does.</param>
/// <param name="Is">What stands of it.</param>
internal sealed record Pair(string Line, Piece? Then, Amounts Was, Piece? Now, Amounts Is)
{
    public Amounts Difference => Is - Was;

    public Piece Shown => Now ?? Then!;

    public bool IsAtOnePrice => Then?.Unit?.Line.UnitPrice is var then && Now?.Unit?.Line.UnitPrice is var now && (then is null || now is null || then == now);

    public Restated Restated(NamedPeriod of) => new(Line, of, Stood(Then, Was), Stood(Now, Is));

    private static Stood? Stood(Piece? piece, Amounts amounts) => piece is null ? null : new(amounts.Eligible, amounts.Claimed, piece.Version, piece.At);
}

/// <summary>Finds for each line that was certified the line that stands in its place.</summary>
/// <remarks>First by name. A cumulative claim tells its predecessor's lines again under its own number: what is left over is
/// paired by what it is, its ledger reference and how it is entered, equal amounts first. Each line is in one pair, so the differences
/// add up whatever is paired with what.</remarks>
internal static class Pairing
{
    public static ImmutableArray<Pair> Of(ImmutableArray<Piece> stated, ImmutableArray<Piece> standing)
    {
        var then = stated.GroupBy(piece => piece.Line).Select(same => (Last: same.Last(), Was: Sum(same))).ToList();
        var now = standing.GroupBy(piece => piece.Line).ToDictionary(same => same.Key, same => (First: same.First(), Is: Sum(same)));
        var pairs = new List<Pair>();
        var left = new List<(Piece Last, Amounts Was)>();
        foreach (var (last, was) in then)
        {
            if (now.Remove(last.Line, out var same))
            {
                pairs.Add(new(last.Line, last, was, same.First, same.Is));
            }
            else if (!was.IsNothing)
            {
                left.Add((last, was));
            }
        }

        pairs.AddRange(ByLikeness(left, now.Values.Where(line => !line.Is.IsNothing)));
        return [.. pairs.OrderBy(pair => pair.Line, StringComparer.Ordinal)];
    }

    private static IEnumerable<Pair> ByLikeness(IEnumerable<(Piece Last, Amounts Was)> then, IEnumerable<(Piece First, Amounts Is)> now)
    {
        var standing = now.OrderBy(line => line.First.Line, StringComparer.Ordinal).GroupBy(line => line.First.Alike).ToDictionary(same => same.Key, same => new AlikeLines([.. same]));
        var waiting = new List<(Piece Last, Amounts Was)>();
        foreach (var line in then.OrderBy(line => line.Last.Line, StringComparer.Ordinal))
        {
            if (standing.GetValueOrDefault(line.Last.Alike)?.TakeEqual(line.Was) is { } equal)
            {
                yield return new(line.Last.Line, line.Last, line.Was, equal.First, equal.Is);
            }
            else
            {
                waiting.Add(line);
            }
        }

        foreach (var (last, was) in waiting)
        {
            var other = standing.GetValueOrDefault(last.Alike)?.TakeFirst();
            yield return new(last.Line, last, was, other?.First, other?.Is ?? Amounts.None);
        }

        foreach (var (first, @is) in standing.Values.SelectMany(lines => lines.Left))
        {
            yield return new(first.Line, null, Amounts.None, first, @is);
        }
    }

    private static Amounts Sum(IEnumerable<Piece> pieces) => pieces.Aggregate(Amounts.None, (sum, piece) => sum + piece.Amounts);
}
