using System.Globalization;

namespace FundingPipeline.Return;

/// <summary>The return that takes what changes after a fund's last period was certified: 2002-03-Q4-closing, then 2002-03-Q4-closing-2.</summary>
public static class Closing
{
    private const string Mark = "-closing";

    /// <summary>Earlier returns before later ones, a period before what closes it.</summary>
    public static readonly IComparer<string> InOrder = Comparer<string>.Create((a, b) =>
        string.CompareOrdinal(PeriodOf(a), PeriodOf(b)) is var order and not 0 ? order : NumberOf(a).CompareTo(NumberOf(b)));

    /// <summary>The return that takes what changes in a certified one: the earliest open one after it or, when none is, the one that closes the last certified.</summary>
    /// <param name="certified">The period that was certified, as files name it.</param>
    /// <param name="open">Periods of the same fund to which some project gives something, and which are not certified.</param>
    public static string NextOpen(string certified, IEnumerable<string> open, IEnumerable<string> allCertified) =>
        open.Where(slug => InOrder.Compare(slug, certified) > 0).Min(InOrder) ?? After(allCertified.Max(InOrder)!);

    /// <summary>What closes a period, or follows a closing.</summary>
    public static string After(string slug) =>
        $"{PeriodOf(slug)}{Mark}{(NumberOf(slug) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{NumberOf(slug) + 1}"))}";

    /// <summary>The same days under the name of the return that closes them.</summary>
    public static NamedPeriod Of(NamedPeriod period, string slug) =>
        new($"{period.Name.Split(Said)[0]}{Said}{(NumberOf(slug) == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {NumberOf(slug)}"))}", slug, period.Days);

    /// <summary>Whether this return holds nothing but what changed in certified ones.</summary>
    public static bool IsOne(string slug) => slug.Contains(Mark, StringComparison.Ordinal);

    private const string Said = ", closing";

    private static string PeriodOf(string slug) => IsOne(slug) ? slug[..slug.IndexOf(Mark, StringComparison.Ordinal)] : slug;

    /// <summary>Nothing for a period, 1 for what closes it, 2 for what follows that.</summary>
    private static int NumberOf(string slug) =>
        !IsOne(slug) ? 0 : slug.EndsWith(Mark, StringComparison.Ordinal) ? 1 : int.Parse(slug[(slug.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
}
