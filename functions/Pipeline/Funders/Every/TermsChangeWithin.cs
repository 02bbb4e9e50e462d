using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Every;

/// <summary>A claim's period on both sides of the day on which its terms changed.</summary>
/// <remarks>Each line is ruled by its own day and the claim as a whole by its last, so nothing is taken out; but a
/// reader should know that 31 March and 1 April were not judged alike.</remarks>
public sealed class TermsChangeWithin : IRule<ClaimCase>
{
    public string Id => "CLAIM-34";

    public Citation Source => new("Developing people - regenerating place (Joseph Rowntree Foundation, July 2003)", "rules that changed while projects ran, 001:936 and 001:1157", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Explain => "When terms change inside a claim's period, each line is judged by the terms of its own day and the claim by those of its last day.";

    public string Remedy => "Nothing to do, unless a line's day is wrong.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at) =>
        from change in InLetters(at).Concat(InRules(at)).Distinct()
        let period = at.Claim.Cover.Period
        where period.First < change.On && change.On <= period.Last
        orderby change.On, change.What
        select this.Finds(
            at, Severity.Note, at.Claim.Cover.At["Period from"], $"{period.First:uuuu-MM-dd}",
            $"{change.What} changes on {change.On:uuuu-MM-dd}, inside {period}.",
            Remedy, part: change.What);

    private static IEnumerable<(string What, LocalDate On)> InLetters(ClaimCase at) =>
        from row in at.OwnTerms()
        from day in Edges(row.From, row.To)
        select (row.Term, day);

    private static IEnumerable<(string What, LocalDate On)> InRules(ClaimCase at) =>
        from rule in EveryClaim.Rules.Concat(at.Funder.Rules)
        from day in Edges(rule.InForce.From, rule.InForce.Until)
        select ($"Rule {rule.Id}", day);

    /// <summary>The first day of new terms, and the day after the last of old ones.</summary>
    private static IEnumerable<LocalDate> Edges(LocalDate? from, LocalDate? until)
    {
        if (from is { } opens)
        {
            yield return opens;
        }

        if (until is { } closes)
        {
            yield return closes.PlusDays(1);
        }
    }
}
