namespace FundingPipeline;

/// <summary>Something worked out from what a record says or stands for, kept until that is another.</summary>
/// <remarks>It is no part of what the record says, so any two are equal.</remarks>
public sealed class Kept<TOf, TMade>
{
    private Tuple<TOf, TMade>? last;

    public TMade Of(TOf now, Func<TOf, TMade> make)
    {
        var known = last;
        if (known is null || !EqualityComparer<TOf>.Default.Equals(known.Item1, now))
        {
            last = known = new(now, make(now));
        }

        return known.Item2;
    }

    public override bool Equals(object? other) => other is Kept<TOf, TMade>;

    public override int GetHashCode() => 0;
}
