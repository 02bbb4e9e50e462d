using System.Globalization;
using System.Text.RegularExpressions;
using FundingPipeline.Funders;
using NodaTime.Text;

namespace FundingPipeline.Portal;

/// <summary>Figures, days and states in the words that pages use.</summary>
public static partial class Say
{
    private const string Nothing = "–";
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>£1,234.56, with what is below nought in brackets as accounts have it; a dash where nobody states it.</summary>
    public static string Money(long? pence) => pence is { } stated ? Money(stated) : Nothing;

    public static string Money(long pence) => pence < 0 ? $"({Pounds(-pence)})" : Pounds(pence);

    /// <summary>31 January 2000, of 2000-01-31, never broken at the end of a line; a dash of nothing.</summary>
    public static string Day(string iso) => LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? Written.Format(day).Replace(' ', '\u00a0') : Nothing;

    public static string Span(string from, string to) => from.Length == 0 ? Nothing : from == to ? Day(from) : $"{Day(from)} to {Day(to)}";

    /// <summary>January 2000, of 2000-01.</summary>
    public static string Month(string iso) => YearMonthPattern.Iso.Parse(iso) is { Success: true, Value: var month } ? month.ToString("MMMM uuuu", CultureInfo.InvariantCulture) : iso;

    /// <summary>A fund's name, of its slug.</summary>
    public static string Fund(string slug) => Funder.All.FirstOrDefault(funder => funder.Slug == slug)?.Name ?? slug;

    /// <summary>The same where there is little room: ESF.</summary>
    public static string Short(string slug) => Funder.All.FirstOrDefault(funder => funder.Slug == slug) is { } funder ? Short(funder) : slug;

    /// <summary>A return as people call it, of its slug: srb/1999-00-Q4 is SRB 1999/00 Q4.</summary>
    public static string Return(string slug) => slug.Split('/') is [var fund, var period] ? $"{Short(fund)} {FinancialYear().Replace(period, "$1/$2").Replace('-', ' ')}" : slug;

    /// <summary>A source by its own name, a fund by its short one.</summary>
    public static string Source(string name) => Funder.All.FirstOrDefault(funder => funder.Name == name) is { } funder ? Short(funder) : name;

    public static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many)}");

    /// <summary>A slug as a heading has it: moss-side-council is Moss side council.</summary>
    public static string Body(string slug) => slug.Length == 0 ? slug : $"{char.ToUpperInvariant(slug[0])}{slug[1..].Replace('-', ' ')}";

    /// <summary>The last part of a path: what its sender called the file.</summary>
    public static string Name(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return path.StartsWith("sent/", StringComparison.Ordinal) && name.IndexOf('-', StringComparison.Ordinal) == 12 ? name[13..] : name;
    }

    /// <summary>A file's state as its sender wants to know it: a claim of which some rows were left out is not simply accepted.</summary>
    public static string Standing(ClaimView claim) =>
        claim.State == ClaimState.Accepted && (claim.Money.Refused, claim.Money.Queried, claim.Rows.Refused, claim.Rows.Queried) is not (0, 0, 0, 0) ? InPart : claim.State;

    /// <summary>Some of it stands, and some does not.</summary>
    public const string InPart = "accepted in part";

    /// <summary>Which come first in a list: what has just been sent, then what somebody must mend or answer, then the rest.</summary>
    public static int Urgency(string state) => state switch { ClaimState.Waiting => 0, ClaimState.Refused => 1, InPart => 2, ClaimState.Queried => 3, _ => 4 };

    /// <summary>The colour of the tag that names a state; the word says it, the colour only helps.</summary>
    public static string Colour(string state) => state switch
    {
        ClaimState.Accepted or "certified" or "audited" => "green",
        ClaimState.Queried or InPart or "query" or "draft" => "yellow",
        ClaimState.Refused or "refuse" or "qualified" => "red",
        ClaimState.Waiting => "blue",
        _ => "grey",
    };

    /// <summary>What a finding's severity asks for.</summary>
    public static string Severity(string severity) => severity switch { "refuse" => "Refused", "query" => "Query", _ => "Note" };

    public static string Capital(string word) => word.Length == 0 ? word : $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    [GeneratedRegex(@"^(\d{4})-(\d{2})(?!\d)")]
    private static partial Regex FinancialYear();

    private static string Short(Funder funder) => funder.Sources is [var only] ? only.Code : funder.Name;

    private static string Pounds(long pence) => string.Create(CultureInfo.InvariantCulture, $"£{pence / 100:#,0}.{pence % 100:00}");
}
