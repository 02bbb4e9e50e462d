using System.Globalization;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Erdf;

/// <summary>An ERDF claim carries a monitoring statement: forecast, actual, and why they differ.</summary>
/// <remarks>An output without a forecast has nothing to differ from.</remarks>
public sealed class DifferenceExplained : IRule<OutputCase>
{
    public string Id => "ERDF-11";

    public Citation Source => Documents.NorthWest("ERDF, payment claims: forecast and actual outputs with differences explained");

    public InForce InForce => InForce.Always;

    public string Explain => "Where an output differs from its forecast, the claim says why.";

    public string Remedy => "Give the reason for the difference.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (at.In.IsIn(Regions.NorthWest) && at.Line is { Forecast: { } forecast, Quantity: { } actual } && forecast != actual && at.Line.Reason.Trim().Length == 0)
        {
            yield return this.Finds(at, Severity.Note, at.Line.At["Reason"], "",
                $"{at.Line.Output} was forecast at {Plain(forecast)} and came to {Plain(actual)}, and no reason is given.",
                Remedy);
        }
    }

    private static string Plain(decimal quantity) => quantity.ToString("#,0.###", CultureInfo.InvariantCulture);
}
