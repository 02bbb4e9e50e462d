using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>The sheet with a line for each project, in a section for each accountable body, every total led back to its sources.</summary>
internal static class ReturnProjects
{
    public const string Expenditure = "Expenditure";
    public const string Grant = "Grant earned";
    public const string Due = "Due";
    public const string Apportioned = "Of which apportioned";
    public const string Queried = "Queried, not in the totals";
    public const string Refused = "Refused, not in the totals";

    public const string IsApportioned = "Apportioned";

    /// <summary>The table of projects, and the table of the claims that end in the period.</summary>
    public static (Area Projects, Area Claims) Fill(Page page, FunderReturn funderReturn, Area sources, ReturnWorkings workings)
    {
        var area = page.Sections(Columns(funderReturn, sources, workings), funderReturn.Contributions, part => part.Project.AccountableBody, "No project has anything in this period.");
        page.Heading("Claims that end in this period");
        var claims = page.Table(ClaimColumns(workings), funderReturn.Contributions.SelectMany(part => part.Claims), "No claim ends in this period.");
        page.Paragraph("Requested before: by earlier claims on the award, an advance included. Due: earned, less what is held until closure, less what was requested before.");
        if (funderReturn.Contributions.Any(part => part.Entries.Any(entry => entry.Match.Length > 0)))
        {
            page.Heading("Match, source by source");
            page.Table(MatchColumns(funderReturn, sources), funderReturn.Contributions);
        }

        return (area, claims);
    }

    /// <summary>Capital and revenue stand apart where claims tell them apart.</summary>
    private static ImmutableArray<Column<Contribution>> Columns(FunderReturn funderReturn, Area sources, ReturnWorkings workings) =>
    [
        new("Project", 16, part => part.Project.Reference),
        new("Name", 28, part => part.Project.Name),
        Summing(Expenditure, sources, "Eligible", Fate.Accepted, entry => entry.Eligible),
        .. from nature in Natures(funderReturn)
           select Summing(InPrint.Of(nature), sources, "Eligible", Fate.Accepted,
               entry => entry.Line.Nature == nature ? entry.Eligible : Money.Zero, ("Capital or revenue", $"\"{InPrint.Of(nature)}\"")),
        .. Given(IsApportioned, sources, Summing(Apportioned, sources, "Eligible", Fate.Accepted, entry => entry.Apportioned ? entry.Eligible : Money.Zero, (IsApportioned, "\"Yes\""))),
        .. Given("Match", sources, Summing("Match", sources, "Match", Fate.Accepted, entry => entry.Match.Total(share => share.Amount))),
        .. Given("Income", sources, Summing("Income", sources, "Income", Fate.Accepted, entry => entry.IncomeApplied)),
        Summing("Claimed", sources, "Claimed", Fate.Accepted, entry => entry.Claimed),
        Column<Contribution>.Live(Grant, (part, _) => workings.Of(part.Project.Reference, GrantWorkings.Grant, part.Grant)),
        Column<Contribution>.Live(Due, (part, _) => workings.Of(part.Project.Reference, ProjectWorkings.Due, part.Due)),
        Summing(Queried, sources, "Eligible", Fate.Queried, entry => entry.Eligible),
        Summing(Refused, sources, "Eligible", Fate.Refused, entry => entry.Eligible),
    ];

    /// <summary>A column only where the sources have what it adds up.</summary>
    private static ImmutableArray<Column<Contribution>> Given(string heading, Area sources, Column<Contribution> column) => sources.Has(heading) ? [column] : [];

    private static ImmutableArray<Nature?> Natures(FunderReturn funderReturn)
    {
        var used = funderReturn.Contributions.SelectMany(part => part.Entries).Select(entry => entry.Line.Nature).Distinct().OrderBy(nature => nature is null).ThenBy(nature => nature).ToImmutableArray();
        return used is [null] ? [] : used;
    }

    private static Column<Contribution> Summing(
        string heading, Area sources, string column, Fate fate, Func<Entry, Money> amount, params ImmutableArray<(string, string)> where) =>
        Column<Contribution>.Live(heading, (part, at) => Content.Live(
            sources.Adding(column, [("Project", at["Project"]), (FateInWords.Heading, $"\"{fate.InWords()}\""), .. where]),
            part.Entries.Where(entry => entry.Fate == fate).Total(amount)));

    private static ImmutableArray<Column<ClaimEntry>> ClaimColumns(ReturnWorkings workings) =>
    [
        new("Claim's project", 16, entry => entry.Id.Project),
        new("Programme and claim", 28, entry => $"{entry.Id.Programme}, claim {entry.Id.Number}, version {entry.Claim.Cover.Version}"),
        new("Type", 14, entry => InPrint.Words(entry.Claim.Cover.Type)),
        new("Days", 25, entry => InPrint.Days(entry.Claim.Cover.Period)),
        new("Status", 14, entry => InPrint.Of(entry.Status)),
        Led("Asked for", entry => entry.Money.Claimed, workings) with { Summed = true },
        Led("Accepted", entry => entry.Money.Accepted, workings) with { Summed = true },
        Led("Queried", entry => entry.Money.Queried, workings) with { Summed = true },
        Led("Refused", entry => entry.Money.Refused, workings) with { Summed = true },
        Led(AwardWorkings.Award, entry => entry.Position?.Awarded, workings),
        Led(AwardWorkings.Rate, entry => Content.Percent(entry.Position?.Rate), workings) with { Width = 9, Spare = true },
        Led(Standing.Earned, entry => entry.Position?.EarnedToDate, workings),
        Led(Standing.Held, entry => entry.Position?.Held, workings),
        Led(Standing.Before, entry => entry.Position?.RequestedBefore, workings),
        Column<ClaimEntry>.Live(AwardWorkings.Due, (entry, at) => entry.Position is { } position && Standing.DueOf(position, entry.Claim, at) is var due
            ? due.Formula is null ? workings.Of(entry.Claim.File.Sha256, AwardWorkings.Due, due) : due
            : Content.Blank),
    ];

    /// <summary>A figure of a claim that the sheet Workings works out.</summary>
    private static Column<ClaimEntry> Led(string heading, Func<ClaimEntry, Content> says, ReturnWorkings workings) =>
        new(heading, 14, (entry, _) => workings.Of(entry.Claim.File.Sha256, heading, says(entry)));

    private static ImmutableArray<Column<Contribution>> MatchColumns(FunderReturn funderReturn, Area sources) =>
    [
        new("Project", 16, part => part.Project.Reference),
        new("Name", 28, part => part.Project.Name),
        .. from source in funderReturn.Contributions.SelectMany(part => part.Entries).SelectMany(entry => entry.Match).Select(InPrint.Of).Distinct()
           orderby source
           select Summing(source, sources, Adding.MatchFrom(source), Fate.Accepted, entry => entry.Match.Where(share => InPrint.Of(share) == source).Total(share => share.Amount)),
    ];
}
