using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.App;

/// <summary>Somebody who has signed in, and for whom he acts.</summary>
/// <param name="Id">Tells him apart from everybody else; never shown.</param>
/// <param name="Name">As it stands under what he does.</param>
/// <param name="Accountant">Slugs of the accountable bodies whose claims he sends.</param>
/// <param name="Officer">Slugs of the accountable bodies for which he certifies.</param>
/// <param name="Funds">Slugs of the funds for which he takes returns.</param>
public sealed record Actor(
    string Id, string Name, ImmutableSortedSet<string> Accountant, ImmutableSortedSet<string> Officer, ImmutableSortedSet<string> Funds, bool IsAuditor, bool IsAdministrator)
{
    private const string AccountantOf = "accountant.";
    private const string OfficerOf = "officer.";
    private const string FunderOf = "funder.";

    /// <summary>From role names as a directory can hold them: <c>accountant.moss-side-council</c>, <c>officer.moss-side-council</c>, <c>funder.esf</c>, <c>auditor</c>, <c>administrator</c>.</summary>
    /// <remarks>A role that we do not know gives nothing.</remarks>
    public static Actor Of(string id, string name, IEnumerable<string> roles)
    {
        var all = roles.Select(role => role.Trim().ToLowerInvariant()).ToImmutableHashSet(StringComparer.Ordinal);
        ImmutableSortedSet<string> After(string prefix) => [.. all.Where(role => role.StartsWith(prefix, StringComparison.Ordinal) && role.Length > prefix.Length).Select(role => role[prefix.Length..])];
        return new(
            id, name, After(AccountantOf), After(OfficerOf), [.. After(FunderOf).Where(fund => Funder.All.Any(funder => funder.Slug == fund))],
            all.Contains("auditor"), all.Contains("administrator"));
    }

    /// <summary>Every body for which he does anything.</summary>
    public ImmutableSortedSet<string> Bodies => Accountant.Union(Officer);

    /// <summary>An accountable body's name as a role, an address or a folder has it: Moss Side Council is moss-side-council.</summary>
    public static string SlugOf(string body) =>
        string.Join('-', string.Concat(body.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
