using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.Srb;

/// <summary>SRB by who ran it when: Government Offices, then Regional Development Agencies, and in London its own agency.</summary>
internal static class SrbStreams
{
    private static readonly LocalDate Agencies = new(1999, 4, 1);
    private static readonly LocalDate London = new(2000, 7, 3);

    private static readonly Citation Box = Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853");
    private static readonly Citation Hansard = new("Hansard written answer, 10 June 2002", "Regional Development Agencies administer SRB from 1999", Evidence.Confirmed);
    private static readonly Citation Assembly = Documents.Practice("London Development Agency from July 2000; that it took over SRB in London is confirmed, the day is not");

    public static ImmutableArray<FundingStream> Of(Source srb) =>
    [
        new(srb, new(new LocalDate(1995, 4, 1)), new("SRB background note", "round 1 started April 1995; schemes of up to seven years; six rounds", Evidence.Confirmed))
        {
            Years = new("Financial years", Box),
            Cycle = new("Quarterly", Box),
            Pays = new("Fixed sums within award and yearly profile", Documents.Practice("SRB has no fixed rate")),
            Successor = new("Regional Development Agency single programme", Documents.StrongCommunities("the single pot, 003:1203; that it follows SRB is inferred", Evidence.Assumed)),
            Kind = Initiative.Holistic,
        },
        new(srb, new(InForce.Always.From, Agencies.PlusDays(-1)), Box)
        {
            Body = new("Government Office for the region", Box),
        },
        new(srb, new(Agencies), Hansard)
        {
            Body = new("Regional Development Agency", Documents.JoiningUp("000:501 and 000:1293")),
        },
        new(srb, new(Agencies, London.PlusDays(-1)), Assembly)
        {
            Region = "London",
            Body = new("Government Office for London", Assembly),
        },
        new(srb, new(London), Assembly)
        {
            Region = "London",
            Body = new("London Development Agency", Assembly),
        },
        new(srb, new(InForce.Always.From, Agencies.PlusDays(-1)), Box)
        {
            Region = "North West",
            SentThrough = new("The city council, to a department of the Government Office other than ERDF's", Box),
        },
        new(srb, new(Agencies), Hansard)
        {
            SentThrough = new("The partnership's accountable body, to the agency", Documents.DevelopingPeople("table of programmes, 001:220")),
        },
    ];
}
