using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile;

/// <summary>What one fund's lines tell of a source's part of a transaction: its own that they claim it, another's that it is match.</summary>
public readonly record struct FundSays(Source Fund, Money Amount)
{
    /// <summary>What a line tells of the source; null when it does not speak of it.</summary>
    public static FundSays? By(LineCase line, Source source) =>
        line.Fund == source ? new(source, line.ClaimedNet)
        : line.Line.Names(source) ? new(line.Fund, line.Line.MatchFrom(source))
        : null;

    /// <summary>Adds up what each fund's lines tell: a transaction has two or three.</summary>
    public static void Add(List<FundSays> all, FundSays one)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Fund == one.Fund)
            {
                all[i] = new(one.Fund, all[i].Amount + one.Amount);
                return;
            }
        }

        all.Add(one);
    }

    /// <summary>What the source claims of it and, beside that, the most that any other fund's lines tell.</summary>
    public static MatrixCell Cell(Source source, List<FundSays> all, Money disallowed = default)
    {
        var (claimed, asserted) = (default(Money?), default(Money?));
        foreach (var (fund, amount) in all)
        {
            claimed = fund == source ? amount : claimed;
            asserted = fund != source && !(asserted >= amount) ? amount : asserted;
        }

        return new(source, claimed, asserted, disallowed);
    }
}
