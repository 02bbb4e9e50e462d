using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>Streams that take no claims of ours and stand beside those that do, or came after them.</summary>
internal static class OtherStreams
{
    private static readonly Citation Types = Documents.JoiningUp("four types of area-based initiative, 000:914-917");
    private static readonly Citation Agreements = Documents.StrongCommunities("the four blocks, 003:1650-1655");
    private static readonly LocalDate Unringfenced = new(2009, 4, 1);

    public static readonly ImmutableArray<FundingStream> All =
    [
        new(Sources.Tec, InForce.Always, Documents.JoiningUp("000:853"))
        {
            Years = new("A funding cycle of its own", Documents.JoiningUp("000:853")),
            Pays = new("A contract", Documents.JoiningUp("000:851")),
            Body = new("Training and Enterprise Council", Documents.JoiningUp("000:1265")),
            Successor = new("Learning and Skills Council", Documents.JoiningUp("000:1069 and 000:1265; the day is not given")),
        },
        new(Sources.CapitalReceipts, InForce.Always, Documents.JoiningUp("000:849 and 000:1796"))
        {
            Pays = new("Local capital money", Documents.JoiningUp("000:849")),
            Body = new("The council", Documents.JoiningUp("000:849")),
        },
        new(Sources.CapitalReceipts, new(new LocalDate(2002, 4, 1)), Documents.JoiningUp("000:1796"))
        {
            Successor = new("One capital pot for each authority, from 2002/03", Documents.JoiningUp("000:1796")),
        },
        new(Sources.CoreBudget, InForce.Always, Documents.JoiningUp("000:843"))
        {
            Pays = new("Untied: support grant carries no conditions", Documents.JoiningUp("000:843")),
            Body = new("The council or agency", Documents.JoiningUp("000:849")),
        },
        new(Sources.PrivateSector, InForce.Always, Documents.JoiningUp("000:851")) { Pays = new("Cash, which may be tied to one heading", Documents.JoiningUp("000:851")) },
        new(Sources.InKind, InForce.Always, Documents.JoiningUp("000:1665")) { Pays = new("Help in kind or staff, at a value that has to be shown", Documents.JoiningUp("000:851 and 000:1665")) },
        new(Sources.Volunteers, InForce.Always, Documents.JoiningUp("000:1563")) { Pays = new("Time given; only proposed as match", Documents.JoiningUp("000:1563")) },
        new(Sources.ActionTeam, InForce.Always, Documents.DevelopingPeople("001:245 and 001:463")) { Pays = new("Flexible support in wards of low employment", Documents.DevelopingPeople("001:463")) },
        new(Sources.Sip, InForce.Always, Documents.DevelopingPeople("001:225-226")) { Nation = "Scotland", Body = new("Scottish Executive", Documents.DevelopingPeople("001:225")), Kind = Initiative.Holistic },
        new(Sources.Sip, new(new LocalDate(2004, 1, 1)), Documents.DevelopingPeople("in 2004, 001:336; the day is not given"))
        {
            Nation = "Scotland",
            Successor = new("Community Planning Partnerships", Documents.DevelopingPeople("001:336")),
        },
        new(Sources.EmploymentZone, InForce.Always, Documents.DevelopingPeople("001:244"))
        {
            Cycle = new("Targets over up to two years", Documents.DevelopingPeople("001:812")),
            Pays = new("A payment for each successful outcome", Documents.DevelopingPeople("001:934")),
            Kind = Initiative.Functional,
        },
        new(Sources.HealthActionZone, InForce.Always, Documents.JoiningUp("seven-year programme, 000:929"))
        {
            Body = new("NHS Executive regional office", Documents.DevelopingPeople("001:228")),
            Kind = Initiative.Overarching,
        },
        new(Sources.EducationActionZone, InForce.Always, Types) { Kind = Initiative.Functional },
        new(Sources.CommunityEmpowerment, new(new LocalDate(2001, 4, 1), new LocalDate(2004, 3, 31)), Documents.PartnershipGuidance("004:174 and 004:618"))
        {
            Body = new("Government Office for the region", Documents.PartnershipGuidance("004:618")),
            SentThrough = new("Community and voluntary bodies, and not the council", Documents.PartnershipGuidance("004:618")),
            Successor = new("A single community participation programme, from April 2004", Documents.PartnershipProgress("002:844")),
        },
        new(Sources.CommunityEmpowerment, new(new LocalDate(2004, 4, 1)), Documents.PartnershipProgress("002:844"))
        {
            Successor = new("Safer and Stronger Communities Fund", Documents.StrongCommunities("003:580; that it follows is inferred", Evidence.Assumed)),
        },
        new(Sources.LocalAreaAgreement, new(new LocalDate(2005, 4, 1), Unringfenced.PlusDays(-1)), Agreements)
        {
            Cycle = new("A report each year", Documents.StrongCommunities("003:1951")),
            Pays = new("A grant in four blocks, each for its own purpose, unless the area has a single pot", Agreements),
            Body = new("Government Office for the region", Documents.StrongCommunities("003:1944")),
        },
        new(Sources.LocalAreaAgreement, new(Unringfenced), Agreements)
        {
            Cycle = new("A report each year", Documents.StrongCommunities("003:1951")),
            Pays = new("A grant without ring-fence, near the purposes it came for", Agreements),
            Body = new("Government Office for the region", Documents.StrongCommunities("003:1944")),
        },
        new(Sources.WorkingNeighbourhoods, new(new LocalDate(2008, 4, 1)), new("Hansard, 13 March 2008", "Working Neighbourhoods Fund", Evidence.Confirmed)) { Years = new("Financial years", new("Hansard, 13 March 2008", "from 2008-09", Evidence.Confirmed)) },
        new(Sources.SaferStronger, InForce.Always, Documents.StrongCommunities("003:580")) { Pays = new("Locally agreed packages of neighbourhood management", Documents.StrongCommunities("003:580")) },
        new(Sources.SinglePot, InForce.Always, Documents.StrongCommunities("003:1203")) { Body = new("Regional Development Agency", Documents.StrongCommunities("003:1203")) },
        new(Sources.Urban, InForce.Always, Documents.JoiningUp("000:766")) { Years = new("Calendar years", Documents.JoiningUp("all European funds, 000:853")) },
        new(Sources.HousingActionTrust, InForce.Always, Documents.DevelopingPeople("001:599")) { Pays = new("Core funding, training for local employers' needs with it", Documents.DevelopingPeople("001:599")) },
    ];
}
