using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One fund's return for one period, and how far it has come. Money is in pence.</summary>
/// <param name="Slug">esf/2001: the fund's slug and the period's.</param>
/// <param name="Status">draft, certified or audited.</param>
/// <param name="Version">How often it was written.</param>
/// <param name="Sha256">Of the workbook as it is.</param>
/// <param name="Before">The figures of the version before; null for the first.</param>
public sealed record ReturnView(
    string Slug, string Fund, string FundName, string Period, string From, string To, string Status, int Version, string Sha256,
    FiguresView Figures, FiguresView? Before, ImmutableArray<SectionView> Sections);

/// <param name="Adjustment">The part of the expenditure that changes earlier lines.</param>
public sealed record FiguresView(long Expenditure, long Grant, long Adjustment, long Due);

/// <summary>One accountable body's section of a return.</summary>
/// <param name="CertifiedBy">Empty while nobody has certified what it says now.</param>
public sealed record SectionView(string Body, ImmutableArray<string> Projects, FiguresView Figures, int Queries, int Refusals, string CertifiedBy, string CertifiedOn);
