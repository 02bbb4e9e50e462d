using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>An interim claim is due four weeks after the date on the profile that it runs to.</summary>
/// <remarks>The day of preparing stands in for the day of sending, which no form asks for. A late claim is still paid.</remarks>
public sealed class DueInFourWeeks : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-10";

    public Citation Source => EsfTables.ClaimDue.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "An interim claim is due within four weeks of the profile date that it runs to.";

    public string Remedy => "Nothing to do; the next one is due four weeks after its own date.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.ClaimDue];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type == ClaimType.Interim && at.Figure(EsfTables.ClaimDue) is { } due
            && at.Claim.Cover.Period.Last.PlusDays((int)due.Value) is var day && at.Claim.Cover.PreparedOn > day)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Prepared on"], $"{at.Claim.Cover.PreparedOn:uuuu-MM-dd}",
                $"The claim to {at.Claim.Cover.Period.Last:uuuu-MM-dd} was due on {day:uuuu-MM-dd} and was prepared on {at.Claim.Cover.PreparedOn:uuuu-MM-dd}.",
                Remedy, due.Source) with
            {
                Late = new(at.Claim.Id.Fund.Name, at.Claim.Id.Programme, at.Claim.Id.Number, day, at.Claim.Cover.PreparedOn),
            };
        }
    }
}
