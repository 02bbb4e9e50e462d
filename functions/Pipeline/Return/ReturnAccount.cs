using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>What the funder owed before, what fell due, what came in and what it owes now, project by project; and every movement behind it.</summary>
internal static class ReturnAccount
{
    public const string Forward = "Brought forward";
    public const string Due = "Due in the period";
    public const string Received = "Received in the period";
    public const string Closing = "Closing balance";

    private const string Owed = "Due";
    private const string Came = "Received";
    private const string When = "When";
    private const string Before = "Before";
    private const string Now = "In the period";

    /// <summary>The balances, which are sums over the movements.</summary>
    public static Area Fill(Page page, FunderReturn funderReturn, Area movements)
    {
        var area = page.Sections(Balances(funderReturn, movements), funderReturn.Contributions, part => part.Project.AccountableBody, "No project has anything in this period.");
        page.Paragraph("Brought forward: due before the period less received before it. Closing balance: brought forward and due, less received. In brackets: the funder has paid more than was due.");
        page.Paragraph("A project with nothing claimed, spent or received in the period is not listed; its balance stands where it was.");
        return area;
    }

    public static Area FillMovements(Page page, FunderReturn funderReturn, ReturnWorkings workings)
    {
        var area = page.Table(
            Movements(funderReturn, workings), from part in funderReturn.Contributions from movement in part.Account select new Row(part.Project, movement),
            "Nothing has fallen due or been received to the end of the period.");
        page.Paragraph("Due is worked out on the sheet Workings; received is what the register's sheet Receipts says. A receipt without a day stands in no balance.");
        return area;
    }

    /// <summary>What the funder owes at the end of the period.</summary>
    public static Money Balance(FunderReturn funderReturn) =>
        funderReturn.Contributions.Total(part => Balance(funderReturn, part, Before) + Balance(funderReturn, part, Now));

    public static Money BroughtForward(FunderReturn funderReturn) => funderReturn.Contributions.Total(part => Balance(funderReturn, part, Before));

    public static Money DueIn(FunderReturn funderReturn) => funderReturn.Contributions.Total(part => In(funderReturn, part, movement => movement.Due));

    public static Money ReceivedIn(FunderReturn funderReturn) => funderReturn.Contributions.Total(part => In(funderReturn, part, movement => movement.Received));

    private static Money Balance(FunderReturn funderReturn, Contribution part, string when) =>
        part.Account.Where(movement => WhenOf(funderReturn, movement) == when).Total(movement => (movement.Due ?? Money.Zero) - (movement.Received ?? Money.Zero));

    private static Money In(FunderReturn funderReturn, Contribution part, Func<Movement, Money?> which) =>
        part.Account.Where(movement => WhenOf(funderReturn, movement) == Now).Total(movement => which(movement) ?? Money.Zero);

    private static ImmutableArray<Column<Contribution>> Balances(FunderReturn funderReturn, Area movements)
    {
        string Adding(string column, string when, RowAt at) => movements.Adding(column, ("Project", at["Project"]), (When, $"\"{when}\""));
        return
        [
            new("Project", 18, part => part.Project.Reference),
            new("Name", 40, part => part.Project.Name),
            Column<Contribution>.Live(Forward, (part, at) => Content.Live(
                $"{Adding(Owed, Before, at)}-{Adding(Came, Before, at)}", Balance(funderReturn, part, Before))) with { Width = 17 },
            Column<Contribution>.Live(Due, (part, at) => Content.Live(Adding(Owed, Now, at), In(funderReturn, part, movement => movement.Due))) with { Width = 17 },
            Column<Contribution>.Live(Received, (part, at) => Content.Live(Adding(Came, Now, at), In(funderReturn, part, movement => movement.Received))) with { Width = 17 },
            Column<Contribution>.Live(Closing, (part, at) => Content.Live(
                $"{at[Forward]}+{at[Due]}-{at[Received]}", Balance(funderReturn, part, Before) + Balance(funderReturn, part, Now))) with { Width = 17 },
        ];
    }

    private static ImmutableArray<Column<Row>> Movements(FunderReturn funderReturn, ReturnWorkings workings) =>
    [
        new("Project", 18, row => row.Project.Reference),
        new("Day", 13, row => row.Movement.Day is { } day ? Content.Of(day) : "Not stated"),
        new(When, 13, row => WhenOf(funderReturn, row.Movement)),
        new("What", 34, row => row.Movement.What),
        Column<Row>.Live(Owed, (row, _) => row.Movement.Due is { } due ? DueOf(row, due, workings) : Content.Blank),
        Column<Row>.Money(Came, row => row.Movement.Received),
        new("File", 28, row => row.Movement.From.File.Name),
        new("Sheet", 11, row => row.Movement.From.Sheet),
        new("Cell", 8, row => row.Movement.From.Address),
        new(ReturnSources.Hash, 22, row => row.Movement.From.File.Sha256) { Aside = true },
    ];

    private static Content DueOf(Row row, Money due, ReturnWorkings workings) =>
        row.Movement.Restates is { } certified ? workings.Carried(row.Project.Reference, ProjectWorkings.Due, certified, due)
        : workings.Of(row.Movement.From.File.Sha256, AwardWorkings.Due, due);

    private static string WhenOf(FunderReturn funderReturn, Movement movement) =>
        movement.Period is not { } period ? "No day" : Return.Closing.InOrder.Compare(period.Slug, funderReturn.Period.Slug) < 0 ? Before : Now;

    private sealed record Row(Project Project, Movement Movement);
}
