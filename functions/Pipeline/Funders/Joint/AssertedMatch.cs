using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>What one fund's claims say that another fund pays of one transaction, beside what that other fund was asked for.</summary>
/// <param name="Lines">The lines that say it, in order.</param>
/// <param name="Theirs">The other fund's own lines on the transaction.</param>
/// <param name="Disallowed">What the other fund has since disallowed of the claims with those lines.</param>
/// <param name="Until">The earlier of the last days that the two funds' claims reach; null when the other has no claim.</param>
internal sealed record AssertedMatch(Source Source, ImmutableArray<LineCase> Lines, ImmutableArray<LineCase> Theirs, Money Disallowed, LocalDate? Until)
{
    public Money Asserted { get; } = Lines.Total(line => line.Line.MatchFrom(Source));

    public Money Claimed { get; } = Theirs.Total(line => line.Line.Claimed ?? Money.Zero);

    /// <summary>Whether the two figures are one, or no further apart than what was disallowed: the line that gave way to it is right.</summary>
    public bool Agrees => Asserted <= Claimed && Asserted >= Claimed - Disallowed;

    /// <summary>Whether both funds' claims reach the cost, so that the two figures must agree.</summary>
    public bool IsDue => Until is { } until && Lines.All(line => line.RuledOn <= until);

    /// <summary>Whether the other fund pays by the unit, so that it has no line on any transaction.</summary>
    public bool PaysByUnit => Funder.Of(Source)?.Mode == PaymentMode.UnitCost;

    /// <summary>Fund by fund and transaction by transaction, in the order in which each fund first cites each.</summary>
    public static ImmutableArray<AssertedMatch> Of(ProjectCase at)
    {
        if (!at.Lines.Any(line => line.Line.Match.Any(share => share.Source is { Kind: SourceKind.Fund })))
        {
            return [];
        }

        var reach = at.Claims.Where(claim => claim.Claim.Cover.Type != ClaimType.Advance)
            .GroupBy(claim => claim.Claim.Id.Fund)
            .ToDictionary(fund => fund.Key, fund => fund.Max(claim => claim.RuledOn));
        var decided = Decided.On(at).SelectMany(decision => decision.Lines.Select(line => (line.In.Claim.File.Sha256, decision))).Distinct().ToLookup(pair => pair.Sha256, pair => pair.decision);
        return [.. InParts.Of(FundLines.Of(at.Lines), part => Of(part, reach, decided)).SelectMany(part => part)];
    }

    private static List<AssertedMatch> Of(ReadOnlySpan<FundLines> part, Dictionary<Source, LocalDate> reach, ILookup<string, Decided> decided)
    {
        var asserted = new List<AssertedMatch>();
        foreach (var cited in part)
        {
            foreach (var source in FundsNamed(cited.Lines, cited.Fund))
            {
                ImmutableArray<LineCase> theirs = cited.Beside(source) is { } lines ? [.. lines] : [];
                asserted.Add(new(
                    source,
                    [.. cited.Lines.Where(line => line.Line.Names(source))],
                    theirs,
                    decided.Count == 0 ? Money.Zero : theirs.SelectMany(line => decided[line.In.Claim.File.Sha256]).Distinct().Total(decision => decision.Disallowed),
                    reach.TryGetValue(source, out var theirLast) && reach.TryGetValue(cited.Fund, out var ourLast) ? LocalDate.Min(theirLast, ourLast) : null));
            }
        }

        return asserted;
    }

    /// <summary>The other funds that the lines say pay for part of them, each once.</summary>
    private static List<Source> FundsNamed(List<LineCase> lines, Source own)
    {
        var named = new List<Source>(2);
        foreach (var line in lines)
        {
            foreach (var share in line.Line.Match)
            {
                if (share.Source is { Kind: SourceKind.Fund } source && source != own && !named.Contains(source))
                {
                    named.Add(source);
                }
            }
        }

        return named;
    }
}
