using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Match from a fund whose claims do not reach so far is not yet claimed.</summary>
public sealed class MatchNotYetClaimed : IRule<ProjectCase>
{
    public string Id => "JOINT-04";

    public Citation Source => new("A government grant claim form of 2022-23, claimant's certificate", "no other grant for the same costs unknown to the funder; read back to these funds", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Match from another fund whose claims do not yet reach the day of the cost is shown as not yet claimed.";

    public string Remedy => "Nothing to do until the other fund is claimed for these days.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from promise in at.Asserted
        where !promise.IsDue && promise.Asserted != promise.Claimed
        group promise by (promise.Lines[0].In.Claim.File, promise.Source) into early
        let line = early.First().Lines[0]
        let asserted = early.Total(promise => promise.Asserted - promise.Claimed)
        select this.Finds(
            line, Severity.Note, line.Line.MatchCell(early.Key.Source), $"{early.First().Asserted}",
            $"{asserted} of match from {early.Key.Source.Code}, from this line on, is not yet claimed: {Reach(early.First())}.",
            $"Nothing to do until {early.Key.Source.Code} is claimed for these days.",
            part: early.Key.Source.Code);

    private static string Reach(AssertedMatch promise) => promise.Until is { } until
        ? $"both funds' claims reach to {until:uuuu-MM-dd} only"
        : $"nothing has been claimed from {promise.Source.Code}";
}
