using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>What a return rests on that nobody has confirmed, or that sources disagree on, gathered so that it can be printed on it.</summary>
public static class Assumptions
{
    private static readonly Citation OurDecision = new("FundingPipeline decisions", "README, Decisions", Evidence.Assumed);

    /// <param name="cases">This fund's claims that end in the period.</param>
    /// <param name="attended">What this fund's claims state in attendance records.</param>
    public static ImmutableArray<Assumption> Of(
        Funder funder, ImmutableArray<ClaimEntry> claims, ImmutableArray<Finding> findings,
        IEnumerable<ClaimCase> cases, IEnumerable<OutputEntry> outputs, IEnumerable<LocalDate> attended) =>
    [
        .. OfTerms(funder, claims),
        .. OfFindings(findings),
        .. OfFigures(funder, cases),
        .. OfDefinitions(outputs),
        .. OfWeeks(funder, attended),
    ];

    private static IEnumerable<Assumption> OfTerms(Funder funder, ImmutableArray<ClaimEntry> claims)
    {
        if (funder.Mode == PaymentMode.RateOnTotals)
        {
            yield return new("Grant on totals to date", "rounded down to the penny", OurDecision);
        }

        if (claims.Any(claim => claim.Position is { } position && claim.Claim.Cover.Type != ClaimType.Advance && !position.RequestedBefore.IsZero))
        {
            yield return new("Payments already requested, an advance included", "set off against what is earned", OurDecision);
        }

        foreach (var assumed in funder.Assumes)
        {
            yield return assumed;
        }
    }

    private static IEnumerable<Assumption> OfFindings(ImmutableArray<Finding> findings) =>
        findings.Where(finding => IsUnsure(finding.Evidence)).DistinctBy(finding => finding.Rule)
            .Select(finding => new Assumption($"Rule {finding.Rule}", "applied", finding.Figure is { } figure && IsUnsure(figure.Evidence) ? figure : finding.Term));

    /// <summary>Figures that bound a claim though nothing passed them: a silent cap was used as well.</summary>
    private static IEnumerable<Assumption> OfFigures(Funder funder, IEnumerable<ClaimCase> cases) =>
        (from at in cases
         from rule in RuleBook.For(funder).Rules.OfType<IAppliesFigures>()
         from figure in rule.AppliedTo(at)
         where IsUnsure(figure.Source.Evidence)
         select new Assumption(figure.Name, figure.Value, figure.Source)).Distinct();

    private static IEnumerable<Assumption> OfDefinitions(IEnumerable<OutputEntry> outputs) =>
        (from output in outputs
         from measure in new[] { output.Native?.Measure, output.Derived?.Measure }
         where measure is not null && IsUnsure(measure.Source.Evidence)
         select new Assumption($"What counts as {measure.Name}", measure.Definition, measure.Source)).Distinct();

    /// <summary>A week of 27 March to 2 April 2000 has five days in one quarter and two in the next: it counts in the next, where it ends.</summary>
    private static IEnumerable<Assumption> OfWeeks(Funder funder, IEnumerable<LocalDate> commencing) =>
        commencing.Any(day => funder.PeriodOf(day) != funder.PeriodOf(day.PlusDays(6)))
            ? [new("A week that crosses the end of a period", "counts where it ends, on its Sunday", OurDecision)]
            : [];

    private static bool IsUnsure(Evidence evidence) => evidence is Evidence.Assumed or Evidence.Conflicting;
}
