using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What one partner pays another is no cost of the project's when the other claims what it bought with it.</summary>
/// <remarks>The college pays the council £500.00 for a room, and the council claims the caretaker: the £500.00 went round
/// inside the project. A partner who claims nothing from the fund is an ordinary supplier.</remarks>
public sealed class PaymentBetweenPartners : IRule<ProjectCase>
{
    public string Id => "JOINT-13";

    public Citation Source => new("Developing people - regenerating place (Joseph Rowntree Foundation, July 2003)", "agencies that pay one another, 001:654 and 001:834, read as paid once", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "A payment from one partner to another counts once, as the cost of whoever spent it last.";

    public string Remedy => "Tell us what the partner did with the money; if its own claim holds that cost, take this line out.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at)
    {
        var partners = Partners(at.Lines);
        return
            from line in at.Lines
            where Claims(line) && !Same(line.Line.Payee, line.In.Claim.Cover.Claimant)
            let partner = Paid(line, partners)
            where partner is not null
            let payee = line.Line.Payee.Trim()
            select this.Finds(
                line, Severity.Query, line.Line.At["Payee"], line.Line.Payee,
                $"{line.In.Claim.Cover.Claimant} paid {line.Line.Gross} to {payee}, which claims from {line.Fund.Code} itself in claim {partner.In.Claim.Id.Number}.",
                $"Tell us what {payee} did with the money; if its own claim holds that cost, take this line out.");
    }

    /// <summary>Whoever claims anything, by name: the first line that each claims from each fund.</summary>
    private static Dictionary<string, List<LineCase>> Partners(ImmutableArray<LineCase> lines) =>
        lines.Where(Claims)
            .DistinctBy(line => line.In, ReferenceEqualityComparer.Instance) // One line of each claim will do: a partner is known by its claim.
            .GroupBy(line => line.In.Claim.Cover.Claimant.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(partner => partner.Key, partner => partner.DistinctBy(line => line.Fund).ToList(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The partner that a line paid; null where it paid somebody else, or does not say whom.</summary>
    private static LineCase? Paid(LineCase line, Dictionary<string, List<LineCase>> partners) =>
        line.Line.Payee.Trim() is { Length: > 0 } payee && partners.TryGetValue(payee, out var partner) ? partner.Find(other => other.Fund == line.Fund) : null;

    private static bool Claims(LineCase line) => line.Line.Claimed is { Pence: > 0 };

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
