using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Esf;

/// <summary>The profile itself plans 2 to 12 claims in any twelve months.</summary>
/// <remarks>It is asked once, with the award's first claim. The award's first day opens the count and its last day closes
/// it, for the final claim is a claim too.</remarks>
public sealed class ProfileDates : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-19";

    public Citation Source => EsfTables.Cycle.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "The claim dates on a project profile plan at least two claims, and at most twelve, in any twelve months.";

    public string Remedy => "Agree other dates with the Government Office, and enter them in the register's Profile sheet.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.Cycle];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var dates = at.ClaimDates();
        if (dates.IsEmpty || at.Siblings[0].File != at.Claim.File || at.InTable(EsfTables.Cycle) is not { } cycle)
        {
            yield break;
        }

        if (TooMany(dates, cycle.Value.Most) is { } crowded)
        {
            yield return Finds(at, crowded, $"The profile has more than {cycle.Value.Most} claim dates in the twelve months to {crowded:uuuu-MM-dd}.", cycle.Source);
        }

        if (TooFew(at, dates, cycle.Value.Least) is { } empty)
        {
            yield return Finds(at, empty, $"The profile has fewer than {cycle.Value.Least} claim dates in the twelve months after {empty:uuuu-MM-dd}.", cycle.Source);
        }
    }

    private static LocalDate? TooMany(ImmutableArray<LocalDate> dates, int most) =>
        dates.Skip(most).Select((date, i) => (date, first: dates[i])).Where(pair => pair.first > pair.date.PlusYears(-1)).Select(pair => (LocalDate?)pair.date).FirstOrDefault();

    private static LocalDate? TooFew(ClaimCase at, ImmutableArray<LocalDate> dates, int least)
    {
        var (opens, closes) = at.AwardDays();
        ImmutableArray<LocalDate> all = [.. new[] { opens }.OfType<LocalDate>(), .. dates, .. new[] { closes }.OfType<LocalDate>().Except(dates)];
        return all.Skip(least).Select((date, i) => (date, first: all[i])).Where(pair => pair.date > pair.first.PlusYears(1)).Select(pair => (LocalDate?)pair.first).FirstOrDefault();
    }

    private Finding Finds(ClaimCase at, LocalDate day, string says, Citation figure) =>
        this.Finds(at, Severity.Query, at.Claim.Cover.At["Period to"], $"{day:uuuu-MM-dd}", says, Remedy, figure, part: $"{day:uuuu-MM-dd}");
}
