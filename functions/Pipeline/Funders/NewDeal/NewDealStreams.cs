using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>The New Deals by who bought them when: the Employment Service, then Jobcentre Plus, and a zone where it ran the 25 plus.</summary>
internal static class NewDealStreams
{
    private static readonly LocalDate Merger = new(2002, 4, 1);
    private static readonly Citation Accounts = new("Committee of Public Accounts, session 2001-02, report on the New Deal for Young People", "Employment Service; Jobcentre Plus from April 2002", Evidence.Confirmed);
    private static readonly Citation Pilot = Documents.JoiningUp("New Deal 25+ pilot, 000:870");
    private static readonly Citation Zones = Documents.DevelopingPeople("on Nottingham, 001:964");

    public static ImmutableArray<FundingStream> Of(params ImmutableArray<Source> strands) => [.. strands.SelectMany(Of)];

    private static IEnumerable<FundingStream> Of(Source strand)
    {
        yield return new(strand, InForce.Always, Pilot)
        {
            Years = new("Operating years", Documents.DevelopingPeople("001:814")),
            Cycle = new("For each client, in arrears", Pilot),
            Pays = new("Units at contract prices; the money follows the client", Pilot),
            SentThrough = new("The contractor", Pilot),
        };
        yield return new(strand, new(InForce.Always.From, Merger.PlusDays(-1)), Accounts) { Body = new("Employment Service", Pilot) };
        yield return new(strand, new(Merger), Accounts) { Body = new("Jobcentre Plus", Accounts) };
        if (strand.Code == "ND25+")
        {
            yield return new(strand, InForce.Always, Zones) { Route = "Employment Zone", Body = new("Employment Zone", Zones) };
        }
    }
}
