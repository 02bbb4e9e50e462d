using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

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
    public static (Area Projects, Area Claims) Fill(Page page, FunderReturn funderReturn, Area sources)
    {
        var area = page.Sections(Columns(funderReturn, sources), funderReturn.Contributions, part => part.Project.AccountableBody, "No project has anything in this period.");
        page.Heading("Claims that end in this period");
        var claims = page.Table(ClaimColumns, funderReturn.Contributions.SelectMany(part => part.Claims), "No claim ends in this period.");
        page.Paragraph("Requested before: by earlier claims on the award, an advance included. Due: earned, less what is held until closure, less what was requested before.");
        if (funderReturn.Contributions.Any(part => part.Entries.Any(entry => entry.Match.Length > 0)))
        {
            page.Heading("Match, source by source");
            page.Table(MatchColumns(funderReturn, sources), funderReturn.Contributions);
        }

        return (area, claims);
    }

    /// <summary>Capital and revenue stand apart where claims tell them apart.</summary>
    private static ImmutableArray<Column<Contribution>> Columns(FunderReturn funderReturn, Area sources) =>
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
        Column<Contribution>.Money(Grant, part => part.Grant),
        Column<Contribution>.Money(Due, part => part.Due),
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

    private static readonly ImmutableArray<Column<ClaimEntry>> ClaimColumns =
    [
        new("Claim's project", 16, entry => entry.Id.Project),
        new("Programme and claim", 28, entry => $"{entry.Id.Programme}, claim {entry.Id.Number}, version {entry.Claim.Cover.Version}"),
        new("Type", 14, entry => InPrint.Words(entry.Claim.Cover.Type)),
        new("Days", 25, entry => InPrint.Days(entry.Claim.Cover.Period)),
        new("Status", 14, entry => InPrint.Of(entry.Status)),
        Column<ClaimEntry>.Money("Asked for", entry => entry.Money.Claimed),
        Column<ClaimEntry>.Money("Accepted", entry => entry.Money.Accepted),
        Column<ClaimEntry>.Money("Queried", entry => entry.Money.Queried),
        Column<ClaimEntry>.Money("Refused", entry => entry.Money.Refused),
        new("Award", 14, entry => entry.Position?.Awarded),
        new("Rate", 9, entry => Content.Percent(entry.Position?.Rate)) { Spare = true },
        new(Standing.Earned, 14, entry => entry.Position?.EarnedToDate),
        new(Standing.Held, 14, entry => entry.Position?.Held),
        new(Standing.Before, 14, entry => entry.Position?.RequestedBefore),
        Column<ClaimEntry>.Live("Due on this claim", (entry, at) => entry.Position is { } position ? Standing.DueOf(position, entry.Claim, at) : Content.Blank),
    ];

    private static ImmutableArray<Column<Contribution>> MatchColumns(FunderReturn funderReturn, Area sources) =>
    [
        new("Project", 16, part => part.Project.Reference),
        new("Name", 28, part => part.Project.Name),
        .. from source in funderReturn.Contributions.SelectMany(part => part.Entries).SelectMany(entry => entry.Match).Select(InPrint.Of).Distinct()
           orderby source
           select Summing(source, sources, Adding.MatchFrom(source), Fate.Accepted, entry => entry.Match.Where(share => InPrint.Of(share) == source).Total(share => share.Amount)),
    ];
}
