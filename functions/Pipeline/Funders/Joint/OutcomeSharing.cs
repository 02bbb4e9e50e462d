using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>One outcome that two bodies claim needs their agreement, and counts once.</summary>
public sealed class OutcomeSharing : IRule<ProjectCase>
{
    public const string RuleId = "JOINT-08";

    public string Id => RuleId;

    public Citation Source => new("Developing people - regenerating place, Joseph Rowntree Foundation, July 2003", "Boxes 12 and 15: shared outcomes, 001:650-656 and 834-858", Evidence.Stated);

    private static readonly Citation Alone = new("Developing people - regenerating place, Joseph Rowntree Foundation, July 2003", "Boxes 12 and 15: shared under an agreement, 001:834 and 858; that nothing is shared without one is inferred", Evidence.Assumed);

    private static readonly Citation Once = new("Developing people - regenerating place, Joseph Rowntree Foundation, July 2003", "Box 12, 001:652-654; that one body claims it once from one fund is inferred", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Two bodies can both claim one person's outcome only under an agreement in force that day, and it still counts once.";

    public string Remedy => "Agree with the other body who claims the outcome, and enter the agreement in the register.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(ProjectCase at) => Nobodys(at).Concat(Claimed(at));

    /// <summary>Two rows that leave the person blank are no more one person's than two invoices without a number are one.</summary>
    private IEnumerable<Finding> Nobodys(ProjectCase at) =>
        from mine in at.Outcomes
        where !mine.Line.IsSomebodys
        select this.Finds(
            mine, Severity.Query, mine.Line.At["Person reference"], mine.Line.Person,
            $"{mine.Line.Outcome} is claimed for nobody: whether another body claims it too cannot be told.",
            "Give the person a reference of your own, the same in every claim.", Alone, part: "nobody");

    private IEnumerable<Finding> Claimed(ProjectCase at) =>
        from same in at.Outcomes.Concat(at.OutcomesElsewhere).Where(outcome => outcome.Line.IsSomebodys).GroupBy(outcome => (Plain(outcome.Line.Person), Plain(outcome.Line.Outcome)))
        let inOrder = InOrder(same).ToList()
        let first = inOrder.DistinctBy(OfFund).ToDictionary(OfFund)
        let bodies = inOrder.DistinctBy(Body, StringComparer.OrdinalIgnoreCase).ToList()
        from mine in same.Where(outcome => outcome.In.Project.Reference == at.Project.Reference)
        from finding in Twice(mine, first[OfFund(mine)]).Concat(Shared(mine, bodies, at.Register))
        select finding;

    private IEnumerable<Finding> Twice(OutcomeCase mine, OutcomeCase earlier)
    {
        if (!ReferenceEquals(earlier, mine))
        {
            yield return this.Finds(
                mine, Severity.Refuse, mine.Line.At["Person reference"], mine.Line.Person,
                $"{Body(mine)} claimed {mine.Line.Outcome} for {mine.Line.Person} from {mine.In.Claim.Id.Fund.Code} already, in claim {earlier.In.Claim.Id.Number} row {earlier.Line.Line}.",
                "Take the row out.", Once, part: "again");
        }
    }

    /// <param name="bodies">The first outcome of each body.</param>
    private IEnumerable<Finding> Shared(OutcomeCase mine, List<OutcomeCase> bodies, Register register) =>
        from other in bodies
        where !Same(Body(other), Body(mine))
        let agreement = AgreedBetween.Of(register, Body(mine), Body(other)).FirstOrDefault(agreement => Covers(agreement, mine))
        select agreement is null
            ? this.Finds(
                mine, Severity.Query, mine.Line.At["Person reference"], mine.Line.Person,
                $"{Body(other)} claims {mine.Line.Outcome} for {mine.Line.Person} too, and the register has no agreement between the two on that day.",
                $"Agree with {Body(other)} who claims it; both of you have been told.", Alone, part: Body(other))
            : this.Finds(
                mine, Severity.Note, mine.Line.At["Person reference"], mine.Line.Person,
                $"{Body(other)} claims {mine.Line.Outcome} for {mine.Line.Person} too, under {agreement.Name}: claimed by 2, counted once.",
                "Nothing to do.", part: Body(other));

    private static bool Covers(Agreement agreement, OutcomeCase mine) =>
        agreement.Covers(mine.RuledOn) && (agreement.Outcome.Trim().Length == 0 || Same(agreement.Outcome, mine.Line.Outcome));

    /// <summary>One body's claims on one fund.</summary>
    private static (string Body, Source Fund) OfFund(OutcomeCase at) => (Plain(Body(at)), at.In.Claim.Id.Fund);

    private static IEnumerable<OutcomeCase> InOrder(IEnumerable<OutcomeCase> outcomes) =>
        outcomes.OrderBy(outcome => outcome.In.Claim, Versions.InOrder).ThenBy(outcome => outcome.Line.At.Row);

    private static string Body(OutcomeCase at) => (at.Line.ClaimedBy.Trim().Length > 0 ? at.Line.ClaimedBy : at.In.Claim.Cover.Claimant).Trim();

    private static string Plain(string text) => text.Trim().ToUpperInvariant();

    private static bool Same(string a, string b) => Plain(a) == Plain(b);
}
