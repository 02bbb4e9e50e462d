using System.Collections.Immutable;
using System.Globalization;

namespace FundingPipeline;

/// <summary>An exact amount of sterling, held in whole pence.</summary>
/// <remarks>
/// <para>There is no half penny. A calculation that could make one must say how it rounds, because funders
/// disagree about rounding and auditors ask. For example, £100.00 shared by three partners is £33.34, £33.33
/// and £33.33, never three lots of £33.33 and a lost penny.</para>
/// <para>Claims are made in sterling as it left the bank. Another currency is refused at its cell, so none
/// can reach this type. The default value is no money at all.</para>
/// </remarks>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>Pounds that are already exact to the penny; anything finer is a fault of ours.</summary>
    public static Money Gbp(decimal pounds) =>
        decimal.IsInteger(pounds * 100)
            ? new((long)(pounds * 100))
            : throw new ArgumentOutOfRangeException(nameof(pounds), pounds, "Not a whole number of pence.");

    public bool IsZero => Pence == 0;

    public bool IsNegative => Pence < 0;

    /// <summary>The amount without its sign.</summary>
    public Money Size => new(Math.Abs(Pence));

    /// <summary>In pounds, exactly, and with no more places than it needs.</summary>
    public decimal Pounds => Pence % 100 == 0 ? Pence / 100 : Pence % 10 == 0 ? Places(Pence / 10, 1) : Places(Pence, 2);

    private static decimal Places(long digits, byte places)
    {
        var size = unchecked((ulong)(digits < 0 ? -digits : digits));
        return new(unchecked((int)size), unchecked((int)(size >> 32)), 0, digits < 0, places);
    }

    /// <summary>This amount multiplied by <paramref name="rate"/>, rounded to the penny the way the caller names.</summary>
    public Money Times(decimal rate, MidpointRounding rounding) => new((long)decimal.Round(Pence * rate, rounding));

    /// <summary>Shares this amount among parties by weight, to the penny, so that the shares always add up to it.</summary>
    /// <remarks>Spare pennies go to the shares that rounding down hurt most; ties go to the one named first. A
    /// negative amount is shared as its opposite is, so that a credit note cancels its invoice share by share.</remarks>
    /// <exception cref="ArgumentException">The weights are negative or add up to nothing: our fault, never a claimant's.</exception>
    public ImmutableArray<Money> Apportion(params IReadOnlyList<decimal> weights)
    {
        var whole = weights.Sum();
        if (whole <= 0 || weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("Weights must not be negative, and one must be above zero.", nameof(weights));
        }

        var (size, sign) = (Math.Abs(Pence), Math.Sign(Pence));
        var exact = weights.Select(weight => size * weight / whole).ToList();
        var floor = exact.Select(decimal.Floor).ToList();
        var spare = (int)(size - floor.Sum());
        var raised = Enumerable.Range(0, exact.Count).OrderByDescending(i => exact[i] - floor[i]).Take(spare).ToHashSet();
        return [.. floor.Select((share, i) => new Money(sign * ((long)share + (raised.Contains(i) ? 1 : 0))))];
    }

    public static Money operator +(Money a, Money b) => new(a.Pence + b.Pence);

    public static Money operator -(Money a, Money b) => new(a.Pence - b.Pence);

    public static Money operator -(Money a) => new(-a.Pence);

    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;

    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;

    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;

    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    public static Money Min(Money a, Money b) => a <= b ? a : b;

    public static Money Max(Money a, Money b) => a >= b ? a : b;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>As a letter prints it: £1,234.50, or -£12.50.</summary>
    public override string ToString() =>
        (IsNegative ? "-£" : "£") + (Math.Abs((decimal)Pence) / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);
}

/// <summary>Adding up.</summary>
public static class Sums
{
    public static Money Total(this IEnumerable<Money> amounts) =>
        amounts.Total(amount => amount);

    public static Money Total<T>(this IEnumerable<T> items, Func<T, Money> amount)
    {
        var total = Money.Zero;
        foreach (var item in items)
        {
            total += amount(item);
        }

        return total;
    }

    public static Money Total<T>(this ImmutableArray<T> items, Func<T, Money> amount)
    {
        var total = Money.Zero;
        foreach (var item in items)
        {
            total += amount(item);
        }

        return total;
    }
}
