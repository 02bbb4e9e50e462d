using System.Collections.Immutable;

namespace FundingPipeline.Tests.Scale;

/// <summary>What each stage takes of the account, in parts.</summary>
/// <param name="Claim">To take a claim in.</param>
/// <param name="Line">More for each of its lines; a claim and its twin on another fund cite the same invoice, and each counts.</param>
/// <param name="Project">To reconcile a project.</param>
/// <param name="ProjectClaim">More for each claim on its page.</param>
/// <param name="ProjectReturn">More for each return that changes by it.</param>
/// <param name="ProjectLine">More for each line of all those claims.</param>
/// <param name="Answer">More for each claim of which something is queried, for its sender gets an answer.</param>
/// <param name="Return">To build a return.</param>
/// <param name="ReturnProject">More for each project that gives it anything.</param>
/// <param name="ReturnClaim">More for each claim on those projects' pages, of whatever fund and period.</param>
/// <param name="ReturnLine">More for each line that the return cites.</param>
public sealed record StageCosts(
    Counts Claim, Counts Line,
    Counts Project, Counts ProjectClaim, Counts ProjectReturn, Counts ProjectLine, Counts Answer,
    Counts Return, Counts ReturnProject, Counts ReturnClaim, Counts ReturnLine,
    Counts Sweep, Counts SweepProject, Counts SweepClaim, Counts SweepReturn,
    Counts Proof, Counts ProofProject, Counts ProofClaim, Counts ProofFile)
{
    private const int Few = 10;
    private const int Many = 100;

    /// <summary>What was counted at sizes that were not needed to tell the parts, and what the parts come to there: the same, unless something grows faster than its size.</summary>
    public ImmutableArray<(string What, Counts Counted, Counts Expected)> Held { get; private init; } = [];

    public ImmutableArray<(string Stage, string Part, Counts Cost)> Parts =>
    [
        ("take a claim in", "", Claim), ("", "for each line", Line),
        ("reconcile a project", "", Project), ("", "for each claim on its page", ProjectClaim), ("", "for each line of them", ProjectLine),
        ("", "for each return that changes", ProjectReturn), ("", "for each claim with a query", Answer),
        ("build a return", "", Return), ("", "for each project in it", ReturnProject), ("", "for each claim on their pages", ReturnClaim), ("", "for each line it cites", ReturnLine),
        ("sweep, every night", "", Sweep), ("", "for each project", SweepProject), ("", "for each claim", SweepClaim), ("", "for each return", SweepReturn),
        ("prove, every week", "", Proof), ("", "for each project", ProofProject), ("", "for each claim", ProofClaim), ("", "for each kept file", ProofFile),
    ];

    public Counts ToTakeIn(decimal lines) => Claim + (Line * lines);

    public Counts ToReconcile(decimal claims, decimal lines, decimal returns, decimal answers) =>
        Project + (ProjectClaim * claims) + (ProjectLine * lines) + (ProjectReturn * returns) + (Answer * answers);

    public Counts ToBuild(decimal projects, decimal claims, decimal lines) => Return + (ReturnProject * projects) + (ReturnClaim * claims) + (ReturnLine * lines);

    public Counts ToSweep(decimal projects, decimal claims, decimal returns) => Sweep + (SweepProject * projects) + (SweepClaim * claims) + (SweepReturn * returns);

    public Counts ToProve(decimal projects, decimal claims, decimal files) => Proof + (ProofProject * projects) + (ProofClaim * claims) + (ProofFile * files);

    /// <summary>Works four small offices through, and solves for the parts.</summary>
    /// <param name="newAccount">The way to an account with nothing in it.</param>
    public static async Task<StageCosts> Count(Func<string> newAccount)
    {
        var one = await Grown(newAccount(), projects: 1, (Few, Few), queried: 0);
        var two = await Grown(newAccount(), projects: 2, (Few, Few), queried: 0);
        var longer = await Grown(newAccount(), projects: 1, (Many, 2 * Many), queried: 4);
        var unqueried = await Grown(newAccount(), projects: 1, (Many, 2 * Many), queried: 0);

        var claim = Equations.Solve(
            ([1, Many], (longer.Ingested(1) + longer.Ingested(2)) / 2),
            ([1, 2 * Many], (longer.Ingested(3) + longer.Ingested(4)) / 2));
        var project = ProjectParts(one, longer);
        var built = Equations.Solve(
            ([1, 1, 2, Few], one.Built(2)), ([1, 1, 4, Few], one.Built(4)), ([1, 2, 4, 2 * Few], two.Built(2)), ([1, 1, 2, Many], longer.Built(2)));
        var swept = Equations.Solve(
            ([1, 1, 2, 2], one.Sweeps[0]), ([1, 1, 4, 4], one.Sweeps[1]), ([1, 2, 4, 2], two.Sweeps[0]), ([1, 2, 8, 4], two.Sweeps[1]));
        var proved = Equations.Solve(
            ([1, 1, 2, one.Proofs[0].Kept], one.Proofs[0].Took), ([1, 1, 4, one.Proofs[1].Kept], one.Proofs[1].Took),
            ([1, 2, 4, two.Proofs[0].Kept], two.Proofs[0].Took), ([1, 2, 8, two.Proofs[1].Kept], two.Proofs[1].Took));
        var answer = longer.Reconciled(4) - unqueried.Reconciled(4);

        // The first version of a return adds rows that all later ones write over: it is theirs that count.
        Counts NoRows(Counts counts) => counts.With(Counted.BytesOfRows, 0);
        var costs = new StageCosts(
            claim[0], claim[1], project[0], project[1], project[3], project[2], answer,
            built[0].With(Counted.BytesOfRows, two.Built(2)[Counted.BytesOfRows]), NoRows(built[1]), NoRows(built[2]), NoRows(built[3]),
            NoRows(swept[0]), NoRows(swept[1]), NoRows(swept[2]), NoRows(swept[3]), proved[0], proved[1], proved[2], proved[3]);
        return costs with
        {
            Held =
            [
                ("taking in the eighth of an office's claims", two.Ingested(4), costs.ToTakeIn(Few)),
                ("reconciling a project with one claim", one.Reconciled(1), costs.ToReconcile(1, Few, 1, 0)),
                ("reconciling one with two of 10 lines, in an office of two", two.Reconciled(2), costs.ToReconcile(2, 2 * Few, 2, 0)),
                ("reconciling one with three claims of 100 and 200 lines", longer.Reconciled(3), costs.ToReconcile(3, 4 * Many, 1, 0)),
                ("reconciling one with four of 10 lines, in an office of two", two.Reconciled(4), costs.ToReconcile(4, 4 * Few, 2, 0)),
                ("building a return of two projects with four claims each", two.Built(4), costs.ToBuild(2, 8, 2 * Few)),
                ("building a return of four claims' project, 200 lines", longer.Built(4), costs.ToBuild(1, 4, 2 * Many)),
                ("sweeping an office of one project, 200 lines", longer.Sweeps[0], costs.ToSweep(1, 2, 2)),
                ("proving it", longer.Proofs[0].Took, costs.ToProve(1, 2, longer.Proofs[0].Kept)),
            ],
        };
    }

    /// <summary>Operations by project, claim, line and changed return; bytes by the first three alone, and where both funds' claims are in: until then
    /// a statement says at length what is missing.</summary>
    private static Counts[] ProjectParts(Grown one, Grown longer)
    {
        var asked = Equations.Solve(
            ([1, 2, 2 * Few, 2], one.Reconciled(2)), ([1, 4, 4 * Few, 2], one.Reconciled(4)), ([1, 2, 2 * Many, 2], longer.Reconciled(2)), ([1, 3, 3 * Few, 1], one.Reconciled(3)));
        var written = Equations.Solve(
            ([1, 2, 2 * Few], one.Reconciled(2)), ([1, 4, 4 * Few], one.Reconciled(4)), ([1, 2, 2 * Many], longer.Reconciled(2)));
        return [.. asked.Zip(written.Append(Counts.None), (operations, bytes) => operations.WithBytesOf(bytes))];
    }

    /// <summary>Two quarters of an office: after each it is swept and proved.</summary>
    private static async Task<Grown> Grown(string account, int projects, (int First, int Second) lines, int queried)
    {
        var office = await WorkedOffice.Open(account);
        await office.Send((GrowingOffice.RegisterName, GrowingOffice.Register(projects)));
        var grown = new Grown([], [], []);
        for (var number = 1; number <= 4; number++)
        {
            IReadOnlyList<Work> last = [];
            for (var project = 1; project <= projects; project++)
            {
                last = await office.Send(GrowingOffice.Claim(project, number, number <= 2 ? lines.First : lines.Second, isQueried: number == queried));
            }

            grown.Sent.Add(last);
            if (number % 2 == 0)
            {
                grown.Sweeps.Add(await office.Sweep());
                grown.Proofs.Add(await office.Prove());
            }
        }

        return grown;
    }
}

/// <summary>What followed from the last project's n-th claim, and what the office took at the end of each quarter.</summary>
internal sealed record Grown(List<IReadOnlyList<Work>> Sent, List<Counts> Sweeps, List<(Counts Took, int Kept)> Proofs)
{
    public Counts Ingested(int claim) => Of(claim, "ingest").Single().Took;

    public Counts Reconciled(int claim) => Of(claim, "reconcile").Single().Took;

    /// <summary>ERDF's return: the second claim of a quarter is its.</summary>
    public Counts Built(int claim) => Of(claim, "return").Single(work => work.Of.Contains("erdf", StringComparison.Ordinal)).Took;

    private IEnumerable<Work> Of(int claim, string stage) => Sent[claim - 1].Where(work => work.Stage == stage);
}
