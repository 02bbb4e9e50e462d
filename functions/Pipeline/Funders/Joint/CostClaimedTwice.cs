using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>One fund pays no part of a cost twice.</summary>
public sealed class CostClaimedTwice : IRule<ProjectCase>
{
    public const string RuleId = "JOINT-01";

    public string Id => RuleId;

    public Citation Source => new("A government grant claim form of 2022-23, claimant's certificate", "no other grant for the same costs unknown to the funder; read back to these funds", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "The parts of one cost that you claim from one fund, in all your claims and projects together, cannot come to more than the cost.";

    public string Remedy => "Take the line out, or correct the part of the cost that each line claims.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at)
    {
        var lines = at.Lines.Concat(at.Elsewhere).Where(line => line.Cost.Reference.Length > 0);
        var again = CitedAgain(lines);
        return
            from cited in lines.Where(line => again.Contains(line.Cost)).GroupBy(line => (line.Cost, line.Fund))
            from finding in Over(at, InOrder(cited), cited.Select(line => line.Line.Cost).OfType<Money>().Where(cost => !cost.IsNegative).DefaultIfEmpty(Money.Zero).Min())
            select finding;
    }

    /// <summary>The transactions that more lines than one cite.</summary>
    private static HashSet<CostKey> CitedAgain(IEnumerable<LineCase> lines)
    {
        var (once, again) = (new HashSet<CostKey>(), new HashSet<CostKey>());
        foreach (var line in lines)
        {
            if (!once.Add(line.Cost))
            {
                again.Add(line.Cost);
            }
        }

        return again;
    }

    /// <summary>What credit notes and corrections take off counts first, so that a cost may be put right in any order.</summary>
    private IEnumerable<Finding> Over(ProjectCase at, List<LineCase> lines, Money cost)
    {
        var (taken, earlier) = (lines.Select(Part).Where(part => part.IsNegative).Total(), default(LineCase));
        foreach (var line in lines.Where(line => Part(line) is { Pence: > 0 }))
        {
            if (taken + Part(line) <= cost)
            {
                (taken, earlier) = (taken + Part(line), earlier ?? line);
            }
            else if (line.In.Project.Reference == at.Project.Reference && earlier is not null)
            {
                yield return Twice(line, earlier, taken, cost);
            }
        }
    }

    private Finding Twice(LineCase line, LineCase earlier, Money taken, Money cost) => this.Finds(
        line, Severity.Refuse, line.Line.At["Ledger reference"], line.Line.LedgerReference,
        $"{line.Line.LedgerReference} cost {cost}, and {line.Fund.Code} has {taken} of it already, from {Where(earlier, line)}: with the {Part(line)} here it would be {taken + Part(line) - cost} too much.",
        Remedy);

    private static string Where(LineCase earlier, LineCase line) =>
        $"{(earlier.In.Project.Reference == line.In.Project.Reference ? "" : $"project {earlier.In.Project.Reference} ")}claim {earlier.In.Claim.Id.Number} line {earlier.Line.Line}";

    /// <summary>A line that changes another carries the change only.</summary>
    private static Money Part(LineCase at) =>
        (at.Line.Adjusts.Length > 0 ? at.Line.CostToProjectTyped ?? at.Line.Eligible : at.Line.CostToProject) ?? Money.Zero;

    private static List<LineCase> InOrder(IEnumerable<LineCase> lines) =>
    [
        .. lines.OrderBy(line => line.In.Claim, Versions.InOrder)
            .ThenBy(line => line.Line.At.Row),
    ];
}
