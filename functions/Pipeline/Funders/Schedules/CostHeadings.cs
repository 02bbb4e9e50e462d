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
               let facts = Sums(heading, "Eligible")
               select Schedule.Line([part.Project.Reference, Shown(heading.Name), .. facts]),
        ])
    {
        Empty = "No eligible cost is accepted to date.",
        About = "Eligible cost, whoever pays for it.",
    };

    /// <summary>The headings a project's lines have had, to date.</summary>
    public static IEnumerable<UnderHeading> In(Contribution part)
    {
        var earlier = part.Earlier.ToLookup(spend => spend.CostHeading, StringComparer.OrdinalIgnoreCase);
        var now = part.Accepted().ToLookup(entry => entry.Line.CostHeading, StringComparer.OrdinalIgnoreCase);
        return earlier.Select(same => same.Key).Concat(now.Select(same => same.Key))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
            .Select(name => new UnderHeading(name, earlier[name], now[name]));
    }

    public static string Shown(string heading) => heading.Length > 0 ? heading : None;

    /// <summary>Before, in the period, to date: of one heading and one column, Eligible or Claimed.</summary>
    public static ImmutableArray<Fact> Sums(UnderHeading heading, string column)
    {
        var (before, now) = column == "Eligible"
            ? (heading.Earlier.Total(spend => spend.Eligible), heading.Now.Total(entry => entry.Eligible))
            : (heading.Earlier.Total(spend => spend.Claimed), heading.Now.Total(entry => entry.Claimed));
        Where[] tests = [Where.Same("Project"), heading.Name.Length > 0 ? Where.Same(Heading) : Where.Says(Heading, "")];
        return
        [
            Fact.Of(before).By(new Adding("Earlier", column, [.. tests])),
            Fact.Of(now).By(new Adding("Sources", column, [.. tests])),
            Fact.Of(before + now).By(new Formula("{Before}+{In the period}")),
        ];
    }
}

/// <summary>One heading of a project, as it was first spelt, and all that stands under it.</summary>
/// <param name="Earlier">What earlier periods took.</param>
/// <param name="Now">The lines accepted in the period.</param>
internal sealed record UnderHeading(string Name, IEnumerable<EarlierSpend> Earlier, IEnumerable<Entry> Now);
