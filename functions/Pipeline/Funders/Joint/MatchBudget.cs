using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>One source's match over all projects, beside the one budget it has.</summary>
/// <remarks>An agency with a core budget of £60,000.00 can promise all of it to each of three projects, and each looks
/// well funded. A year is told by the source's own calendar, or is a calendar year (2000) or a financial year (2000/01).</remarks>
public sealed class MatchBudget : IRule<ProgrammeCase>
{
    public string Id => "JOINT-11";

    public Citation Source => new("Pipeline default", "A pound of match is used once: no source gives more over all projects than it has", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "What all projects together take as match from one source in a year cannot come to more than that source's budget for the year.";

    public string Remedy => "Agree which project gives match back, or enter the larger budget.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProgrammeCase at) => Check(at, Uses(at.Projects));

    private IEnumerable<Finding> Check(ProgrammeCase at, ILookup<(Source, string), (string Project, BudgetUse Use)> told) =>
        from budget in at.Register.Budgets
        where budget.Amount is not null && Year(at.Register, budget) is not null
        let uses = told[(budget.Source, budget.Year)].ToImmutableArray()
        let used = uses.Total(of => of.Use.Used) + Shared(budget.Source, uses.SelectMany(of => of.Use.Shared))
        where used > budget.Amount
        select this.Finds(
            at, Severity.Query, budget.At["Amount"], $"{budget.Amount}",
            $"{budget.Source.Name} has {budget.Amount} for {budget.Year}, and {used} of it stands as match in claims, {used - budget.Amount!.Value} too much: {Projects(uses)}.",
            Remedy, part: $"{budget.Source.Code} {budget.Year}");

    /// <summary>What the projects use, in their order, by source and year.</summary>
    private static ILookup<(Source, string), (string Project, BudgetUse Use)> Uses(ImmutableArray<AmongAll> projects) => (
        from project in projects
        from use in project.Budgets
        select (project.Project, Use: use)).ToLookup(of => (of.Use.Source, of.Use.Year));

    /// <summary>Projects that cite one transaction have its match once, as two funds' claims of one project do.</summary>
    private static Money Shared(Source source, IEnumerable<SharedMatch> told) => told.GroupBy(of => of.Cost).Total(cost =>
    {
        var all = new List<FundSays>();
        foreach (var of in cost)
        {
            FundSays.Add(all, of.Says);
        }

        return FundSays.Cell(source, all).Counted;
    });

    private static string Projects(ImmutableArray<(string Project, BudgetUse Use)> uses) => string.Join(
        ", ", uses.Where(of => of.Use.IsMatched).Select(of => of.Project).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What a project's lines that count now use of each budget.</summary>
    /// <param name="shared">Transactions of its that other projects cite too.</param>
    public static ImmutableArray<BudgetUse> UsedBy(StandingClaims standing, IReadOnlySet<CostKey> shared) =>
        standing.Register.Budgets.IsEmpty ? [] : UsedBy(standing.CurrentLines, standing.Register, shared);

    public static ImmutableArray<BudgetUse> UsedBy(ImmutableArray<LineCase> lines, Register register, IReadOnlySet<CostKey> shared)
    {
        ImmutableArray<BudgetTally> budgets =
        [
            .. from budget in register.Budgets.DistinctBy(budget => (budget.Source, budget.Year))
               let year = Year(register, budget)
               where year is not null
               select new BudgetTally(budget.Source, budget.Year, year),
        ];
        var (bySource, named) = (budgets.ToLookup(budget => budget.Source), new List<Source>());
        foreach (var cost in lines.ToLookup(line => line.Cost.Reference.Length > 0 ? line.Cost : Uncited))
        {
            Name(cost, named);
            foreach (var budget in named.SelectMany(source => bySource[source]))
            {
                budget.Add(cost.Key, cost, shared.Contains(cost.Key));
            }
        }

        return [.. budgets.Select(budget => budget.Use).Where(use => use.IsMatched || !use.Used.IsZero || !use.Shared.IsEmpty)];
    }

    /// <summary>The sources that the lines tell anything of, each once: of any other they give a budget nothing to add.</summary>
    private static void Name(IEnumerable<LineCase> lines, List<Source> into)
    {
        into.Clear();
        foreach (var line in lines)
        {
            Name(line.Fund, into);
            foreach (var share in line.Line.Match)
            {
                Name(share.Source, into);
            }
        }
    }

    private static void Name(Source? source, List<Source> into)
    {
        if (source is not null && !into.Contains(source))
        {
            into.Add(source);
        }
    }

    private static readonly CostKey Uncited = new("", "");

    private static readonly SortedTable<CalendarRow, ILookup<string, CalendarRow>> ByPeriod = new(rows => rows.ToLookup(row => row.Period, StringComparer.OrdinalIgnoreCase));

    private static ClaimPeriod? Year(Register register, Budget budget)
    {
        var named = ByPeriod.Of(register.Calendars)[budget.Year.Trim()].FirstOrDefault(row => row.Source == budget.Source);
        return named is { From: { } first, To: { } last } ? new(first, last)
            : budget.Year.Trim() is { Length: >= 4 } typed && int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var opens) && opens is > 1990 and < 2100
                ? typed.Length == 4 ? new(new(opens, 1, 1), new(opens, 12, 31)) : new(new LocalDate(opens, 4, 1), new(opens + 1, 3, 31))
                : null;
    }
}
