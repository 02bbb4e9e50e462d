using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>Where each project stands in the year: claimed so far, forecast to its end, and what was profiled.</summary>
internal static class YearForecast
{
    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet) => new(
        sheet, "Forecast to the year's end",
        [
            ScheduleColumn.Project, new("Latest claim", 26), new("Year", 12), ScheduleColumn.Money("Before in the year"), ScheduleColumn.Money("In the period"), ScheduleColumn.Money("Year to date"),
            ScheduleColumn.Money("Forecast to year end"), ScheduleColumn.Money("Profile of the year"),
        ],
        [.. parts.Select(Line)])
    {
        Empty = "No project has anything in this period.",
        About = "Grant claimed and accepted. The forecast is the latest claim's own figure, as it stands on its cover.",
    };

    private static ImmutableArray<Fact> Line(Contribution part)
    {
        var year = part.Year();
        var before = part.Earlier.Where(spend => year.Days.Covers(spend.Period.Days)).Total(spend => spend.Claimed);
        var now = part.Accepted().Total(entry => entry.Claimed);
        var latest = part.Claims.LastOrDefault(entry => entry.Status != ClaimStatus.Refused)?.Claim;
        return
        [
            part.Project.Reference, latest is null ? "None ends in the period" : $"{latest.Id.Programme}, claim {latest.Id.Number}", year.Name,
            Fact.Of(before).By(new Adding("Earlier", "Claimed", Where.Same("Project"), Where.Same("Year"))),
            Fact.Of(now).By(new Adding("Sources", "Claimed", Where.Same("Project"))),
            Fact.Of(before + now).By(new Formula("{Before in the year}+{In the period}")),
            latest is null ? Fact.Blank : Fact.Of(latest.Cover.ForecastToYearEnd, latest.Cover.At["Forecast to year end"]).Or("state it on the claim's cover, Forecast to year end"),
            Profile(part, year),
        ];
    }

    private static Fact Profile(Contribution part, NamedPeriod year)
    {
        var rows = part.Register.Profile.Where(row => row.Year.StartsWith(year.Slug[..4], StringComparison.Ordinal) && row.Amount is not null).ToList();
        return rows.Count == 0
            ? Fact.NotStated("state it in the register, sheet Profile, Amount")
            : Fact.Of(rows.Total(row => row.Amount!.Value), [.. rows.Select(row => row.At["Amount"])]);
    }
}
