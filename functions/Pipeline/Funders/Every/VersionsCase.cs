using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.Every;

/// <summary>Claims of one identity and one version whose bytes differ.</summary>
public sealed record VersionsCase(ClaimId Id, ImmutableArray<Claim> Claims) : ICase
{
    public LocalDate RuledOn => Claims[0].Cover.Period.Last;

    public string Key => $"{Id}";
}
