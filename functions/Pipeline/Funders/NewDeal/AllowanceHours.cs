using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>Sixteen hours of training a week, and no more, leave a client's Jobseeker's Allowance alone.</summary>
/// <remarks>It binds the client and not the claim, and a New Deal option is exempt, so more hours are a note
/// for the adviser.</remarks>
public sealed class AllowanceHours : IRule<OutputCase>, IAppliesFigures
{
    public string Id => "ND-15";

    public Citation Source => NewDealTables.AllowanceHours.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "More than 16 hours of training a week can cost a client Jobseeker's Allowance, unless it is on a New Deal option.";

    public string Remedy => "Check with the adviser that these clients are on an option.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.AllowanceHours];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (at.Line.HoursPerWeek is { } hours && at.In.Figure(NewDealTables.AllowanceHours) is { } most && hours > most.Value && !IsProgramme(at))
        {
            yield return this.Finds(at, Severity.Note, at.Line.At["Hours per week"], $"{hours:0.###}",
                $"{hours.ToString("0.###", CultureInfo.InvariantCulture)} hours a week are more than the {most.Value:0} that leave Jobseeker's Allowance alone.",
                Remedy, most.Source);
        }
    }

    /// <summary>A Gateway has hours of its own, which another rule looks at.</summary>
    private static bool IsProgramme(OutputCase at) =>
        new[] { at.Line.Code, at.Line.Output, at.Line.Unit }.Any(text => text.Has("Gateway") || text.Has("option"));
}
