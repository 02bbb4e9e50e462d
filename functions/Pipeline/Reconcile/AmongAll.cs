using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Funders.Nrf;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One project among all: what rules over the whole programme look at.</summary>
/// <param name="Project">Its reference.</param>
/// <param name="Authority">Whose allocations it shares.</param>
/// <param name="Claims">Its claims that count now.</param>
/// <param name="Budgets">What it uses of the budgets that the register gives for match.</param>
public sealed record AmongAll(string Project, string Authority, ImmutableArray<CurrentClaim> Claims, ImmutableArray<BudgetUse> Budgets)
{
    /// <param name="shared">Transactions of its that other projects cite too.</param>
    public static AmongAll Of(StandingClaims standing, IReadOnlySet<CostKey> shared) => new(
        standing.Project.Project.Reference, standing.Project.Project.Authority,
        [.. standing.Cases.Where(at => standing.IsCurrent(at.Claim)).Select(at => new CurrentClaim(at.Funder, at.RuledOn, at.Claim.Spend()))],
        MatchBudget.UsedBy(standing, shared));
}

/// <summary>One claim that counts now.</summary>
/// <param name="Spend">What its lines of expenditure ask for.</param>
public sealed record CurrentClaim(Funder Funder, LocalDate RuledOn, Money Spend);
