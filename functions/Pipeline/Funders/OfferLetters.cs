using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>An award's own offer letter, as the register holds it, beats whatever a fund's general terms say.</summary>
/// <remarks>The letter speaks in a column of the register's Awards sheet or, for anything that has no column
/// there, in a dated row of its Terms sheet that names the table: "Hours of work", "30%". Where awards by cost
/// heading give several figures, the first in register order speaks.</remarks>
public static class OfferLetters
{
    /// <summary>The figure for this claim's award and day, from its letter or else from the table; null when nobody gave one.</summary>
    /// <param name="column">Where the Awards sheet would say it.</param>
    public static DatedRow<decimal>? Figure(this ClaimCase at, DatedTable<decimal> table, Func<Award, decimal?>? column = null) =>
        at.InOfferLetter(table.Name, column) ?? at.InTable(table);

    /// <summary>What the letter itself says, or null when it is silent and the fund's own terms hold.</summary>
    public static DatedRow<decimal>? InOfferLetter(this ClaimCase at, string term, Func<Award, decimal?>? column = null) =>
        at.InAwards(term, column ?? (_ => null)) ?? at.InTerms(term, isShare: column is not null);

    /// <summary>What the fund's own terms say for this award's programme, region and route.</summary>
    /// <remarks>Where sources conflict, a row of the register's Terms sheet that names the table chooses the reading,
    /// and from then on the register answers for it.</remarks>
    /// <param name="named">What the table's programme column holds where it is not the programme: a New Deal strand's code.</param>
    public static DatedRow<T>? InTable<T>(this ClaimCase at, DatedTable<T> table, string? named = null)
    {
        var chosen = at.Overrides(table.Name).FirstOrDefault();
        var row = table.On(at.RuledOn, named ?? at.Claim.Id.Programme, at.Region, at.Route, chosen?.Value.Trim() ?? "");
        return row?.Reading is { } reading && chosen is not null && reading.Equals(chosen.Value.Trim(), StringComparison.OrdinalIgnoreCase)
            ? row with { Source = Letter(chosen.OfferLetter, chosen.At["Value"]) }
            : row;
    }

    /// <summary>The rows of the register's Terms sheet that are about this claim's award, on whichever days.</summary>
    public static IEnumerable<TermOverride> OwnTerms(this ClaimCase at) =>
        ProjectRegister.Terms(at.Register, at.Project.Reference).Where(row => row.Source == at.Claim.Id.Fund && Names(row, at));

    /// <summary>Whether a term has a column of its own in the Awards sheet, where it is a share.</summary>
    public static bool IsShareOfAward(string term) => Shares.Contains(term, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a row of the Terms sheet gives a figure that can be read.</summary>
    public static bool Reads(TermOverride row) => Read(row.Value, IsShareOfAward(row.Term)) is not null;

    /// <summary>Whether two rows give one term different values; 10% and 0.1 of a share are the same.</summary>
    public static bool Differ(TermOverride one, TermOverride other) => Said(one) != Said(other);

    /// <summary>Whether the row speaks on this day.</summary>
    public static bool Speaks(this TermOverride row, LocalDate day) => Days(row).Covers(day);

    private static readonly string[] Shares = ["Advance limit", "Held back", "Public match"];

    private const decimal Largest = 1_000_000m;

    private static DatedRow<decimal>? InAwards(this ClaimCase at, string term, Func<Award, decimal?> column) =>
        (from award in at.Awards
         where column(award) is not null
         select new DatedRow<decimal>(column(award)!.Value, InForce.Always, Letter(award.OfferLetter, award.At[term]), award.Programme))
        .FirstOrDefault();

    private static DatedRow<decimal>? InTerms(this ClaimCase at, string term, bool isShare) =>
        (from row in at.Overrides(term)
         let value = Read(row.Value, isShare)
         where value is not null
         select new DatedRow<decimal>(value.Value, Days(row), Letter(row.OfferLetter, row.At["Value"]), row.Programme))
        .FirstOrDefault();

    /// <summary>Those of them that speak of this term on the claim's day.</summary>
    private static IEnumerable<TermOverride> Overrides(this ClaimCase at, string term) =>
        at.OwnTerms().Where(row => row.Term.Equals(term, StringComparison.OrdinalIgnoreCase) && row.Speaks(at.RuledOn));

    private static string Said(TermOverride row) =>
        Read(row.Value, IsShareOfAward(row.Term))?.ToString("0.##########", CultureInfo.InvariantCulture) ?? row.Value.Trim().ToUpperInvariant();

    private static InForce Days(TermOverride row) => new(row.From ?? InForce.Always.From, row.To);

    private static bool Names(TermOverride row, ClaimCase at) =>
        row.Programme.Length == 0 || row.Programme.Equals(at.Claim.Id.Programme, StringComparison.OrdinalIgnoreCase);

    private static Citation Letter(string name, CellRef where) =>
        new($"Offer letter {name}".TrimEnd(), $"register, {where}", Evidence.Stated);

    /// <summary>What has a column in the Awards sheet is a share there, and is read alike here: 0.2, 20 and 20% say the same.</summary>
    private static decimal? Read(string typed, bool isShare)
    {
        var percent = typed.TrimEnd().EndsWith('%');
        return decimal.TryParse(typed.TrimEnd().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && (percent || (isShare && value > 1) ? value / 100 : value) is var figure && figure >= 0 && figure <= (isShare ? 1 : Largest)
                ? figure
                : null;
    }
}
