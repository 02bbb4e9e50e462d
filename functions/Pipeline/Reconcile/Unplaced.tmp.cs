using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.Every;

public sealed record UnplacedClaim(Claim Claim, Register Register) : ICase
{
    public LocalDate RuledOn => Claim.Cover.Period.Last;

    public string Key => $"{Claim.Id}";
}

public sealed record VersionsCase(ClaimId Id, ImmutableArray<Claim> Claims) : ICase
{
    public LocalDate RuledOn => Claims[0].Cover.Period.Last;

    public string Key => $"{Id}";
}
