using System.Collections.Frozen;
using System.Collections.Immutable;
using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>One thing somebody has written down: whether a source may match a fund.</summary>
/// <param name="Purpose">Null = capital and revenue alike.</param>
/// <param name="InForce">The days on which an award must have begun.</param>
/// <param name="Rule">The rule that speaks when it may not.</param>
public sealed record MatchTerm(Source Source, Source Matched, Nature? Purpose, bool Allowed, InForce InForce, Citation Citation, string Rule = MatchDenied.RuleId)
{
    /// <summary>The matched fund's programme; null = any.</summary>
    public string? Programme { get; init; }

    /// <summary>By the two funds alone: hardly two terms speak of the same.</summary>
    public override int GetHashCode() => HashCode.Combine(Source, Matched);
}

/// <summary>Which source may match which fund, for what. A cell that nobody has written down says neither yes nor no.</summary>
public static class MatchMatrix
{
    private static readonly Citation Seedcorn = new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, Seedcorn, 000:849", Evidence.Stated);
    private static readonly Citation Beside = new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, 000:849: funds Seedcorn together with SRB; that it counts as SRB's match is inferred", Evidence.Assumed);
    private static readonly Citation Joblink = new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, Joblink, 000:851", Evidence.Stated);
    private static readonly Citation Partnerships = new("Local strategic partnerships progress report, 2004", "Match for NRF projects, 002:683", Evidence.Stated);
    private static readonly Citation Clean = new("Joseph Rowntree Foundation, 2003", "SIP funding as clean money, 001:471", Evidence.Stated);
    private static readonly Citation CleanTaken = new("Joseph Rowntree Foundation, 2003", "SIP funding as clean money for European funding, 001:471; ERDF too when that is taken by the word", Evidence.Assumed);
    private static readonly Citation Guide = new("Voluntary sector guide to European match funding, before 2000", "What may be match", Evidence.Confirmed);
    private static readonly Citation NorthWest = new("North West Network, match funding guidance 2000-06", "What may be match", Evidence.ConfirmedRegional);
    private static readonly Citation NoEuropean = new("North West Network, hints and tips; European Funding Network, match funding", "Another European fund cannot be match, read for ESF", Evidence.ConfirmedRegional);
    private static readonly Citation NoEuropeanTaken = new("North West Network, hints and tips; European Funding Network, match funding", "Another European fund cannot be match, read for ESF and for later programmes; taken for ERDF", Evidence.Assumed);
    private static readonly Citation Itself = new("Pipeline default", "A fund is never its own match", Evidence.Assumed);

    private static readonly LocalDate Programmes2000 = new(2000, 1, 1);

    /// <summary>Read when a claim is first judged, not when rules are listed: sources exist by then.</summary>
    private static readonly Lazy<ImmutableArray<MatchTerm>> All = new(() =>
    [
        Denied(Sources.CapitalReceipts, ErdfTerms.Source, Nature.Capital, Seedcorn, CapitalReceiptsForCapitalGrants.RuleId),
        Allowed(Sources.CapitalReceipts, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Srb.SrbTerms.Source, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Sources.CoreBudget, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(ErdfTerms.Source, Srb.SrbTerms.Source, Beside, Nature.Revenue),
        Allowed(Sources.CapitalReceipts, Srb.SrbTerms.Source, Beside, Nature.Revenue),
        Allowed(Sources.CoreBudget, Srb.SrbTerms.Source, Beside, Nature.Revenue),
        Allowed(Sources.CoreBudget, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.PrivateSector, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.InKind, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.Tec, Esf.EsfTerms.Source, Joblink),
        Allowed(Srb.SrbTerms.Source, Nrf.NrfTerms.Source, Partnerships),
        Allowed(Esf.EsfTerms.Source, Nrf.NrfTerms.Source, Partnerships),
        Allowed(Sources.Sip, Esf.EsfTerms.Source, Clean),
        Allowed(Sources.Sip, ErdfTerms.Source, CleanTaken),
        Allowed(Srb.SrbTerms.Source, Esf.EsfTerms.Source, Guide),
        Allowed(Sources.PrivateSector, ErdfTerms.Source, NorthWest),
        .. VolunteerTime(),
    ]);

    private static readonly Lazy<FrozenDictionary<(Source, Source), ImmutableArray<MatchTerm>>> OfPair =
        new(() => All.Value.GroupBy(term => (term.Source, term.Matched)).ToFrozenDictionary(pair => pair.Key, pair => pair.ToImmutableArray()));

    /// <summary>The matrix as a table, cell by cell.</summary>
    public static IDatedTable Table { get; } = new Cells();

    /// <summary>What is written down about this source, purpose and award; null when nothing is.</summary>
    /// <param name="programme">The matched award's.</param>
    /// <param name="awardedOn">The day the matched award began.</param>
    public static MatchTerm? Find(Source source, Nature purpose, Source matched, string programme, LocalDate awardedOn) =>
        source == matched ? new(source, matched, null, Allowed: false, InForce.Always, Itself)
        : source.European && matched.European ? new(source, matched, null, Allowed: false, InForce.Always, matched == Esf.EsfTerms.Source ? NoEuropean : NoEuropeanTaken)
        : OfPair.Value.TryGetValue((source, matched), out var terms) ? Of(terms, purpose, programme, awardedOn)
        : null;

    /// <summary>The first that speaks of this award: by its programme or, where none names that, by the day it began.</summary>
    private static MatchTerm? Of(ImmutableArray<MatchTerm> terms, Nature purpose, string programme, LocalDate awardedOn)
    {
        var byDay = (MatchTerm?)null;
        foreach (var term in terms)
        {
            if (term.Purpose is not null && term.Purpose != purpose)
            {
                continue;
            }

            if (term.Programme is { } named && named.Equals(programme, StringComparison.OrdinalIgnoreCase))
            {
                return term;
            }

            byDay ??= term.Programme is null && term.InForce.Covers(awardedOn) ? term : null;
        }

        return byDay;
    }

    /// <summary>Whether a source may match a fund for revenue and not for capital, or one of them is not stated.</summary>
    public static bool TurnsOnPurpose(Source source, Source matched) =>
        All.Value.Any(term => term.Source == source && term.Matched == matched && term.Purpose is not null);

    /// <summary>No match before 2000, private match in kind since: by the award's programme, or by its first day under a programme of another name.</summary>
    private static IEnumerable<MatchTerm> VolunteerTime()
    {
        var never = new MatchTerm(Sources.Volunteers, Esf.EsfTerms.Source, null, Allowed: false, InForce.Always, Guide);
        var since = never with { Allowed = true, Citation = NorthWest };
        return
        [
            never with { Programme = Esf.EsfTables.Before2000 },
            since with { Programme = Esf.EsfTables.From2000 },
            never with { InForce = new(InForce.Always.From, Programmes2000.PlusDays(-1)) },
            since with { InForce = new(Programmes2000) },
        ];
    }

    private static MatchTerm Allowed(Source source, Source matched, Citation citation, Nature? purpose = null) =>
        new(source, matched, purpose, Allowed: true, InForce.Always, citation);

    private static MatchTerm Denied(Source source, Source matched, Nature purpose, Citation citation, string rule) =>
        new(source, matched, purpose, Allowed: false, InForce.Always, citation, rule);

    private sealed class Cells : IDatedTable
    {
        public string Name => "Match matrix; a cell that is not listed is not stated";

        public bool TakesFigure => false;

        public IEnumerable<string> Readings => [];

        public IEnumerable<TableRow> Told =>
        [
            .. All.Value.Select(term => new TableRow(
                $"{term.Source.Name} {(term.Allowed ? "may" : "may not")} match {term.Matched.Code}",
                string.Join(", ", new[] { term.Purpose?.ToString().ToLowerInvariant(), term.Programme }.OfType<string>()), term.InForce, term.Citation)),
            new("A European fund may not match ESF", "", InForce.Always, NoEuropean),
            new("A European fund may not match ERDF", "", InForce.Always, NoEuropeanTaken),
            new("A fund may not match itself", "", InForce.Always, Itself),
        ];
    }
}
