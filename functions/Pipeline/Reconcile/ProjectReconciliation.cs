using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One project, all its funders together.</summary>
public static class ProjectReconciliation
{
    /// <summary>The project's statement, from its claims judged alone and from what other projects share with it.</summary>
    public static ProjectStatement Of(StandingClaims standing, Elsewhere elsewhere, LocalDate? asOf = null) => Judge(standing, elsewhere, asOf).Statement();

    /// <summary>Everything found in the project, which is all that somebody at a desk wants to know of it.</summary>
    public static JudgedProject Judge(StandingClaims standing, Elsewhere elsewhere, LocalDate? asOf = null)
    {
        AskTogether(standing, elsewhere);
        var accounts = Accounts(standing);
        foreach (var account in accounts)
        {
            AskOfAward(account, standing.Verdicts);
        }

        var positions = accounts.SelectMany(account => account.Positions()).ToDictionary(pair => pair.Claim.Claim.File.Sha256, pair => pair.Position);
        var judged = Judging.Claims(standing, accounts, positions);
        var due = positions.ToDictionary(pair => pair.Key, pair => pair.Value.Due);
        var cash = new CashCase(standing.Project.Project, standing.Register, standing.Cases, new Lazy<ImmutableArray<CashMonth>>(() => CashFlow.Of(standing)));
        standing.Verdicts.Add(Ask(RulesOf(standing), cash));
        standing.Verdicts.Add(accounts.Where(_ => asOf is not null).SelectMany(account => RuleBook.For(account.Claims[0].Funder).Ask(new CycleCase(account.Claims, asOf!.Value, due))));

        return new(
            standing, accounts, judged, cash,
            [.. standing.Verdicts.All, .. judged.Where(claim => claim.Status == ClaimStatus.Refused).SelectMany(claim => claim.Findings)]);
    }

    /// <summary>Joint rules one after another, each shown only what the ones before it left standing.</summary>
    private static void AskTogether(StandingClaims standing, Elsewhere elsewhere)
    {
        var own = standing.Cases.Select(@case => @case.Claim.File.Sha256).ToHashSet();
        var at = Now(new(standing.Project.Project, standing.Register, standing.Cases, [], [], [], []), standing, elsewhere);
        foreach (var rule in RulesOf(standing).OfType<IRule<ProjectCase>>().Where(rule => rule.InForce.Covers(at.RuledOn)))
        {
            var found = rule.Check(at).Where(finding => own.Contains(finding.Where.File.Sha256) || finding.Scope == Scope.Project).ToList();
            if (found.Count > 0)
            {
                standing.Verdicts.Add(found);
                at = Now(at, standing, elsewhere);
            }
        }
    }

    private static ProjectCase Now(ProjectCase at, StandingClaims standing, Elsewhere elsewhere) => at with
    {
        Lines = standing.CurrentLines,
        Outcomes = [.. standing.CurrentOutcomes],
        Elsewhere = elsewhere.Lines(standing),
        OutcomesElsewhere = elsewhere.Outcomes(standing),
    };

    private static void AskOfAward(AwardAccount account, Verdicts verdicts)
    {
        foreach (var at in account.Claims)
        {
            verdicts.Add(RuleBook.For(at.Funder).Ask(account.Case(at)));
        }
    }

    private static IEnumerable<Finding> Ask<TCase>(IEnumerable<IRule> rules, TCase at)
        where TCase : ICase =>
        rules.OfType<IRule<TCase>>().Where(rule => rule.InForce.Covers(at.RuledOn)).SelectMany(rule => rule.Check(at));

    private static IEnumerable<IRule> RulesOf(StandingClaims standing) =>
        JointFunding.Rules.Concat(standing.Cases.Select(@case => @case.Funder).Distinct().SelectMany(funder => funder.Rules));

    /// <summary>One account for each fund and programme, in the order in which their claims came to stand.</summary>
    private static ImmutableArray<AwardAccount> Accounts(StandingClaims standing) =>
    [
        .. standing.Cases
            .GroupBy(@case => $"{@case.Claim.Id.Fund.Code}/{@case.Claim.Id.Programme}", StringComparer.OrdinalIgnoreCase)
            .OrderBy(award => award.Key, StringComparer.Ordinal)
            .Select(award => new AwardAccount([.. award], standing)),
    ];
}

/// <summary>One project's claims, each judged, and everything found; the statement is drawn up from them when somebody wants it.</summary>
public sealed record JudgedProject(
    StandingClaims Standing, ImmutableArray<AwardAccount> Accounts, ImmutableArray<JudgedClaim> Claims, CashCase Cash, ImmutableArray<Finding> Findings)
{
    /// <summary>What a return takes and what the statement alone shows are worked out side by side: neither needs the other.</summary>
    public ProjectStatement Statement()
    {
        var counted = Standing.CurrentLines;
        ImmutableArray<Contribution> contributions = [];
        (ImmutableArray<MatrixRow> Matrix, ImmutableArray<PeriodRow> Periods, ImmutableArray<CashMonth> Cash, ImmutableArray<SpendRow> Spend) shown = default;
        Parallel.Invoke(
            () => contributions = Contributions.Of(Standing, Accounts, Claims),
            () => shown = (CostMatrix.Of(counted), Quarters.Of(Standing, counted), Cash.Months, Spending.Of(Standing, counted)));
        return new(
            Standing.Project.Project, Claims, shown.Matrix, shown.Periods, shown.Cash, OutcomeCounts.Of(Standing), contributions, Findings)
        {
            Balances = AwardBalance.Of(Standing, Claims),
            Spend = shown.Spend,
        };
    }
}
