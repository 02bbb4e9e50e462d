using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A shared cost is charged at the share the register works out, and at no more.</summary>
/// <remarks>Forty of a hundred square metres carry £40.00 of a £100.00 electricity bill. Less may be charged; a penny
/// more is allowed for rounding.</remarks>
public sealed class ApportionmentShare : IRule<LineCase>
{
    public string Id => "CLAIM-35";

    public Citation Source => new("Regulation (EC) 1685/2000, Rule 1", "overheads pro rata by a justified, fair and equitable method", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Your project can be charged its own share of a shared cost, as the register works that share out, and no more.";

    public string Remedy => "Charge the share, or correct the apportionment in the register.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line is { Cost: { } cost, CostToProject: { } charged } && Basis(at) is { Part: { } part, Whole: > 0 and var whole } basis
            && cost.Times(part / whole, MidpointRounding.AwayFromZero) is var share && charged.Size > share.Size + new Money(1))
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Cost to project"], $"{charged}",
                $"{basis.Name} gives {part:0.####} of {whole:0.####}, which is {share} of {cost}; {charged} is charged.",
                $"Charge {share}, or correct the apportionment in the register.");
        }
    }

    private static Apportionment? Basis(LineCase at) =>
        at.Line.Apportionment.Trim() is not { Length: > 0 } name ? null
        : at.In.Register.Named(name).FirstOrDefault(row =>
            row.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && row.Covers(at.RuledOn));
}
