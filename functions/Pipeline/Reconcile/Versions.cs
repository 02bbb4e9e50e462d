using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Which of a claim's versions stands: the highest that passes. All are kept, and arrival order never matters.</summary>
/// <param name="Standing">One for each claim at most; two of equal version when neither can be told to be right.</param>
/// <param name="Superseded">Passed, but a later version passed too.</param>
/// <param name="Refused">Did not pass; an earlier version may stand.</param>
public sealed record Versions(
    ImmutableArray<PlacedClaim> Standing, ImmutableArray<PlacedClaim> Superseded, ImmutableArray<PlacedClaim> Refused)
{
    /// <param name="passes">Whether a version, looked at alone, is free of faults that refuse a whole claim.</param>
    public static Versions Of(IEnumerable<PlacedClaim> claims, Func<PlacedClaim, bool> passes)
    {
        var (passed, refused) = (new List<PlacedClaim>(), new List<PlacedClaim>());
        foreach (var claim in claims)
        {
            (passes(claim) ? passed : refused).Add(claim);
        }

        var highest = passed.GroupBy(claim => claim.Claim.Id.ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Max(claim => claim.Claim.Cover.Version), StringComparer.OrdinalIgnoreCase);
        var standing = passed.Where(claim => claim.Claim.Cover.Version == highest[claim.Claim.Id.ToString()]).ToList();
        return new(
            [.. standing.OrderBy(claim => claim.Claim, InOrder)],
            [.. passed.Except(standing)],
            [.. refused]);
    }

    /// <summary>Claims that stand beside another of the same identity and version but other bytes: nobody can say which is right.</summary>
    public IEnumerable<Finding> Clashes() =>
        from same in Standing.GroupBy(claim => claim.Claim.Id.ToString(), StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        let clash = new VersionsCase(same.First().Claim.Id, [.. same.Select(claim => claim.Claim).OrderBy(claim => claim.File.Sha256, StringComparer.Ordinal)])
        from rule in EveryClaim.Rules.OfType<Funders.IRule<VersionsCase>>()
        from finding in rule.Check(clash)
        select finding;

    /// <summary>The order in which an award's claims build on one another: by last day, an advance first, then by number.</summary>
    public static readonly IComparer<Claim> InOrder = Comparer<Claim>.Create((a, b) => ReferenceEquals(a, b) ? 0 :
        Compare(a.Cover.Type == ClaimType.Advance ? a.Cover.Period.First : a.Cover.Period.Last, b.Cover.Type == ClaimType.Advance ? b.Cover.Period.First : b.Cover.Period.Last)
        ?? Compare(a.Cover.Type != ClaimType.Advance, b.Cover.Type != ClaimType.Advance)
        ?? Compare(Digits(a), Digits(b))
        ?? Compare(string.CompareOrdinal(a.Id.ToString(), b.Id.ToString()), 0)
        ?? string.CompareOrdinal(a.File.Sha256, b.File.Sha256));

    private static int? Compare<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) is var order and not 0 ? order : null;

    private static long Digits(Claim claim) =>
        long.TryParse(claim.Id.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
}
