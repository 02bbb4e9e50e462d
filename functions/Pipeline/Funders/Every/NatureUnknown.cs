using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A line that does not say whether it is capital or revenue, where somebody pays the two apart.</summary>
/// <remarks>An award for revenue alone takes the line as revenue, and one note a claim says so. Where the award has rows for
/// both, where the fund keeps them apart, or where a source matches the one and not the other, nobody guesses.</remarks>
public sealed class NatureUnknown : IRule<LineCase>, IRule<ClaimCase>
{
    public string Id => "CLAIM-38";

    public Citation Source => TheForm.Says("sheet Expenditure, Capital or revenue");

    public InForce InForce => InForce.Always;

    public string Explain => "Where capital and revenue are paid for apart, a line must say which it is; an award for one of them alone speaks for its lines.";

    public string Remedy => "Say under Capital or revenue which of the two the cost is.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Nature is null && WhyItMatters(at) is { } why)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Capital or revenue"], "",
                $"Line {at.Line.Line} does not say whether it is capital or revenue, and {why}.", Remedy);
        }
    }

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var silent = at.Claim.Costs.Where(line => line.Nature is null && AwardRow.NatureOf(line, at.Awards) is not null).ToList();
        if (silent.Count > 0)
        {
            var taken = AwardRow.NatureOf(silent[0], at.Awards) == Nature.Capital ? "capital" : "revenue";
            yield return this.Finds(at, Severity.Note, silent[0].At["Capital or revenue"], "",
                $"{silent.Count} {(silent.Count == 1 ? "line does" : "lines do")} not say capital or revenue; the award pays for {taken} only, so {(silent.Count == 1 ? "it is" : "they are")} taken as that.",
                "Nothing to do, unless that is wrong.");
        }
    }

    private static string? WhyItMatters(LineCase at) =>
        AwardRow.IsAmbiguous(at.Line, at.In.Awards) ? "the award has rows of more than one kind"
        : at.In.Funder.KeepsCapitalApart ? $"{at.In.Funder} pays for the two apart"
        : at.Line.Match.FirstOrDefault(share => share.Source is { } source && MatchMatrix.TurnsOnPurpose(source, at.Fund)) is { } share ? $"{share.Source} matches {at.Fund.Code} for one of them only"
        : null;
}
