using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What one project's claims use of one source's budget for a year.</summary>
/// <param name="Used">Without what is told below.</param>
/// <param name="IsMatched">Whether any line of it shows match from the source.</param>
/// <param name="Shared">What is told of transactions that other projects cite too: who pays how much of them is known over all projects alone.</param>
public sealed record BudgetUse(Source Source, string Year, Money Used, bool IsMatched, ImmutableArray<SharedMatch> Shared);

/// <summary>What one fund's lines say that the source pays of a transaction that other projects cite too.</summary>
public sealed record SharedMatch(string Ledger, string Reference, FundSays Says)
{
    public CostKey Cost => new(Ledger, Reference);
}
