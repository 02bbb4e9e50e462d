using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>Files of no project: registers, forms, and what nobody could read.</summary>
public sealed record OfficeView(ImmutableArray<ClaimView> Files);
