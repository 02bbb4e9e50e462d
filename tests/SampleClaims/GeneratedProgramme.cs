using System.Globalization;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A programme of fifty projects, each paid by SRB, ERDF and a core budget, every third by ESF too, for half a year.</summary>
/// <remarks>
/// Project i has three invoices a quarter, of 100 x line + 10 x i + 1,000 x quarter pounds: 30 % from SRB, 40 % from ERDF and 30 %
/// from the core budget, whole to the penny. Each stands in both claims. Every tenth project has not paid its last
/// invoice of the second quarter. ESF pays 45 % of one more invoice of 1,000 + 10 x i pounds.
/// </remarks>
public static class GeneratedProgramme
{
    public const int Projects = 50;

    /// <summary>Every file below a folder: the register, and each project's claims in a folder of its own.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files =>
    [
        ("register.xlsx", Register.Write()),
        .. from i in All
           from claim in Claims(i)
           select ($"{Reference(i)}/{claim.Name}", claim.Write()),
    ];

    private static IEnumerable<int> All => Enumerable.Range(1, Projects);

    private static RegisterWorkbook Register => new(
        new Page("Projects", Rows("Project reference | Project name | Accountable body | Organisation type | Nation | Region | Authority | Start | End",
            i => [$"{Reference(i)} | Neighbourhood project {i} | {(i % 3 == 0 ? "Northfield Borough Council" : "Manchester City Council")} | Local authority | England | North West | Manchester | 01/01/2000 | 31/12/2000"])),
        new Page("Awards", Rows("Project reference | Source | Programme | Route | Purpose | Cost heading | Capital or revenue | Basis | From | To | Award | Rate | Offer letter", i =>
        [
            $"{Reference(i)} | SRB | SRB Round 5 | | Business support | | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000.00 | | SRB5/{i}",
            $"{Reference(i)} | ERDF | Objective 2 2000-06 | Direct | Business support | | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000.00 | 40% | ERDF/{i}",
            $"{Reference(i)} | Core budget | | | Business support | | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 20,000.00 | |",
            .. HasEsf(i) ? [$"{Reference(i)} | ESF | Objective 3 2000-06 | Direct | Training | | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000.00 | 45% | ESF/{i}"] : Array.Empty<string>(),
        ])),
        new Page("Match", Rows("Project reference | Source | Matched fund | Kind | Public or private | European | From | To | Amount | Certificate | Signed by | Signed on | Guidance", i =>
        [
            Offer(i, "SRB", "ERDF", "No"), Offer(i, "Core budget", "ERDF", "No"), Offer(i, "ERDF", "SRB", "Yes"), Offer(i, "Core budget", "SRB", "No"),
            .. HasEsf(i) ? [Offer(i, "Core budget", "ESF", "No")] : Array.Empty<string>(),
        ])));

    private static IEnumerable<ClaimWorkbook> Claims(int i) =>
    [
        Joint(i, 1, "SRB", "SRB Round 5", 30, "ERDF", 40), Joint(i, 2, "SRB", "SRB Round 5", 30, "ERDF", 40),
        Joint(i, 1, "ERDF", "Objective 2 2000-06", 40, "SRB", 30), Joint(i, 2, "ERDF", "Objective 2 2000-06", 40, "SRB", 30),
        .. HasEsf(i) ? [Esf(i)] : Array.Empty<ClaimWorkbook>(),
    ];

    private static ClaimWorkbook Joint(int i, int quarter, string fund, string programme, int share, string other, int theirs)
    {
        var gross = Enumerable.Range(1, 3).Select(line => (100m * line) + (10 * i) + (1_000 * quarter)).ToList();
        return Claim(i, fund, programme, quarter, Pounds(gross.Sum() * share / 100), $"Line | Ledger reference | Date incurred | Date paid | Payee | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: {other} | Match: Core budget | Theme | Ward",
            gross.Select((cost, l) =>
                $"{l + 1} | {Reference(i)}-{quarter}{l + 1} | {Day(l + 2, (3 * quarter) - 2)} | {(i % 10 == 0 && quarter == 2 && l == 2 ? "" : Day(l + 10, (3 * quarter) - 1))} | Supplier {l + 1} | Work {l + 1} | Staff | Revenue | {Pounds(cost)} | {Pounds(cost)} | {Pounds(cost * share / 100)} | {Pounds(cost * theirs / 100)} | {Pounds(cost * 30 / 100)} | Enterprise | Moss Side"));
    }

    private static ClaimWorkbook Esf(int i)
    {
        var cost = 1_000m + (10 * i);
        return Claim(i, "ESF", "Objective 3 2000-06", 1, Pounds(cost * 45 / 100), "Line | Ledger reference | Date incurred | Date paid | Payee | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget",
            [$"1 | {Reference(i)}-ESF | 02/02/2000 | 14/03/2000 | College | A course | Staff | Revenue | {Pounds(cost)} | {Pounds(cost)} | {Pounds(cost * 45 / 100)} | {Pounds(cost * 55 / 100)}"]);
    }

    private static ClaimWorkbook Claim(int i, string fund, string programme, int quarter, string total, string headings, IEnumerable<string> lines) => new(
        $"{fund.ToLowerInvariant()}-{quarter}",
        $"""
        Funder: {fund}; Programme: {programme}; Project reference: {Reference(i)}; Project name: Neighbourhood project {i}
        Claimant: Agency {i}; Ledger: Agency {i}
        Claim type: {(fund == "ESF" ? "Interim" : "Quarterly")}; Claim number: {quarter}; Period from: {Day(1, (3 * quarter) - 2)}; Period to: {(quarter == 1 ? "31/03/2000" : "30/06/2000")}
        Total claimed: {total}
        Prepared by: J. Clerk; Prepared on: {(quarter == 1 ? "14/04/2000" : "14/07/2000")}; Certified by: F. Officer; Certified on: {(quarter == 1 ? "20/04/2000" : "20/07/2000")}
        """,
        new Page("Expenditure", string.Join('\n', lines.Prepend(headings))))
    {
        AsCsv = true,
    };

    private static string Rows(string headings, Func<int, IEnumerable<string>> rows) => string.Join('\n', All.SelectMany(rows).Prepend(headings));

    private static string Offer(int i, string source, string matched, string european) =>
        $"{Reference(i)} | {source} | {matched} | Cash | Public | {european} | 01/01/2000 | 31/12/2000 | 20,000.00 | M-{i}-{source[0]}{matched[0]} | F. Officer | 20/12/1999 | Agreed by the programme office";

    private static bool HasEsf(int i) => i % 3 == 0;

    private static string Reference(int i) => $"NP-{i:000}";

    private static string Day(int day, int month) => $"{day:00}/{month:00}/2000";

    private static string Pounds(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
