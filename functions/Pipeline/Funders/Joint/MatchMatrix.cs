using System.Collections.Immutable;
using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>One thing somebody has written down: whether a source may match a fund.</summary>
/// <param name="Purpose">Null = capital and revenue alike.</param>
/// <param name="Rule">The rule that speaks when it may not.</param>
public sealed record MatchTerm(Source Source, Source Matched, Nature? Purpose, bool Allowed, InForce InForce, Citation Citation, string Rule = MatchDenied.RuleId);

/// <summary>Which source may match which fund, for what. A cell that nobody has written down says neither yes nor no.</summary>
public static class MatchMatrix
{
    private static readonly Citation Seedcorn = new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, Seedcorn, 000:849", Evidence.Stated);
    private static readonly Citation Joblink = new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, Joblink, 000:851", Evidence.Stated);
    private static readonly Citation Partnerships = new("Local strategic partnerships progress report, 2004", "Match for NRF projects, 002:683", Evidence.Stated);
    private static readonly Citation Clean = new("Joseph Rowntree Foundation, 2003", "SIP funding as clean money, 001:471", Evidence.Stated);
    private static readonly Citation Guide = new("Voluntary sector guide to European match funding, before 2000", "What may be match", Evidence.Confirmed);
    private static readonly Citation NorthWest = new("North West Network, match funding guidance 2000-06", "What may be match", Evidence.ConfirmedRegional);
    private static readonly Citation NoEuropean = new("North West Network, hints and tips; European Funding Network, match funding", "Another European fund cannot be match", Evidence.Confirmed);
    private static readonly Citation Itself = new("Pipeline default", "A fund is never its own match", Evidence.Assumed);

    private static readonly LocalDate Programmes2000 = new(2000, 1, 1);

    /// <summary>Read when a claim is first judged, not when rules are listed: sources exist by then.</summary>
    private static readonly Lazy<ImmutableArray<MatchTerm>> Written = new(() =>
    [
        Denied(Sources.CapitalReceipts, ErdfTerms.Source, Nature.Capital, Seedcorn, CapitalReceiptsForCapitalGrants.RuleId),
        Allowed(Sources.CapitalReceipts, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Srb.SrbTerms.Source, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Sources.CoreBudget, ErdfTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(ErdfTerms.Source, Srb.SrbTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Sources.CapitalReceipts, Srb.SrbTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Sources.CoreBudget, Srb.SrbTerms.Source, Seedcorn, Nature.Revenue),
        Allowed(Sources.CoreBudget, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.PrivateSector, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.InKind, Esf.EsfTerms.Source, Joblink),
        Allowed(Sources.Tec, Esf.EsfTerms.Source, Joblink),
        Allowed(Srb.SrbTerms.Source, Nrf.NrfTerms.Source, Partnerships),
        Allowed(Esf.EsfTerms.Source, Nrf.NrfTerms.Source, Partnerships),
        Allowed(Sources.Sip, Esf.EsfTerms.Source, Clean),
        Allowed(Sources.Sip, ErdfTerms.Source, Clean),
        Allowed(Srb.SrbTerms.Source, Esf.EsfTerms.Source, Guide),
        Allowed(Sources.PrivateSector, ErdfTerms.Source, NorthWest),
        new(Sources.Volunteers, Esf.EsfTerms.Source, null, Allowed: false, new(InForce.Always.From, Programmes2000.PlusDays(-1)), Guide),
        new(Sources.Volunteers, Esf.EsfTerms.Source, null, Allowed: true, new(Programmes2000), NorthWest),
    ]);

    /// <summary>What is written down about this source, purpose and fund on that day; null when nothing is.</summary>
    public static MatchTerm? Find(Source source, Nature purpose, Source matched, LocalDate day) =>
        source == matched ? new(source, matched, null, Allowed: false, InForce.Always, Itself)
        : source.European && matched.European ? new(source, matched, null, Allowed: false, InForce.Always, NoEuropean)
        : Written.Value.FirstOrDefault(term =>
            term.Source == source && term.Matched == matched && (term.Purpose is null || term.Purpose == purpose) && term.InForce.Covers(day));

    private static MatchTerm Allowed(Source source, Source matched, Citation citation, Nature? purpose = null) =>
        new(source, matched, purpose, Allowed: true, InForce.Always, citation);

    private static MatchTerm Denied(Source source, Source matched, Nature purpose, Citation citation, string rule) =>
        new(source, matched, purpose, Allowed: false, InForce.Always, citation, rule);
}
