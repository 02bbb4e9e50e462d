using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What a fund disallowed of a claim, taken off the claim's lines.</summary>
/// <remarks>A decision names a claim and no line. SRB disallows £40.00 of a claim of £60.00 and £20.00: the lines bear £30.00
/// and £10.00 of it, each by what it claims, so that they add up to the decision to the penny. What our own rules took
/// out of the claim before is not taken off again. That a decision is spread so is our own reading.</remarks>
internal static class Disallowance
{
    public static ImmutableArray<LineCase> Shown(StandingClaims standing, ImmutableArray<LineCase> counted)
    {
        var borne = new Dictionary<LineCase, Money>(ReferenceEqualityComparer.Instance);
        foreach (var (line, part) in Decided.On(standing.Project.Project, standing.Register, standing.Cases, counted).SelectMany(Parts))
        {
            borne[line] = borne.GetValueOrDefault(line) + part;
        }

        return borne.Count == 0 ? counted : [.. counted.Select(line => borne.TryGetValue(line, out var sum) ? line with { Disallowed = Money.Min(sum, line.Line.Claimed!.Value) } : line)];
    }

    private static IEnumerable<(LineCase Line, Money Borne)> Parts(Decided decision)
    {
        var bearing = decision.Lines.Where(line => line.Line.Claimed is { Pence: > 0 }).ToImmutableArray();
        var taken = decision.Lines.Total(line => line.Line.Claimed ?? Money.Zero) - decision.Stands;
        return bearing.IsEmpty || taken <= Money.Zero
            ? []
            : bearing.Zip(taken.Apportion([.. bearing.Select(line => (decimal)line.Line.Claimed!.Value.Pence)]));
    }
}
