using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Grant that its fund has disallowed is no longer match for anybody.</summary>
/// <remarks>SRB was asked for £100.00 and disallows £40.00 of it. ESF's claims, which show £100.00 of match from SRB on the
/// same costs, can show £60.00. A decision names a claim and no line, so the totals of that claim are compared; without a
/// claim number it is for all claims of its programme.</remarks>
public sealed class MatchDisallowed : IRule<ProjectCase>
{
    public string Id => "JOINT-14";

    public Citation Source => new("Pipeline default", "A pound that nobody pays matches nothing: disallowed grant stops being match", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "When a fund disallows part of a claim, what it disallowed stops being match for the other funds' claims.";

    public string Remedy => "Take the disallowed part out of the match, or bring other match for it.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        Decided.On(at).ToList() is { Count: > 0 } decisions ? Found(decisions, ByCost(at.Lines)) : [];

    private IEnumerable<Finding> Found(List<Decided> decisions, ILookup<CostKey, (LineCase Line, int Place)> cited) =>
        from decision in decisions
        from matched in Citing(decision, cited).Where(line => line.Fund != decision.Fund).GroupBy(line => line.Fund)
        from finding in Above(decision, [.. matched.Where(line => !line.Line.MatchFrom(decision.Fund).IsZero)])
        select finding;

    private static ILookup<CostKey, (LineCase Line, int Place)> ByCost(ImmutableArray<LineCase> lines) =>
        lines.Select((line, place) => (Line: line, Place: place)).Where(at => at.Line.Cost.Reference.Length > 0).ToLookup(at => at.Line.Cost);

    /// <summary>Every line on a transaction that the decision's own lines cite, in the order of the project's lines.</summary>
    private static IEnumerable<LineCase> Citing(Decided decision, ILookup<CostKey, (LineCase Line, int Place)> cited) =>
        decision.Lines.Select(line => line.Cost).Distinct().SelectMany(cost => cited[cost]).OrderBy(at => at.Place).Select(at => at.Line);

    /// <summary>Every line from the one on with which the match passes what stands.</summary>
    private IEnumerable<Finding> Above(Decided decision, ImmutableArray<LineCase> lines)
    {
        var (sum, asserted) = (Money.Zero, lines.Total(line => line.Line.MatchFrom(decision.Fund)));
        foreach (var line in lines.OrderBy(line => line.In.Claim, Versions.InOrder).ThenBy(line => line.Line.At.Row))
        {
            sum += line.Line.MatchFrom(decision.Fund);
            if (sum > decision.Stands)
            {
                yield return this.Finds(
                    line, Severity.Query, line.Line.MatchCell(decision.Fund), $"{line.Line.MatchFrom(decision.Fund)}",
                    $"{decision.Fund.Code} disallowed {decision.Disallowed} of {decision.Of}, so {decision.Stands} of it can be match; {line.Fund.Code}'s claims show {asserted}, {asserted - decision.Stands} too much.",
                    Remedy, decision.Row, part: $"{decision.Fund.Code} {decision.Of}");
            }
        }
    }
}
