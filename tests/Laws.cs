using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FundingPipeline.Tests;

/// <summary>Draws for laws: pennies, days, spans, and a way to hold a law for many of them.</summary>
public static class Laws
{
    public static readonly Gen<Money> Pennies = Gen.Choose(-100_000_000, 100_000_000).Select(pence => new Money(pence));

    public static readonly Gen<LocalDate> Day = Gen.Choose(0, 9_000).Select(days => new LocalDate(1994, 1, 1).PlusDays(days));

    public static readonly Gen<ClaimPeriod> Span =
        from first in Day
        from length in Gen.Choose(0, 1_200)
        select new ClaimPeriod(first, first.PlusDays(length));

    /// <summary>Several ranges that between them hold every day of the span once, cut at random.</summary>
    public static Gen<List<ClaimPeriod>> Tiling(ClaimPeriod span) =>
        from cuts in Gen.Choose(0, Math.Max(0, span.Length - 2)).ListOf(5)
        select Tiles(span, cuts.Distinct().Order().ToList());

    /// <summary>Holds for a thousand draws, the same thousand every time.</summary>
    public static void Hold<T>(Gen<T> drawn, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(2_000, 3_141), Prop.ForAll(drawn.ToArbitrary(), law));

    private static List<ClaimPeriod> Tiles(ClaimPeriod span, List<int> cuts)
    {
        var (tiles, first) = (new List<ClaimPeriod>(), span.First);
        foreach (var last in cuts.Where(cut => cut < span.Length - 1).Select(cut => span.First.PlusDays(cut)))
        {
            tiles.Add(new(first, last));
            first = last.PlusDays(1);
        }

        tiles.Add(new(first, span.Last));
        return tiles;
    }
}
