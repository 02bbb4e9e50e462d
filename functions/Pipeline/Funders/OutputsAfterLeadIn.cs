using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A scheme may spend without results while it builds up, and is asked about results afterwards.</summary>
/// <remarks>The register says until when a project leads in. A project with no such day is asked nothing: not every
/// quarter of every project has an output.</remarks>
public sealed class OutputsAfterLeadIn(string id, string fund) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => Documents.JoiningUp("lead-in periods for capacity building, 000:492");

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} allows a lead-in period without outputs; once it is over, a claim for spend should show some.";

    public string Remedy => "Enter the period's outputs, or have the lead-in extended in the register.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Project.LeadInUntil is { } until && at.Claim.Cover.Period.First > until && at.Claim.Costs.Length > 0
            && at.Claim.Outputs.IsEmpty && at.Claim.Outcomes.IsEmpty && at.Claim.Attendance.IsEmpty)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Period from"], $"{at.Claim.Cover.Period.First:uuuu-MM-dd}",
                $"The lead-in ended on {until:uuuu-MM-dd}, and the claim shows spend and no output.",
                Remedy);
        }
    }
}
