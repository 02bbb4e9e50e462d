using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One project, all its funders together.</summary>
public static class ProjectReconciliation
{
    /// <summary>The project's statement, from its claims judged alone and from what other projects share with it.</summary>
    public static ProjectStatement Of(StandingClaims standing, Elsewhere elsewhere, LocalDate? asOf = null)
    {
        AskTogether(standing, elsewhere);
        var accounts = Accounts(standing);
        foreach (var account in accounts)
        {
            AskOfAward(account, standing.Verdicts);
        }

        var positions = accounts.SelectMany(account => account.Positions()).ToDictionary(pair => pair.Claim.Claim.File.Sha256, pair => pair.Position);
        var judged = Judging.Claims(standing, accounts, positions);
        var cash = CashFlow.Of(standing);
        standing.Verdicts.Add(Ask(RulesOf(standing), new CashCase(standing.Project.Project, standing.Register, standing.Cases, cash)));
        standing.Verdicts.Add(accounts.Where(_ => asOf is not null).SelectMany(account => RuleBook.For(account.Claims[0].Funder).Ask(new CycleCase(account.Claims, asOf!.Value))));

        return new(
            standing.Project.Project, judged, CostMatrix.Of(standing), Quarters.Of(standing), cash, OutcomeCounts.Of(standing),
            Contributions.Of(standing, accounts, judged), [.. standing.Verdicts.All, .. judged.Where(claim => claim.Status == ClaimStatus.Refused).SelectMany(claim => claim.Findings)]);
    }

    /// <summary>Joint rules one after another, each shown only what the ones before it left standing.</summary>
    private static void AskTogether(StandingClaims standing, Elsewhere elsewhere)
    {
        var own = standing.Cases.Select(@case => @case.Claim.File.Sha256).ToHashSet();
        foreach (var rule in RulesOf(standing).OfType<IRule<ProjectCase>>())
        {
            var at = new ProjectCase(
                standing.Project.Project, standing.Register, standing.Cases, [.. standing.CurrentLines], [.. standing.CurrentOutcomes],
                elsewhere.Lines(standing), elsewhere.Outcomes(standing));
            if (rule.InForce.Covers(at.RuledOn))
            {
                standing.Verdicts.Add(rule.Check(at).Where(finding => own.Contains(finding.Where.File.Sha256) || finding.Scope == Scope.Project));
            }
        }
    }

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
    private static ImmutableArray<AwardAccount> Accounts(StandingClaims standing)
    {
        var lines = standing.Lines.ToLookup(line => line.In.Claim.File.Sha256);
        return
        [
            .. standing.Cases
                .GroupBy(@case => $"{@case.Claim.Id.Fund.Code}/{@case.Claim.Id.Programme}", StringComparer.OrdinalIgnoreCase)
                .OrderBy(award => award.Key, StringComparer.Ordinal)
                .Select(award => new AwardAccount([.. award], lines, standing.Verdicts)),
        ];
    }
}
