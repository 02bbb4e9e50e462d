using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>Eligible cost by the heading that the claims give it, before, in the period and to date.</summary>
internal static class CostHeadings
{
    private const string Heading = "Cost heading";
    private const string None = "No heading";

    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet, string title) => new(
        sheet, title,
        [ScheduleColumn.Project, new(Heading, 26), ScheduleColumn.Money("Before"), ScheduleColumn.Money("In the period"), ScheduleColumn.Money("To date")],
        [
            .. from part in parts
               from heading in In(part)
               let facts = Sums(part, heading, "Eligible")
               select Schedule.Line([part.Project.Reference, Shown(heading), .. facts]),
        ])
    {
        Empty = "No eligible cost is accepted to date.",
        About = "Eligible cost, whoever pays for it.",
    };

    /// <summary>The headings a project's lines have had, to date.</summary>
    public static IEnumerable<string> In(Contribution part) =>
        part.Earlier.Select(spend => spend.CostHeading).Concat(part.Accepted().Select(entry => entry.Line.CostHeading)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    public static string Shown(string heading) => heading.Length > 0 ? heading : None;

    /// <summary>Before, in the period, to date: of one heading and one column, Eligible or Claimed.</summary>
    public static ImmutableArray<Fact> Sums(Contribution part, string heading, string column)
    {
        bool Is(string other) => other.Equals(heading, StringComparison.OrdinalIgnoreCase);
        var (before, now) = column == "Eligible"
            ? (part.Earlier.Where(spend => Is(spend.CostHeading)).Total(spend => spend.Eligible), part.Accepted().Where(entry => Is(entry.Line.CostHeading)).Total(entry => entry.Eligible))
            : (part.Earlier.Where(spend => Is(spend.CostHeading)).Total(spend => spend.Claimed), part.Accepted().Where(entry => Is(entry.Line.CostHeading)).Total(entry => entry.Claimed));
        Where[] tests = [Where.Same("Project"), heading.Length > 0 ? Where.Same(Heading) : Where.Says(Heading, "")];
        return
        [
            Fact.Of(before).By(new Adding("Earlier", column, [.. tests])),
            Fact.Of(now).By(new Adding("Sources", column, [.. tests])),
            Fact.Of(before + now).By(new Formula("{Before}+{In the period}")),
        ];
    }
}
