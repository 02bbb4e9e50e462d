using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.Ndc;

/// <summary>New Deal for Communities by who paid it when.</summary>
internal static class NdcStreams
{
    private static readonly LocalDate Direct = new(2007, 4, 1);
    private static readonly Citation London = new("Hansard, 21 May 2007, Government Office for London", "New Deal for Communities payments", Evidence.ConfirmedRegional);

    public static ImmutableArray<FundingStream> Of(Source ndc) =>
    [
        new(ndc, InForce.Always, Documents.JoiningUp("000:492 and 000:914"))
        {
            Years = new("Financial years", London),
            Cycle = new("Quarterly", London),
            Pays = new("Defrayed expenditure", London),
            SentThrough = new("The partnership's accountable body", London),
            Kind = Initiative.Holistic,
        },
        new(ndc, new(InForce.Always.From, Direct.PlusDays(-1)), London)
        {
            Body = new("Government Office for the region", Documents.JoiningUp("000:501 and 000:1293")),
        },
        new(ndc, new(Direct), London)
        {
            Body = new("Department for Communities and Local Government", London),
        },
    ];
}
