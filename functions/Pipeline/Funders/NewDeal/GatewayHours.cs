using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A Gateway gives each person 15 to 30 hours of support and training a week.</summary>
/// <remarks>It is a description of the programme and not a condition, so hours outside it are worth a look and
/// no more; the hours the claim states are used all the same.</remarks>
public sealed class GatewayHours : IRule<OutputCase>, IAppliesFigures
{
    public string Id => "ND-07";

    public Citation Source => Documents.DevelopingPeople("box on a Gateway centre, 001:583");

    public InForce InForce => InForce.Always;

    public string Explain => "A New Deal Gateway offers 15 to 30 hours a week; other hours per week are worth a second look.";

    public string Remedy => "Check the hours per week.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.GatewayHours];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (IsGateway(at) && at.Line.HoursPerWeek is { } hours && at.In.InTable(NewDealTables.GatewayHours) is { } row && (hours < row.Value.Least || hours > row.Value.Most))
        {
            yield return this.Finds(at, Severity.Note, at.Line.At["Hours per week"], $"{hours:0.###}",
                $"{hours:0.###} hours a week is outside the {row.Value} that a Gateway offers.",
                Remedy, row.Source);
        }
    }

    private static bool IsGateway(OutputCase at) =>
        new[] { at.Line.Code, at.Line.Output, at.Line.Unit }.Any(text => text.Contains("Gateway", StringComparison.OrdinalIgnoreCase));
}
