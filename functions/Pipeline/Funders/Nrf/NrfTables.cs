using NodaTime;

namespace FundingPipeline.Funders.Nrf;

/// <summary>What an authority must have done before its year's money counts.</summary>
/// <param name="LspMember">Is part of, or in the first year has committed itself to working with, a Local Strategic Partnership.</param>
public readonly record struct Gate(bool LspMember, bool Strategy, bool StatementOfUse, bool Accredited)
{
    public override string ToString() => string.Join(", ", new[]
    {
        LspMember ? "partnership" : null, Strategy ? "strategy" : null, StatementOfUse ? "statement of use" : null, Accredited ? "accreditation" : null,
    }.OfType<string>());
}

/// <summary>The figures of the Neighbourhood Renewal Fund's terms, each with its days and source.</summary>
public static class NrfTables
{
    private static readonly Citation FirstYear = Documents.PartnershipGuidance("para 4.18 on the first year, 004:616", Evidence.Conflicting);

    public const string StatementAsked = "statement of use asked for";
    public const string StatementWaived = "statement of use waived";

    /// <summary>The first year asked for commitments only. Whether it waived the statement of use too is unclear: both readings stand, and by default it is still asked for.</summary>
    public static readonly DatedTable<Gate> Gates = new("Conditions of the year",
    [
        new(new(LspMember: true, Strategy: false, StatementOfUse: true, Accredited: false),
            Year(2001, 2002), FirstYear) { Reading = StatementAsked },
        new(new(LspMember: true, Strategy: false, StatementOfUse: false, Accredited: false),
            Year(2001, 2002), FirstYear) { Reading = StatementWaived },
        new(new(LspMember: true, Strategy: true, StatementOfUse: true, Accredited: true),
            Year(2002, 2004), Documents.PartnershipGuidance("para 4.18 and 4.19, 004:611-614 and 004:620")),
        new(new(LspMember: true, Strategy: true, StatementOfUse: true, Accredited: false),
            Year(2004, 2006), Documents.PartnershipProgress("accreditation stands from now on, 002:830")),
        new(new(LspMember: true, Strategy: true, StatementOfUse: true, Accredited: false),
            Year(2006, 2008), Documents.PartnershipProgress("002:830, taken to hold until the fund's end", Evidence.Assumed)),
    ]);

    private static readonly Citation Benchmarks = Documents.PartnershipProgress("carry-over of 18% and 9%, taken as thresholds, 002:685", Evidence.Assumed);

    /// <summary>Carry-over worth noting, as a share of the allocation in whole per cent.</summary>
    public static readonly DatedTable<decimal> Noted = new("Carry-over noted", [new(0.09m, InForce.Always, Benchmarks)]) { InWords = Percentages.Percent };

    /// <summary>Carry-over that has to be explained.</summary>
    public static readonly DatedTable<decimal> Alarming = new("Carry-over queried", [new(0.18m, InForce.Always, Benchmarks)]) { InWords = Percentages.Percent };

    /// <summary>The largest share of a year's spend that may say no theme, or Other, without a word from us.</summary>
    public static readonly DatedTable<decimal> OtherTheme = new("Other theme at most",
    [
        new(0.50m, InForce.Always, Documents.PartnershipProgress("58% was other in 2002/03; more than half is our threshold, 002:530-539", Evidence.Assumed)),
    ])
    { InWords = Percentages.Percent };

    /// <summary>How many authorities have the fund.</summary>
    public static readonly DatedTable<decimal> Authorities = new("Authorities with the fund",
    [
        new(88, InForce.Always, Documents.PartnershipGuidance("the 88 most deprived areas, 004:598")),
    ])
    { TakesFigure = false };

    /// <summary>What the nation's authorities have together in a year.</summary>
    public static readonly DatedTable<Money> National = new("National total",
    [
        new(Money.Gbp(200_000_000), Year(2001, 2002), Documents.PartnershipGuidance("national totals, 004:598")),
        new(Money.Gbp(300_000_000), Year(2002, 2003), Documents.PartnershipGuidance("national totals, 004:598")),
        new(Money.Gbp(400_000_000), Year(2003, 2004), Documents.PartnershipGuidance("national totals, 004:598")),
        new(Money.Gbp(525_000_000), Year(2006, 2008), new("TheyWorkForYou glossary, Neighbourhood Renewal Fund", "£525 million for each of 2006-07 and 2007-08", Evidence.Confirmed)),
    ]);

    private static InForce Year(int opens, int closes) => new(new LocalDate(opens, 4, 1), new LocalDate(closes, 3, 31));
}
