using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The Neighbourhood Renewal Fund from its first year to the fund that took its place.</summary>
internal static class NrfStreams
{
    private static readonly Citation Guidance = Documents.PartnershipGuidance("004:598 and 004:620");

    public static ImmutableArray<FundingStream> Of(Source nrf) =>
    [
        new(nrf, new(new LocalDate(2001, 4, 1), new LocalDate(2008, 3, 31)), Guidance)
        {
            Years = new("Financial years", Guidance),
            Cycle = new("A statement of use for each year", Documents.PartnershipGuidance("004:614")),
            Pays = new("A yearly allocation to the authority", Documents.PartnershipGuidance("004:190")),
            Body = new("Neighbourhood Renewal Unit, with the Government Office", Guidance),
            SentThrough = new("The authority, once agreed with its Local Strategic Partnership", Documents.PartnershipGuidance("004:614")),
            Successor = new("Working Neighbourhoods Fund, from 2008/09", new("Hansard, 13 March 2008", "Working Neighbourhoods Fund", Evidence.Confirmed)),
        },
        new(nrf, new(new LocalDate(2004, 4, 1), new LocalDate(2006, 3, 31)), Documents.PartnershipProgress("002:830"))
        {
            Pays = new("A yearly allocation, paid without a new accreditation", Documents.PartnershipProgress("002:830")),
        },
    ];
}
