using System.Globalization;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>How workbooks word what the pipeline knows.</summary>
internal static class InPrint
{
    public const string NotStated = "Not stated";

    public static string Day(LocalDate day) => day.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    public static string Days(ClaimPeriod days) => days.Length == 1 ? Day(days.First) : $"{Day(days.First)} to {Day(days.Last)}";

    public static string Month(YearMonth month) => month.ToString("MMMM uuuu", CultureInfo.InvariantCulture);

    public static string YesNo(bool yes) => yes ? "Yes" : "";

    /// <summary>CreditNote is "Credit note" to everybody but us.</summary>
    public static string Words<T>(T word)
        where T : struct, Enum =>
        string.Concat($"{word}".Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    public static string Of(PaymentMode mode) => mode switch
    {
        PaymentMode.RateOnTotals => "A rate of eligible cost less income, on totals to date",
        PaymentMode.FixedSum => "The sums claimed, within award and profile",
        _ => "Units at contract prices",
    };

    /// <summary>The last names first: what the same days are called where years begin in another month.</summary>
    public static string Elsewhere(NamedPeriod period) =>
        string.Join(", ",
            from calendar in new[] { ReportingCalendar.CalendarYear, ReportingCalendar.FinancialYear }
            from named in new[] { calendar.Quarter(period.Days.First), calendar.Year(period.Days.First) }
            where named is not null && named.Days == period.Days && named.Name != period.Name
            select $"{named.Name} ({(calendar == ReportingCalendar.CalendarYear ? "calendar" : "financial")} years)");

    public static string Of(MatchShare share) => share.Source?.Name ?? share.Heading;

    public static string Of(ClaimStatus status) => Words(status);

    public static string Of(JudgedClaim claim) => Of(claim.Status, claim.IsInPart);

    public static string Of(ClaimFate claim) => Of(claim.Status, claim.IsInPart);

    private static string Of(ClaimStatus status, bool isInPart) => isInPart ? "Accepted in part" : Words(status);

    public static string Of(Nature? nature) => nature is { } known ? Words(known) : NotStated;
}
