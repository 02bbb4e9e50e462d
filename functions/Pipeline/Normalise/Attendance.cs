using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Normalise;

/// <summary>Who came in which week for how long: hours, training weeks and persons straight from the record.</summary>
/// <remarks>
/// A training week is one person in one week with any hours at all. A week that crosses the end of a period
/// counts where it ends, on the Sunday, six days after it commenced: nobody publishes a rule, and this one is
/// assumed. A row that names another fund is that fund's, for people on one course may be paid for by several.
/// </remarks>
public static class Attendance
{
    public static bool Has(ClaimCase at) => at.Claim.Attendance.Any(row => Counts(at, row));

    /// <summary>For each of the fund's periods: its own unit of time in training, and the different persons.</summary>
    public static ImmutableArray<OutputEntry> Read(ClaimCase at, Func<ClaimRow, Fate> fate) =>
    [
        .. from row in at.Claim.Attendance
           where Counts(at, row)
           group row by (Fate: fate(row), Period: at.Funder.PeriodOf(Ends(row))) into same
           orderby same.Key.Period.Days.First, same.Key.Fate
           from entry in Entries(at, [.. same], same.Key.Fate)
           select entry,
    ];

    private static IEnumerable<OutputEntry> Entries(ClaimCase at, ImmutableArray<AttendanceLine> rows, Fate fate)
    {
        var days = new ClaimPeriod(rows.Min(row => row.WeekCommencing!.Value), rows.Max(Ends));
        return
            from figure in new (Measure? Measure, string Output, decimal Amount)[]
            {
                (at.Funder.Own(Dimension.PersonHours), "Hours attended", rows.Sum(row => row.Hours!.Value)),
                (at.Funder.Own(Dimension.PersonWeeks), "Weeks attended", rows.Select(row => (Person(row), row.WeekCommencing)).Distinct().Count()),
                (Measures.UniquePeople, "Different people who attended", rows.Select(Person).Distinct().Count()),
            }
            where figure.Measure is not null
            select new OutputEntry(
                at.Claim.Id, at.Claim.Cover.Version, rows[0], "", figure.Output, OutputFigures.InPeriod, days, fate,
                new Quantity(figure.Amount, figure.Measure), null, null, "attendance", null, "");
    }

    private static bool Counts(ClaimCase at, AttendanceLine row) =>
        row is { Hours: > 0, WeekCommencing: not null, Person.Length: > 0 }
        && (row.Funder.Trim().Length == 0 || Sources.Find(row.Funder) == at.Claim.Id.Fund);

    private static LocalDate Ends(AttendanceLine row) => row.WeekCommencing!.Value.PlusDays(6);

    private static string Person(AttendanceLine row) => row.Person.Trim().ToUpperInvariant();
}
