using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>What a fund disallowed of one claim, or of all claims of a programme, beside the lines it was claimed on.</summary>
/// <param name="Of">The claim as people name it: claim 2.</param>
/// <param name="Stands">What is left of it: no more than what the claim asked for less what was disallowed, nor than what our own rules left standing.</param>
/// <param name="Row">The register's row that says so.</param>
internal sealed record Decided(Source Fund, string Of, Money Disallowed, Money Stands, ImmutableArray<LineCase> Lines, Citation Row)
{
    public static IEnumerable<Decided> On(ProjectCase at) => On(at.Project, at.Register, at.Claims, at.Lines);

    /// <param name="counted">The project's lines that count now.</param>
    public static IEnumerable<Decided> On(Project project, Register register, ImmutableArray<ClaimCase> cases, ImmutableArray<LineCase> counted)
    {
        var decisions = register.Decisions
            .Where(decision => decision.Project.Equals(project.Reference, StringComparison.OrdinalIgnoreCase) && decision.Disallowed is { Pence: > 0 })
            .ToImmutableArray();
        return decisions.IsEmpty ? [] : On(decisions, ByName(cases), ByFile(counted));
    }

    private static IEnumerable<Decided> On(
        ImmutableArray<Decision> decisions, ILookup<(Source Funder, string Programme, string Claim), ClaimCase> named, ILookup<SourceFile, (LineCase Line, int Place)> listed) =>
        from decision in decisions
        group decision by (decision.Funder, Programme: Plain(decision.Programme), Claim: Plain(decision.ClaimNumber)) into same
        let last = same.Last()
        let disallowed = same.Total(decision => decision.Disallowed!.Value)
        let claims = named[same.Key].ToList()
        let lines = LinesOf(claims, listed)
        let asked = claims.SelectMany(claim => claim.Claim.Costs).Total(line => line.Claimed ?? Money.Zero)
        select new Decided(
            same.Key.Funder,
            same.Key.Claim.Length > 0 ? $"claim {last.ClaimNumber.Trim()}" : "its claims",
            disallowed,
            Money.Max(Money.Zero, Money.Min(lines.Total(line => line.Line.Claimed ?? Money.Zero), asked - disallowed)),
            lines,
            new("The funder's decision", $"register, {last.At["Disallowed"]}", Evidence.Stated));

    /// <summary>Claims by whatever a decision may call them: one that leaves the programme or the number blank is for all of them.</summary>
    private static ILookup<(Source Funder, string Programme, string Claim), ClaimCase> ByName(ImmutableArray<ClaimCase> cases) => (
        from claim in cases
        from programme in Said(claim.Claim.Id.Programme)
        from number in Said(claim.Claim.Id.Number)
        select (Name: (claim.Claim.Id.Fund, programme, number), Claim: claim)).ToLookup(of => of.Name, of => of.Claim);

    private static string[] Said(string given) => Plain(given) is { Length: > 0 } plain ? ["", plain] : [""];

    private static ILookup<SourceFile, (LineCase Line, int Place)> ByFile(ImmutableArray<LineCase> lines) =>
        lines.Select((line, place) => (Line: line, Place: place)).ToLookup(at => at.Line.In.Claim.File);

    /// <summary>The lines of these claims, in the order in which they were given.</summary>
    private static ImmutableArray<LineCase> LinesOf(List<ClaimCase> claims, ILookup<SourceFile, (LineCase Line, int Place)> listed) =>
        [.. claims.Select(claim => claim.Claim.File).Distinct().SelectMany(file => listed[file]).OrderBy(at => at.Place).Select(at => at.Line)];

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
