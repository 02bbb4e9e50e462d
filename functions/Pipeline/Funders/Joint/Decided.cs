using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What a fund disallowed of one claim, or of all claims of a programme, beside the lines it was claimed on.</summary>
/// <param name="Of">The claim as people name it: claim 2.</param>
/// <param name="Stands">What is left of it: no more than what the claim asked for less what was disallowed, nor than what our own rules left standing.</param>
/// <param name="Row">The register's row that says so.</param>
internal sealed record Decided(Source Fund, string Of, Money Disallowed, Money Stands, ImmutableArray<LineCase> Lines, Citation Row)
{
    public static IEnumerable<Decided> On(ProjectCase at) =>
        from decision in at.Register.Decisions
        where decision.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase) && decision.Disallowed is { Pence: > 0 }
        group decision by (decision.Funder, Programme: Plain(decision.Programme), Claim: Plain(decision.ClaimNumber)) into same
        let last = same.Last()
        let disallowed = same.Total(decision => decision.Disallowed!.Value)
        let claims = at.Claims.Where(claim => claim.Claim.Id.Fund == same.Key.Funder && Is(same.Key.Programme, claim.Claim.Id.Programme) && Is(same.Key.Claim, claim.Claim.Id.Number)).ToList()
        let lines = at.Lines.Where(line => claims.Exists(claim => claim.Claim.File == line.In.Claim.File)).ToImmutableArray()
        let asked = claims.SelectMany(claim => claim.Claim.Costs).Total(line => line.Claimed ?? Money.Zero)
        select new Decided(
            same.Key.Funder,
            same.Key.Claim.Length > 0 ? $"claim {last.ClaimNumber.Trim()}" : "its claims",
            disallowed,
            Money.Max(Money.Zero, Money.Min(lines.Total(line => line.Line.Claimed ?? Money.Zero), asked - disallowed)),
            lines,
            new("The funder's decision", $"register, {last.At["Disallowed"]}", Evidence.Stated));

    private static bool Is(string asked, string given) => asked.Length == 0 || asked == Plain(given);

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
