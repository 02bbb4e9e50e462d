using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Match that was never offered is nobody's money.</summary>
/// <remarks>A firm that promised £45,000.00 towards an ESF project cannot stand in its claims with £45,000.01. Where
/// the register holds no offer, or no amount, it sets no limit.</remarks>
public sealed class MatchBeyondOffer : IRule<ProjectCase>
{
    public string Id => "JOINT-10";

    public Citation Source => new("North West Network, match funding guidance 2000-06", "the giver agrees, and public match is certified", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "Your claims cannot show more match from a source than that source has offered your project for that fund.";

    public string Remedy => "Correct the match, or have the larger offer entered in the register's Match sheet.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from offers in at.Register.Match.Where(offer => offer.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase)).GroupBy(offer => (offer.Source, offer.MatchedFund))
        where offers.Key.MatchedFund is not null && offers.All(offer => offer.Amount is not null)
        let offered = offers.Total(offer => offer.Amount!.Value)
        let lines = Using(at, offers.Key.Source, offers.Key.MatchedFund!)
        let asserted = lines.Total(line => line.Line.MatchFrom(offers.Key.Source))
        where asserted > offered
        let first = FirstAbove(lines, offers.Key.Source, offered)
        select this.Finds(
            first, Severity.Query, first.Line.MatchCell(offers.Key.Source), $"{first.Line.MatchFrom(offers.Key.Source)}",
            $"With this line {offers.Key.MatchedFund!.Code}'s claims show {asserted} of match from {offers.Key.Source.Name}, which offered {offered}: {asserted - offered} too much.",
            Remedy, part: offers.Key.Source.Code);

    private static List<LineCase> Using(ProjectCase at, Source source, Source fund) =>
        [.. at.Lines.Where(line => line.Fund == fund && line.Line.Names(source))];

    private static LineCase FirstAbove(List<LineCase> lines, Source source, Money offered)
    {
        var sum = Money.Zero;
        List<LineCase> inOrder = [.. lines.OrderBy(line => line.In.Claim, Versions.InOrder).ThenBy(line => line.Line.At.Row)];
        return inOrder.Find(line => (sum += line.Line.MatchFrom(source)) > offered) ?? inOrder[^1];
    }
}
