using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The annual statement of use: the year's allocation, what was carried in and out, by theme, and what the partnership agreed when.</summary>
/// <remarks>An allocation is an authority's and its projects share it, so what is left is worked out over all of them.</remarks>
internal static class NrfSchedules
{
    private const string Sheet = "Statement of use";
    private const string ByProject = "Use by project";
    private const string Theme = "Theme";
    private const string Used = "Used";
    private const string NoTheme = "No theme named";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts) => [ByTheme(parts), Projects(parts), Allocations(parts), Conditions(parts)];

    private static Schedule ByTheme(ImmutableArray<Contribution> parts) => new(
        Sheet, "Use by theme", [ScheduleColumn.Project, new(Theme, 34), new("Lines", 12), ScheduleColumn.Money(Used)],
        [
            .. from part in parts
               from theme in Accepted(part).GroupBy(entry => entry.Line.Theme, StringComparer.OrdinalIgnoreCase)
               let test = theme.Key.Length > 0 ? Where.Same(Theme) : Where.Says(Theme, "")
               select ImmutableArray.Create<Fact>(
                   part.Project.Reference, theme.Key.Length > 0 ? theme.Key : NoTheme, Fact.Of(theme.Count()).By(new Counting("Sources", Where.Same("Project"), test)),
                   Fact.Of(theme.Total(entry => entry.Claimed)).By(new Adding("Sources", "Claimed", Where.Same("Project"), test))),
        ])
    {
        Empty = "No use of the fund is accepted in this year.",
    };

    private static Schedule Projects(ImmutableArray<Contribution> parts) => new(
        Sheet, ByProject, [ScheduleColumn.Project, new("Authority", 34), new("Lines", 12), ScheduleColumn.Money(Used)],
        [
            .. from part in parts
               select ImmutableArray.Create<Fact>(
                   part.Project.Reference, part.Project.Authority.Trim(), Fact.Of(Accepted(part).Count()).By(new Counting("Sources", Where.Same("Project"))),
                   Fact.Of(UsedBy(part)).By(new Adding("Sources", "Claimed", Where.Same("Project")))),
        ])
    {
        Empty = "No project has anything in this year.",
    };

    private static Schedule Allocations(ImmutableArray<Contribution> parts) => new(
        Sheet, "The year's allocation",
        [
            new("Authority", 16), new("Year", 34), ScheduleColumn.Money("Allocation"), ScheduleColumn.Money("Carry-in"), ScheduleColumn.Money("Available"), ScheduleColumn.Money(Used), ScheduleColumn.Money("Carry-out"), new("Carry-out of the allocation", 14),
        ],
        [.. from authority in Authorities(parts) select Allocation(authority)])
    {
        Empty = "No project has anything in this year.",
        About = "Available: the allocation and the carry-in that was agreed. Carry-out: available less used, over all of the authority's projects on this return; in brackets what was used beyond it.",
    };

    private static ImmutableArray<Fact> Allocation(IGrouping<string, Contribution> authority)
    {
        var (row, used) = (RowOf(authority), authority.Total(UsedBy));
        var name = (Fact)authority.First().Project.Authority.Trim();
        var spent = Fact.Of(used).By(new Adding(ByProject, Used, Where.Same("Authority")));
        var (allocation, carriedIn) = (Fact.Of(row?.Allocation, At(row, "Allocation")).Or(Place("Allocation")), Fact.Of(row?.CarryInAgreed, At(row, "Carry-in agreed")).Or(Place("Carry-in agreed")));
        if (row?.Allocation is not { } given)
        {
            return [name, authority.First().Period.Name, allocation, carriedIn, Fact.Blank, spent, Fact.Blank, Fact.Blank];
        }

        var available = given + (row.CarryInAgreed ?? Money.Zero);
        return
        [
            name, authority.First().Period.Name, allocation, carriedIn,
            Fact.Of(available).By(new Formula(carriedIn.IsStated ? "{Allocation}+{Carry-in}" : "{Allocation}")), spent,
            Fact.Of(available - used).By(new Formula("{Available}-{Used}")),
            given.IsZero ? Fact.Blank : Fact.OfShare((decimal)(available - used).Pence / given.Pence).By(new Formula("{Carry-out}/{Allocation}")),
        ];
    }

    private static Schedule Conditions(ImmutableArray<Contribution> parts) => new(
        Sheet, "What was agreed, and when", [new("Authority", 16), new("Condition", 34), new("Day", 12)],
        [
            .. from authority in Authorities(parts)
               let row = RowOf(authority)
               from condition in new (string Says, string Heading, NodaTime.LocalDate? Day)[]
               {
                   ("Member of a Local Strategic Partnership", "LSP member", row?.LspMember),
                   ("Local neighbourhood renewal strategy agreed", "Strategy agreed", row?.StrategyAgreed),
                   ("Statement of use agreed with the LSP", "Statement of use agreed", row?.StatementOfUseAgreed),
                   ("Partnership accredited", "Accredited", row?.Accredited),
               }
               select ImmutableArray.Create<Fact>(
                   authority.First().Project.Authority.Trim(), condition.Says, Fact.Of(condition.Day, At(row, condition.Heading)).Or(Place(condition.Heading))),
        ])
    {
        Empty = "No project has anything in this year.",
    };

    private static IEnumerable<IGrouping<string, Contribution>> Authorities(ImmutableArray<Contribution> parts) =>
        parts.GroupBy(part => part.Project.Authority.Trim(), StringComparer.OrdinalIgnoreCase).OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase);

    private static Accreditation? RowOf(IEnumerable<Contribution> parts) =>
        parts.SelectMany(part => part.Register.Accreditation.Where(row => row.Year.Trim().StartsWith(part.Period.Slug[..4], StringComparison.Ordinal))).FirstOrDefault();

    private static IEnumerable<Entry> Accepted(Contribution part) => part.Entries.Where(entry => entry.Fate == Fate.Accepted);

    private static Money UsedBy(Contribution part) => Accepted(part).Total(entry => entry.Claimed);

    private static CellRef[] At(Accreditation? row, string heading) => row is null ? [] : [row.At[heading]];

    private static string Place(string heading) => $"state it in the register, sheet Accreditation, {heading}";
}
