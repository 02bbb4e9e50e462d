using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One rule: what it says, where that is written, how sure we are, and every figure it applies.</summary>
public sealed record RuleView(string Id, string Says, string Remedy, string Source, string Evidence, string InForce, string Reach, ImmutableArray<FigureView> Figures);

/// <summary>One dated table of figures that a rule applies, a line a row.</summary>
public sealed record FigureView(string Table, ImmutableArray<string> Rows);
