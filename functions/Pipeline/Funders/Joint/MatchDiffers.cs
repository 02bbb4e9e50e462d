using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What one claim says another fund pays must be what was claimed from that fund.</summary>
public sealed class MatchDiffers : IRule<ProjectCase>
{
    public string Id => "JOINT-03";

    public Citation Source => new("A government grant claim form of 2022-23, claimant's certificate", "no other grant for the same costs unknown to the funder; read back to these funds", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Where your claim says that another fund pays part of a cost, that fund's own claim must say the same.";

    public string Remedy => "Correct the match, or have the other fund's claim corrected.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) =>
        from promise in at.Asserted
        where promise.IsDue && !promise.PaysByUnit && !promise.Agrees
        let line = promise.Lines[0]
        select this.Finds(
            line, Severity.Query, line.Line.MatchCell(promise.Source), $"{promise.Asserted}",
            $"{line.Fund.Code}'s claim says {promise.Source.Code} pays {promise.Asserted} of {line.Line.LedgerReference}; {Theirs(promise)}: "
            + $"source value {promise.Asserted}, target value {promise.Claimed}, difference {(promise.Asserted - promise.Claimed).Size}.",
            $"Correct the match here, or have {promise.Source.Code}'s claim corrected.",
            part: promise.Source.Code);

    private static string Theirs(AssertedMatch promise) => promise.Theirs.IsEmpty
        ? $"{promise.Source.Code}'s claims to {promise.Until:uuuu-MM-dd} claim nothing of it"
        : $"{promise.Source.Code}'s {string.Join(" and ", promise.Theirs.Select(line => $"claim {line.In.Claim.Id.Number} line {line.Line.Line}"))} claims {promise.Claimed}";
}
