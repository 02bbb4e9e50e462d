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

    public IEnumerable<Finding> Check(ProgrammeCase at) =>
        from budget in at.Register.Budgets
        let year = Year(at.Register, budget)
        where budget.Amount is not null && year is not null
        let lines = at.Lines.Where(line => line.When is { } when && year.Covers(when.Last)).ToImmutableArray()
        let used = Cited(lines, budget.Source) + Uncited(lines, budget.Source)
        where used > budget.Amount
        select this.Finds(
            at, Severity.Query, budget.At["Amount"], $"{budget.Amount}",
            $"{budget.Source.Name} has {budget.Amount} for {budget.Year}, and {used} of it stands as match in claims, {used - budget.Amount!.Value} too much: {Projects(lines, budget.Source)}.",
            Remedy, part: $"{budget.Source.Code} {budget.Year}");

    /// <summary>Two funds' claims on one invoice show the same match; it counts once.</summary>
    private static Money Cited(IEnumerable<LineCase> lines, Source source) =>
        CostFunding.Of(lines).SelectMany(cost => cost.Sources).Where(cell => cell.Source == source).Total(cell => cell.Counted);

    private static Money Uncited(IEnumerable<LineCase> lines, Source source) =>
        lines.Where(line => line.Cost.Reference.Length == 0)
            .GroupBy(line => line.In.Project.Reference)
            .Total(project => project.GroupBy(line => line.Fund).Select(fund => fund.Total(line => line.Line.MatchFrom(source))).Max());

    private static string Projects(IEnumerable<LineCase> lines, Source source) => string.Join(
        ", ", lines.Where(line => !line.Line.MatchFrom(source).IsZero).Select(line => line.In.Project.Reference).Distinct().Order(StringComparer.Ordinal));

    private static ClaimPeriod? Year(Register register, Budget budget)
    {
        var named = register.Calendars.FirstOrDefault(row => row.Source == budget.Source && row.Period.Equals(budget.Year.Trim(), StringComparison.OrdinalIgnoreCase));
        return named is { From: { } first, To: { } last } ? new(first, last)
            : budget.Year.Trim() is { Length: >= 4 } typed && int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var opens) && opens is > 1990 and < 2100
                ? typed.Length == 4 ? new(new(opens, 1, 1), new(opens, 12, 31)) : new(new LocalDate(opens, 4, 1), new(opens + 1, 3, 31))
                : null;
    }
}
