using System.Collections.Immutable;

namespace FundingPipeline.Funders.Erdf;

/// <summary>ERDF as it was delivered.</summary>
internal static class ErdfStreams
{
    private static readonly Citation Box = Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853");
    private static readonly Citation Guide = Documents.NorthWest("ERDF, payment claims");

    public static ImmutableArray<FundingStream> Of(Source erdf) =>
    [
        new(erdf, InForce.Always, Box)
        {
            Years = new("Calendar years", Box),
            Cycle = new("Quarterly", Box),
            Body = new("Government Office for the region", Documents.JoiningUp("000:308 and 000:1219")),
        },
        new(erdf, InForce.Always, Box)
        {
            Region = "North West",
            Pays = new("A share of defrayed eligible cost, in arrears", Guide),
            SentThrough = new("The city council, to a department of the Government Office other than SRB's", Box),
        },
        new(erdf, InForce.Always, Box)
        {
            Programme = "Objective 2 1997-99",
            Successor = new(ErdfTables.Objective2From2000, Documents.Practice("programme periods of the European funds")),
        },
    ];
}
