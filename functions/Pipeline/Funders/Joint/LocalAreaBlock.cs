using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>Local Area Agreement grant came in four blocks, each for its own purpose, until the ring-fence went in April 2009.</summary>
/// <remarks>
/// The register's Awards sheet names the block under Purpose, and a line the block it served under Theme. An award whose
/// purpose names no block is a single pot and ties nobody. After the change money should still stay near the purpose it
/// came for, so a line of another block is noted: the same £100.00 is refused on 31 March and passes on 1 April.
/// </remarks>
public sealed class LocalAreaBlock : IRule<LineCase>, IAppliesFigures
{
    private static readonly string[] Blocks =
        ["Children and Young People", "Healthier Communities and Older People", "Safer and Stronger Communities", "Economic Development"];

    private static readonly LocalDate Unringfenced = new(2009, 4, 1);
    private static readonly Citation Paper = Documents.StrongCommunities("four blocks until April 2009, 003:1650-1655; that a line may not change its block, and the first of April, are inferred", Evidence.Assumed);

    public static readonly DatedTable<bool> RingFence = new("Local Area Agreement ring-fence",
    [
        new(true, new(new LocalDate(2005, 4, 1), Unringfenced.PlusDays(-1)), Paper),
        new(false, new(Unringfenced), Paper),
    ])
    { InWords = isFenced => isFenced ? "each block for its own purpose" : "near the purpose it came for" };

    public string Id => "LAA-01";

    public Citation Source => Paper;

    public InForce InForce => new(new LocalDate(2005, 4, 1));

    public string Explain => "Local Area Agreement grant is for the block it was given in until March 2009, and after that should stay near that purpose.";

    public string Remedy => "Match the line from its own block, or show how it serves the purpose that the grant came for.";

    public ImmutableArray<IDatedTable> Tables => [RingFence];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line.Match.FirstOrDefault(IsGrant) is { } given && BlockIn(at.Line.Theme) is { } served && BlocksOf(at.In).ToList() is { Count: > 0 } blocks && !blocks.Contains(served) && RingFence.On(at.RuledOn, "") is { } row)
        {
            yield return this.Finds(at, row.Value ? Severity.Refuse : Severity.Note, at.Line.At[given.Heading], $"{given.Amount}",
                $"{given.Amount} of Local Area Agreement grant for {string.Join(" and ", blocks)} is spent on {served}.", Remedy, row.Source);
        }
    }

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.Costs.Any(line => line.Match.Any(IsGrant)) && RingFence.On(at.RuledOn, "") is { } row ? [RingFence.Applied(row)] : [];

    private static bool IsGrant(MatchShare share) => share.Source == Sources.LocalAreaAgreement && !share.Amount.IsZero;

    private static IEnumerable<string> BlocksOf(ClaimCase at) =>
        at.Register.Awards.Where(award => award.Source == Sources.LocalAreaAgreement && award.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase))
            .Select(award => BlockIn(award.Purpose)).OfType<string>().Distinct();

    private static string? BlockIn(string text) => Array.Find(Blocks, block => text.Contains(block, StringComparison.OrdinalIgnoreCase));
}
