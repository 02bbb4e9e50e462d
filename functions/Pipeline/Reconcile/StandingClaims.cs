using System.Collections.Frozen;
using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>A project's claims after each has been judged by itself, before its funders are looked at together.</summary>
/// <param name="Cases">The claims that stand, in the order in which they build on one another.</param>
/// <param name="Lines">Every line of every claim that stands.</param>
public sealed record StandingClaims(
    ProjectClaims Project, Register Register, Versions Versions, Verdicts Verdicts,
    ImmutableArray<ClaimCase> Cases, ImmutableArray<LineCase> Lines, ImmutableArray<OutcomeCase> Outcomes)
{
    public static StandingClaims Of(ProjectClaims project, Register whole, Answers answers)
    {
        var register = ProjectRegister.Of(whole, project.Project.Reference);
        var versions = Versions.Of(project.Claims, claim => !claim.IsRefused && !IsRefusedAlone(Case(claim, project, register, [claim.Claim])));
        var verdicts = new Verdicts(answers);
        var awards = ByAward(versions);
        ImmutableArray<ClaimCase> cases = [.. versions.Standing.Select(claim => Case(claim, project, register, awards[claim.Claim.Id.Fund][claim.Claim.Id.Programme]))];
        var claims = cases.Select(@case => (Case: @case, Lines: CasesOf(@case))).ToList();
        ImmutableArray<LineCase> lines = claims is [var only] ? only.Lines : [.. claims.SelectMany(claim => claim.Lines)];
        ImmutableArray<OutcomeCase> outcomes = [.. cases.SelectMany(@case => @case.Claim.Outcomes.Select(line => new OutcomeCase(@case, line)))];

        verdicts.Add(versions.Standing.SelectMany(claim => claim.Reading));
        verdicts.Add(versions.Clashes());
        verdicts.Add(cases.SelectMany(@case => Rules(@case).Ask(@case)));
        verdicts.Add(claims.SelectMany(claim => Rules(claim.Case).AskAll(claim.Lines)));
        verdicts.Add(outcomes.SelectMany(outcome => Rules(outcome.In).Ask(outcome)));
        verdicts.Add(cases.SelectMany(@case => @case.Claim.Outputs.SelectMany(line => Rules(@case).Ask(new OutputCase(@case, line)))));
        verdicts.Add(cases.SelectMany(@case => @case.Claim.UnitCosts.SelectMany(line => Rules(@case).Ask(new UnitCostCase(@case, line)))));
        return new(project, register, versions, verdicts, cases, lines, outcomes);
    }

    /// <summary>Lines that count now: not refused, and of no claim that a later cumulative one repeats.</summary>
    /// <remarks>The same list until something more is refused: what was worked out from it holds as long.</remarks>
    public ImmutableArray<LineCase> CurrentLines => counted.Of(
        Verdicts.Refusals, _ => Disallowance.Shown(this, Lines.RemoveAll(line => !IsCurrent(line.In.Claim) || Verdicts.Of(line.Line) == Fate.Refused)));

    private readonly Kept<int, ImmutableArray<LineCase>> counted = new();

    /// <summary>One claim's lines, in order.</summary>
    public IEnumerable<LineCase> LinesOf(ClaimCase at) => byClaim[at];

    private readonly ILookup<ClaimCase, LineCase> byClaim = Lines.ToLookup<LineCase, ClaimCase>(line => line.In, ReferenceEqualityComparer.Instance);

    public IEnumerable<OutcomeCase> CurrentOutcomes =>
        Outcomes.Where(outcome => IsCurrent(outcome.In.Claim) && Verdicts.Of(outcome.Line) != Fate.Refused);

    /// <summary>Whether this claim's figures still count: no later cumulative claim on its award repeats them, and it is no twin.</summary>
    public bool IsCurrent(Claim claim) => current.Contains(claim.File.Sha256);

    /// <summary>Whether another file of the same claim and version counts in this one's place while both are held.</summary>
    /// <remarks>What was sent twice was asked for once. Held against its own twin, every line would be a double claim.</remarks>
    public bool IsTwin(Claim claim) => twins.Contains(claim.File.Sha256);

    private readonly FrozenSet<string> twins = Twins(Cases);

    private static FrozenSet<string> Twins(ImmutableArray<ClaimCase> cases) =>
        cases.GroupBy(@case => $"{@case.Claim.Id}", StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select(@case => @case.Claim.File.Sha256).Order(StringComparer.Ordinal).Skip(1))
            .ToFrozenSet();

    private readonly FrozenSet<string> current = Current(Cases, Verdicts);

    /// <summary>From each award's last cumulative claim that stands on. One that is held replaces nothing; alone on its award it is shown, held.</summary>
    private static FrozenSet<string> Current(ImmutableArray<ClaimCase> cases, Verdicts verdicts) =>
        cases.GroupBy(@case => $"{@case.Claim.Id.Fund.Code}/{@case.Claim.Id.Programme}", StringComparer.OrdinalIgnoreCase)
            .SelectMany(award => FromTheLastCumulative([.. award.Where(at => at.Claim.Cover.Figures == Figures.Period || verdicts.Of(at.Claim) == Severity.Note || award.Count() == 1)]))
            .Select(@case => @case.Claim.File.Sha256)
            .Except(Twins(cases))
            .ToFrozenSet();

    private static IEnumerable<ClaimCase> FromTheLastCumulative(List<ClaimCase> award) =>
        award.Skip(Math.Max(0, award.FindLastIndex(at => at.Claim.Cover.Figures == Figures.Cumulative)));

    private static RuleBook Rules(ClaimCase @case) => RuleBook.For(@case.Funder);

    /// <summary>What the claim's own rules say of one version, no sibling looked at.</summary>
    public static IEnumerable<Finding> Alone(PlacedClaim claim, StandingClaims standing) =>
        Ask(Case(claim, standing.Project, standing.Register, [claim.Claim]));

    private static IEnumerable<Finding> Ask(ClaimCase @case) => Rules(@case).Ask(@case);

    private static bool IsRefusedAlone(ClaimCase @case) => Rules(@case).Refuses(@case);

    /// <summary>The claims that stand, by fund and programme: all claims of an award share one list, and whatever is worked out from it.</summary>
    private static Dictionary<Source, Dictionary<string, ImmutableArray<Claim>>> ByAward(Versions versions) =>
        versions.Standing.Select(claim => claim.Claim).GroupBy(claim => claim.Id.Fund).ToDictionary(
            fund => fund.Key,
            fund => fund.GroupBy(claim => claim.Id.Programme, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(award => award.Key, award => award.ToImmutableArray(), StringComparer.OrdinalIgnoreCase));

    private static ClaimCase Case(PlacedClaim claim, ProjectClaims project, Register register, ImmutableArray<Claim> siblings) =>
        new(claim.Claim, claim.Funder, project.Project, claim.Awards, register, siblings);

    private static ImmutableArray<LineCase> CasesOf(ClaimCase claim) => [.. InParts.Of(claim.Claim.Costs, part => CasesOf(claim, part)).SelectMany(part => part)];

    private static LineCase[] CasesOf(ClaimCase claim, ReadOnlySpan<CostLine> part)
    {
        var (lines, days) = (new LineCase[part.Length], new Dictionary<Timing, Timing>());
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Case(claim, part[i], days);
        }

        return lines;
    }

    /// <param name="days">Lines that belong on one day share it: a claim of a hundred thousand lines has some ninety.</param>
    private static LineCase Case(ClaimCase claim, CostLine line, Dictionary<Timing, Timing> days)
    {
        var award = AwardRow.For(line, claim.Awards);
        var when = Timing.Of(line, (award ?? claim.Awards.FirstOrDefault())?.Basis ?? Basis.Defrayed);
        if (when is not null && !days.TryAdd(when, when))
        {
            when = days[when];
        }

        return new(claim, line, award, when);
    }
}
