using FundingPipeline.Portal;

namespace FundingPipeline.App;

/// <summary>What pages are told of somebody: what he finds in the menu, and for whom he acts.</summary>
public static class Visitors
{
    public static Visitor Of(Actor who) => new(
        who.Name, May(who, Deed.SeeClaims), May(who, Deed.SendClaims), Rights.To(Deed.SendRegisters).Ever(who), May(who, Deed.SeeProjects), May(who, Deed.SeeReturns), May(who, Deed.SeeRules),
        [.. who.Accountant], [.. who.Officer]);

    private static bool May(Actor who, Deed deed) => Rights.To(deed).Ever(who);
}
