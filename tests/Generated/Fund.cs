using NodaTime;

namespace FundingPipeline.Tests.Generated;

/// <summary>One of the five funds of a generated programme, and which invoices it pays for.</summary>
/// <param name="Share">In hundredths of an invoice.</param>
/// <param name="Pays">Whether it pays for an invoice, by the invoice's number and how many lines a claim has: each fund pays for as many as a claim has lines.</param>
internal sealed record Fund(string Code, string Slug, string Programme, string Route, string ClaimType, int Share, Func<int, int, bool> Pays)
{
    /// <summary>ERDF pays for every odd invoice and ESF for every even one, so that European money never matches European money; SRB for the first half,
    /// NRF for the second, and NDC for two of every four.</summary>
    public static readonly IReadOnlyList<Fund> All =
    [
        new("ERDF", "erdf", "Objective 2 2000-06", "Direct", "Quarterly", 40, (invoice, _) => invoice % 2 == 1),
        new("SRB", "srb", "SRB Round 5", "", "Quarterly", 20, (invoice, lines) => invoice <= lines),
        new("ESF", "esf", "Objective 3 2000-06", "Direct", "Interim", 40, (invoice, _) => invoice % 2 == 0),
        new("NRF", "nrf", "NRF", "", "Statement of use", 20, (invoice, lines) => invoice > lines),
        new("NDC", "ndc", "Riverside NDC", "", "Quarterly", 10, (invoice, _) => invoice % 4 < 2),
    ];

    public bool IsEuropean => Code is "ERDF" or "ESF";

    /// <summary>NRF pays once a year, in the last quarter of its own.</summary>
    private bool IsYearly => Code == "NRF";

    /// <param name="quarter">From 0, January to March 2002.</param>
    public bool IsClaimedIn(int quarter) => !IsYearly || quarter % 4 == 0;

    /// <summary>The first day that a claim covers.</summary>
    public LocalDate First(int quarter) => GeneratedProgramme.FirstDay.PlusMonths((3 * quarter) - (IsYearly ? 9 : 0));

    /// <summary>What it pays of an invoice, in pence.</summary>
    public int Of(Invoice invoice) => invoice.Pence * Share / 100;
}
