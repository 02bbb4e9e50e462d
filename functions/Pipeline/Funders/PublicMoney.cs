using FundingPipeline.Ingest;

namespace FundingPipeline.Funders;

/// <summary>Which match is public money.</summary>
public static class PublicMoney
{
    /// <summary>When the register's Match sheet says so; and money of a British grant fund always is.</summary>
    /// <remarks>Of a core budget or a firm we know only what the register says.</remarks>
    public static bool ArePublic(this IEnumerable<MatchOffer> offers, Source? source) =>
        source is { Kind: SourceKind.Fund, European: false } || (source is not null && offers.Any(offer => offer.Public == true && offer.Source == source));
}
