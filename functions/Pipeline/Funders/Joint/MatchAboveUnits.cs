using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Match from a fund that pays by the unit cannot come to more than its units.</summary>
/// <remarks>A New Deal contract pays for a person's weeks, never for an invoice, so no one cost can be held against it;
/// the totals can. Seven trainees' weeks at £65.00 are what the wage bill may say the New Deal paid, and no more.</remarks>
public sealed class MatchAboveUnits : IRule<ProjectCase>
{
    public string Id => "JOINT-09";

    public Citation Source => new("PAT 17: Joining it up Locally, DETR, April 2000", "New Deal 25+: unit costs follow the client, 000:870; the limit is inferred", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Where your claims say that the New Deal pays part of your costs, all of it together cannot be more than the units claimed from the New Deal.";

    public string Remedy => "Correct the match, or claim the units from the fund that pays by the unit.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from promise in at.Asserted
        where promise.IsDue && promise.PaysByUnit
        group promise by (promise.Lines[0].Fund, promise.Source) into promises
        let units = Units(at, promises.Key.Source, promises.First())
        let asserted = promises.Total(promise => promise.Asserted)
        where asserted > units
        let first = FirstAbove(promises, units)
        select this.Finds(
            first, Severity.Query, first.Line.MatchCell(promises.Key.Source), $"{first.Line.MatchFrom(promises.Key.Source)}",
            $"With this line {promises.Key.Fund.Code}'s claims say that {promises.Key.Source.Code} pays {asserted}; its units to {promises.First().Until:uuuu-MM-dd} come to {units}: "
            + $"source value {asserted}, target value {units}, difference {asserted - units}.",
            $"Correct the match, or claim the units from {promises.Key.Source.Code}.",
            part: promises.Key.Source.Code);

    private static Money Units(ProjectCase at, Source source, AssertedMatch promise) =>
        at.Claims.Where(claim => claim.Claim.Id.Fund == source)
            .SelectMany(claim => claim.Claim.UnitCosts.Where(unit => (unit.To ?? claim.RuledOn) <= promise.Until))
            .Total(unit => unit.Amount ?? Money.Zero);

    private static LineCase FirstAbove(IEnumerable<AssertedMatch> promises, Money units)
    {
        var sum = Money.Zero;
        return promises.SelectMany(promise => promise.Lines.Select(line => (line, promise.Source)))
            .OrderBy(pair => pair.line.In.Claim, Versions.InOrder).ThenBy(pair => pair.line.Line.At.Row)
            .First(pair => (sum += pair.line.Line.MatchFrom(pair.Source)) > units).line;
    }
}
