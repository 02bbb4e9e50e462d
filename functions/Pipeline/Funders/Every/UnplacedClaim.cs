using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.Every;

/// <summary>A claim before anybody has found its project and award.</summary>
public sealed record UnplacedClaim(Claim Claim, Register Register) : ICase
{
    public LocalDate RuledOn => Claim.Cover.Period.Last;

    public string Key => $"{Claim.Id}";
}
