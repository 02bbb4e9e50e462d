using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A Gateway gives each person 15 to 30 hours of support and training a week.</summary>
/// <remarks>Forty hours a week on a Gateway are a slip of the pen or another programme, and only the provider knows which:
/// the row waits for an answer. It describes the programme and is no condition, so nothing is refused.</remarks>
public sealed class GatewayHours : IRule<OutputCase>, IAppliesFigures
{
    public string Id => "ND-07";

    public Citation Source => Documents.DevelopingPeople("box on a Gateway centre, 001:583");

    public InForce InForce => InForce.Always;

    public string Explain => "A New Deal Gateway offers 15 to 30 hours a week; a row with other hours waits until you say which is right.";

    public string Remedy => "Correct the hours per week, or answer why this Gateway was given others.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.GatewayHours];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (IsGateway(at) && at.Line.HoursPerWeek is { } hours && at.In.InTable(NewDealTables.GatewayHours) is { } row && (hours < row.Value.Least || hours > row.Value.Most))
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Hours per week"], $"{hours:0.###}",
                $"{hours:0.###} hours a week is outside the {row.Value} that a Gateway offers.",
                Remedy, row.Source);
        }
    }

    private static bool IsGateway(OutputCase at) =>
        new[] { at.Line.Code, at.Line.Output, at.Line.Unit }.Any(text => text.Contains("Gateway", StringComparison.OrdinalIgnoreCase));
}
