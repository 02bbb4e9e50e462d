using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>What one fund's claims say that another fund pays of one transaction, beside what that other fund was asked for.</summary>
/// <param name="Lines">The lines that say it, in order.</param>
/// <param name="Theirs">The other fund's own lines on the transaction.</param>
/// <param name="Until">The earlier of the last days that the two funds' claims reach; null when the other has no claim.</param>
internal sealed record AssertedMatch(Source Source, ImmutableArray<LineCase> Lines, ImmutableArray<LineCase> Theirs, LocalDate? Until)
{
    public Money Asserted => Lines.Total(line => line.Line.MatchFrom(Source));

    public Money Claimed => Theirs.Total(line => line.Line.Claimed ?? Money.Zero);

    /// <summary>Whether both funds' claims reach the cost, so that the two figures must agree.</summary>
    public bool IsDue => Until is { } until && Lines.All(line => line.RuledOn <= until);

    /// <summary>Whether the other fund pays by the unit, so that it has no line on any transaction.</summary>
    public bool PaysByUnit => Funder.Of(Source)?.Mode == PaymentMode.UnitCost;

    public static IEnumerable<AssertedMatch> Of(ProjectCase at)
    {
        var reach = at.Claims.Where(claim => claim.Claim.Cover.Type != ClaimType.Advance)
            .GroupBy(claim => claim.Claim.Id.Fund)
            .ToDictionary(fund => fund.Key, fund => fund.Max(claim => claim.RuledOn));
        var citing = at.Lines.ToLookup(line => (line.Cost, line.Fund));
        return
            from cited in at.Lines.Where(line => line.Cost.Reference.Length > 0).GroupBy(line => (line.Cost, line.Fund))
            from source in cited.SelectMany(line => line.Line.Match).Select(share => share.Source).OfType<Source>().Distinct()
            where source.Kind == SourceKind.Fund && source != cited.Key.Fund
            select new AssertedMatch(
                source,
                [.. cited.Where(line => line.Line.Match.Any(share => share.Source == source))],
                [.. citing[(cited.Key.Cost, source)]],
                reach.TryGetValue(source, out var theirs) && reach.TryGetValue(cited.Key.Fund, out var ours) ? LocalDate.Min(theirs, ours) : null);
    }
}
