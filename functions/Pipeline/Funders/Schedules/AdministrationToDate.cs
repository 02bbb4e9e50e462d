using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>Management and administration over the whole life of the award, beside the share it should stay within.</summary>
internal static class AdministrationToDate
{
    private const string ByHeading = "Management and administration by heading";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts, string sheet, DatedTable<decimal> share) => [Headings(parts, sheet), Shares(parts, sheet, share)];

    private static Schedule Headings(ImmutableArray<Contribution> parts, string sheet) => new(
        sheet, ByHeading, [ScheduleColumn.Project, new("Cost heading", 26), ScheduleColumn.Money("Before"), ScheduleColumn.Money("In the period"), ScheduleColumn.Money("To date")],
        [
            .. from part in parts
               from heading in CostHeadings.In(part)
               where AdministrationShare.IsAdministration(heading.Name)
               select Schedule.Line([part.Project.Reference, heading.Name, .. CostHeadings.Sums(heading, "Claimed")]),
        ])
    {
        Empty = "No accepted line stands under a heading that names management or administration.",
        About = "Grant claimed under headings that name management or administration.",
    };

    private static Schedule Shares(ImmutableArray<Contribution> parts, string sheet, DatedTable<decimal> share) => new(
        sheet, "Management and administration, share of the award",
        [ScheduleColumn.Project, new("Figure kept within", 26), ScheduleColumn.Money("Award"), ScheduleColumn.Money("To date"), new("Share", 14), new("Should stay within", 14)],
        [.. parts.Select(part => Line(part, share))])
    {
        Empty = "No project has anything in this period.",
        About = "Over the life of the award, not for the period alone.",
    };

    private static ImmutableArray<Fact> Line(Contribution part, DatedTable<decimal> share)
    {
        var (award, cap) = (part.Awarded(), part.LastCase()?.Figure(share));
        var spent = part.Earlier.Where(spend => AdministrationShare.IsAdministration(spend.CostHeading)).Total(spend => spend.Claimed)
            + part.Accepted().Where(entry => AdministrationShare.IsAdministration(entry.Line.CostHeading)).Total(entry => entry.Claimed);
        return
        [
            part.Project.Reference, cap is null ? "" : $"{cap.Source}", award,
            Fact.Of(spent).By(new Adding(ByHeading, "To date", Where.Same("Project"))),
            award.Amount is { IsZero: false } given ? Fact.OfShare((decimal)spent.Pence / given.Pence).By(new Formula("{To date}/{Award}")) : Fact.Blank,
            cap is null ? "Not stated" : Fact.OfShare(cap.Value),
        ];
    }
}
