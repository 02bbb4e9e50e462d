using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.Esf;

/// <summary>ESF as it was delivered: by direct bid, through a co-financing organisation, in Scotland.</summary>
internal static class EsfStreams
{
    private static readonly Citation Box = Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853");
    private static readonly Citation Scotland = new("Scottish Objective 3 Partnership, claims pages", "quarterly claims", Evidence.ConfirmedRegional);
    private static readonly Citation CoFinancing = Documents.NorthWest("Jobcentre Plus co-financing, payments and claims");

    public static ImmutableArray<FundingStream> Of(Source esf) =>
    [
        new(esf, InForce.Always, Box)
        {
            Years = new("Calendar years", Box),
            Cycle = new("An advance before the start, interim claims during the project, a final claim after it", Box),
            Pays = new("A share of eligible cost less income", new("ESF interim claim form with notes, England", "ESF share of eligible expenditure", Evidence.Confirmed)),
            Body = new("Government Office for the region", Documents.JoiningUp("000:308 and 000:1219")),
        },
        new(esf, InForce.Always, Box) { Programme = EsfTables.Before2000, Successor = new(EsfTables.From2000, Documents.Practice("programme periods of the European funds")) },
        new(esf, InForce.Always, Documents.NorthWest("Objective 3, payments and claims"))
        {
            Programme = EsfTables.From2000,
            Region = "North West",
            Route = "direct",
            Cycle = new("An advance, then claims at the dates of the project's own profile, 2 to 12 in twelve months", Documents.NorthWest("Objective 3, payments and claims")),
        },
        new(esf, new(new LocalDate(2002, 1, 1)), CoFinancing)
        {
            Programme = EsfTables.From2000,
            Route = "co-financed",
            Cycle = new("Paid monthly", CoFinancing),
            Pays = new("Units at contract prices; the provider brings no match", CoFinancing),
            Body = new("Co-financing organisation", new("North West Network guide to European funds", "co-financing; from 2002", Evidence.Confirmed)),
            SentThrough = new("The provider, to the co-financing organisation", CoFinancing),
        },
        new(esf, InForce.Always, Scotland)
        {
            Programme = EsfTables.From2000,
            Nation = "Scotland",
            Cycle = new("Quarterly in arrears, with a form for a nil period too", Scotland),
            Body = new("Scottish Objective 3 Partnership", Scotland),
        },
    ];
}
