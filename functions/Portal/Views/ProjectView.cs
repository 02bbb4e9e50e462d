using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One project, all its funders together: its statement as a page shows it. Money is in pence, days are 2000-01-31.</summary>
/// <param name="Body">The accountable body; empty when no register names the project.</param>
/// <param name="Returns">Slugs of the returns it gives anything to.</param>
public sealed record ProjectView(
    string Reference, string Name, string Body,
    ImmutableArray<ClaimView> Claims, MatrixView Matrix, ImmutableArray<QuarterView> Quarters, ImmutableArray<AwardView> Awards,
    ImmutableArray<CashView> Cash, ImmutableArray<LateView> Late, ImmutableArray<AssumptionView> Assumptions, ImmutableArray<string> Returns);

/// <summary>Who pays for what.</summary>
/// <param name="Sources">Every source that pays anything, in the order of each row's cells.</param>
/// <param name="Rows">The first of them; the statement has all.</param>
/// <param name="Costs">How many there are.</param>
public sealed record MatrixView(ImmutableArray<string> Sources, ImmutableArray<CostView> Rows, int Costs, CostView Total);

/// <summary>One transaction, and what each source pays of it.</summary>
/// <param name="Day">Empty when it is spread over a period.</param>
public sealed record CostView(string Reference, string Description, string Day, long Cost, ImmutableArray<ShareView> Shares, long Funded, long Unfunded);

/// <summary>One source's part.</summary>
/// <param name="Claimed">Null when nothing was claimed from it.</param>
/// <param name="Asserted">What the other claims say it pays; null when none says anything.</param>
/// <param name="Difference">Asserted less claimed, where both are known.</param>
public sealed record ShareView(long? Claimed, long? Asserted, long Counted, long? Difference);

/// <summary>One fund's accepted money in one quarter, which has two names.</summary>
public sealed record QuarterView(string Source, string Calendar, string Financial, string From, string To, long Eligible, long Claimed, long Apportioned);

/// <summary>One award, its claims and receipts set against one another.</summary>
/// <param name="Awarded">Null when the register does not say.</param>
public sealed record AwardView(string Source, string Programme, long? Awarded, long Earned, long Due, long Received, long Owed, long AdvanceOutstanding);

/// <summary>One month of cash: 2000-01.</summary>
public sealed record CashView(string Month, long Paid, long Received, long Balance);

/// <summary>A claim that came after its day, or has not come.</summary>
/// <param name="Came">Empty when it has not.</param>
public sealed record LateView(string Fund, string Programme, string Claim, string Due, string Came, string Rule, string Says);

/// <summary>A figure nobody has confirmed that a return of this project rests on.</summary>
public sealed record AssumptionView(string What, string Value, string Source);
