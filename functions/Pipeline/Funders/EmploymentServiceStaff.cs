using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>The Employment Service may not pay for additional staff of its own from area money.</summary>
/// <remarks>One area seconded its people to partners and invoiced the partners for their time. Such a recharge or
/// invoice is let through: it is the partner's cost, with an invoice to show for it.</remarks>
public sealed class EmploymentServiceStaff(string id, string fund) : IRule<LineCase>
{
    private static readonly string[] Names = ["Employment Service", "Jobcentre Plus", "Jobcentre"];

    public string Id => id;

    public Citation Source => Documents.DevelopingPeople("on joining up budgets, 001:867-869");

    public InForce InForce => InForce.Always;

    public string Explain => $"The Employment Service cannot use {fund} for additional staff; a secondment that a partner is invoiced for is the partner's cost.";

    public string Remedy => "Second the person to a partner, who claims the invoice, or take the line out.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var claimant = at.In.Claim.Cover.Claimant;
        if (at.Line.Kind == CostKind.Payroll && (IsEmploymentService(claimant) || IsEmploymentService(at.In.Project.OrganisationType)))
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Kind"], "Payroll",
                $"{claimant} claims payroll of {at.Line.Claimed}, and the Employment Service cannot pay its own staff from {at.In.Funder}.",
                Remedy);
        }
    }

    private static bool IsEmploymentService(string body) =>
        Names.Any(name => body.Contains(name, StringComparison.OrdinalIgnoreCase));
}
