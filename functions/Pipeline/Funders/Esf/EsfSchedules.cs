using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Funders.Esf;

/// <summary>What ESF's interim claim asks for: figures from the start, cost in three groups against profile, income, match by certificate, hours and people.</summary>
internal static class EsfSchedules
{
    private const string Money = "Cost and match";
    private const string People = "Hours and people";
    private const string ByHeading = "Eligible cost by heading, from the start";
    private const string Group = "Group";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts) =>
    [
        Positions(parts), Headings(parts), Groups(parts), Income(parts), MatchCertificates.Of(parts, Money, "Match by certificate"),
        OutputSums.Of(parts, People, "beneficiary hours"), OnTheDay(parts), ForecastOutputs.Of(parts, People),
    ];

    private static Schedule Positions(ImmutableArray<Contribution> parts) => new(
        Money, "Where each award stands after its claims, from the start",
        [
            ScheduleColumn.Project, new("Claim", 26), new("To", 14), new("Eligible to date", 14), new("Income to date", 14), new("Rate", 14), new("Earned to date", 14),
            new("Ceiling before closure", 14), new("Held until closure", 14), new("Requested before", 14), ScheduleColumn.Money("Due"),
        ],
        [
            .. from part in parts
               from entry in part.Claims
               where entry.Position is not null
               select Position(part, entry.Claim, entry.Position!),
        ])
    {
        Empty = "No claim ends in this year.",
        About = "Earned: the rate on eligible cost less income, to date. Held: what is earned above the ceiling, until closure. A claim that is held or refused is due nothing.",
    };

    private static ImmutableArray<Fact> Position(Contribution part, Claim claim, Position at)
    {
        Fact Led(string what, Fact fact) => fact.By(new WorkedOut(claim.File.Sha256, what));
        return
        [
            part.Project.Reference, Fact.Of($"{claim.Id.Number}, {claim.Cover.Type.ToString().ToLowerInvariant()}", claim.Cover.At["Total claimed"]), Fact.Of(claim.Cover.Period.Last),
            Led(AwardWorkings.Eligible, Fact.Of(at.EligibleToDate)), Led(AwardWorkings.Income, Fact.Of(at.IncomeToDate)),
            at.Rate is { } rate ? Led(AwardWorkings.Rate, Fact.OfShare(rate)) : "Not stated", Led(AwardWorkings.Earned, Fact.Of(at.EarnedToDate)),
            at.Ceiling is { } ceiling ? Led(AwardWorkings.Ceiling, Fact.Of(ceiling)) : "None",
            at.Ceiling is { } most && at.Held == at.EarnedToDate - FundingPipeline.Money.Min(at.EarnedToDate, most)
                ? Fact.Of(at.Held).By(new Formula("{Earned to date}-MIN({Earned to date},{Ceiling before closure})")) : Led(AwardWorkings.Held, Fact.Of(at.Held)),
            Led(AwardWorkings.Before, Fact.Of(at.RequestedBefore)), Led(AwardWorkings.Due, Fact.Of(at.Due)),
        ];
    }

    private static Schedule Headings(ImmutableArray<Contribution> parts) => new(
        Money, ByHeading,
        [ScheduleColumn.Project, new("Cost heading", 26), new(Group, 14), ScheduleColumn.Money("Before"), ScheduleColumn.Money("In the period"), ScheduleColumn.Money("To date")],
        [
            .. from part in parts
               from heading in CostHeadings.In(part)
               select Schedule.Line([part.Project.Reference, CostHeadings.Shown(heading.Name), GroupOf(heading.Name), .. CostHeadings.Sums(heading, "Eligible")]),
        ])
    {
        Empty = "No eligible cost is accepted to date.",
        About = "A heading that names staff, or beneficiaries, is in that group; every other heading is other cost.",
    };

    private static Schedule Groups(ImmutableArray<Contribution> parts) => new(
        Money, "Staff, beneficiary and other cost against profile",
        [ScheduleColumn.Project, new(Group, 26), new("Profile to", 14), ScheduleColumn.Money("Profile"), ScheduleColumn.Money("Cost to date"), ScheduleColumn.Money("Left of the profile")],
        [.. parts.SelectMany(Profiled)])
    {
        Empty = "No project has anything in this year.",
        About = "Eligible cost, from the start to the end of the year. A profile that the register does not divide by cost heading stands beside all cost.",
    };

    private static IEnumerable<ImmutableArray<Fact>> Profiled(Contribution part)
    {
        var rows = part.Register.Profile.Where(row => row.Eligible is not null && string.CompareOrdinal(row.Year.Trim(), part.Period.Slug) <= 0).ToList();
        var headings = CostHeadings.In(part).Select(heading => heading.Name).ToList();
        return rows.Count > 0 && rows.All(row => row.CostHeading.Length > 0)
            ? from name in new[] { "Staff", "Beneficiary", "Other" }
              where headings.Any(heading => GroupOf(heading) == name) || rows.Any(row => GroupOf(row.CostHeading) == name)
              select Profiled(part, name, [.. rows.Where(row => GroupOf(row.CostHeading) == name)], Where.Same("Project"), Where.Same(Group))
            : [Profiled(part, "All cost", rows, Where.Same("Project"))];
    }

    private static ImmutableArray<Fact> Profiled(Contribution part, string name, List<ProfileRow> rows, params ImmutableArray<Where> tests)
    {
        bool Is(string heading) => tests.Length == 1 || GroupOf(heading) == name;
        var spent = part.Earlier.Where(spend => Is(spend.CostHeading)).Total(spend => spend.Eligible) + part.Accepted().Where(entry => Is(entry.Line.CostHeading)).Total(entry => entry.Eligible);
        var profile = rows.Total(row => row.Eligible!.Value);
        return
        [
            part.Project.Reference, name, part.Period.Name,
            rows.Count == 0 ? Fact.NotStated("state it in the register, sheet Profile, Eligible and Cost heading") : Fact.Of(profile, [.. rows.Select(row => row.At["Eligible"])]),
            Fact.Of(spent).By(new Adding(ByHeading, "To date", tests)),
            rows.Count == 0 ? Fact.Blank : Fact.Of(profile - spent).By(new Formula("{Profile}-{Cost to date}")),
        ];
    }

    /// <summary>The latest claim of the year that stands says the income to date.</summary>
    private static Schedule Income(ImmutableArray<Contribution> parts) => new(
        Money, "Income of the project", [ScheduleColumn.Project, new("What", 26), new("Received", 14), ScheduleColumn.Money("Amount")],
        [
            .. from part in parts
               let claim = part.Claims.LastOrDefault(entry => entry.Status == ClaimStatus.Accepted)?.Claim
               where claim is not null
               from line in claim.Income.IsEmpty && !claim.Cover.Income.IsZero
                   ? [Schedule.Line(part.Project.Reference, "As on the claim's cover", "", Fact.Of(claim.Cover.Income, claim.Cover.At["Income"]))]
                   : claim.Income.Select(line => Schedule.Line(part.Project.Reference, line.Description, Fact.Of(line.Received, line.At["Date received"]).Or("state it on the claim's sheet Income, Date received"), Fact.Of(line.Amount, line.At["Amount"]).Or("state it on the claim's sheet Income, Amount")))
               select line,
        ])
    {
        Empty = "The latest claims state no income.",
        About = "As the latest claim that stands says. Income comes off eligible cost before the rate.",
    };

    private static Schedule OnTheDay(ImmutableArray<Contribution> parts) => new(
        People, "Counted on a day, and never added up", [ScheduleColumn.Project, new("Output", 26), new("Day", 12), new("Number", 16), new("Unit", 14)],
        [
            .. from part in parts
               from output in part.Outputs
               where output is { Fate: Fate.Accepted, Figures: OutputFigures.OnDate, Native: not null }
               orderby output.Days.Last
               select Schedule.Line(part.Project.Reference, output.Output, Fact.Of(output.Days.Last), Fact.Of(output.Native!.Value.Amount, output.Line.At["Quantity"]), output.Native!.Value.Measure.Name),
        ])
    {
        Empty = "Nobody was counted on a day of this year.",
    };

    private static string GroupOf(string heading) =>
        heading.StartsWith("Staff", StringComparison.OrdinalIgnoreCase) ? "Staff" : heading.StartsWith("Beneficiar", StringComparison.OrdinalIgnoreCase) ? "Beneficiary" : "Other";
}
