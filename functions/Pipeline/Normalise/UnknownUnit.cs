using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Normalise;

/// <summary>An output must be in a unit that its fund counts in, or that can be turned into one.</summary>
public sealed class UnknownUnit : IRule<OutputCase>
{
    public string Id => "UNIT-01";

    public Citation Source => Documents.JoiningUp("each funding stream requires outputs reported to its own definitions, 000:853");

    public InForce InForce => InForce.Always;

    public string Explain => "Each fund counts in units of its own. Tell us the output in one of them.";

    public string Remedy => "Use one of the fund's own units.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (at.Line.Quantity is not null && UnitNames.Find(at.In.Funder, at.Line.Unit) is null)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Unit"], at.Line.Unit,
                at.Line.Unit.Trim().Length == 0 ? "The output has no unit." : $"{at.In.Claim.Id.Fund.Code} does not count in \"{at.Line.Unit}\".",
                $"Use one of: {string.Join(", ", at.In.Funder.Measures.Select(measure => measure.Name))}.");
        }
    }
}
