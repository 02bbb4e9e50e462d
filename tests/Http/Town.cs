using System.Globalization;
using FundingPipeline.Tests.SampleClaims;

namespace FundingPipeline.Tests.Http;

/// <summary>A small programme: the City's project is paid for by ESF and SRB together, the Partnership's by SRB alone.</summary>
public static class Town
{
    public const string City = "manchester-city-council";
    public const string Partnership = "moss-side-partnership";

    public const string CitysEsf = "city/esf-1.csv";
    public const string CitysSrb = "city/srb-1.csv";
    public const string PartnershipsSrb = "partnership/srb-1.csv";
    public const string PartnershipsBroken = "partnership/srb-2.csv";

    /// <summary>Everything there is on the first day, by path.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Post =>
    [
        ("register.xlsx", Register()),
        (CitysEsf, Esf(1)),
        (CitysSrb, CitySrb(1)),
        (PartnershipsSrb, Srb(1, 1, "400.00")),
        (PartnershipsBroken, Srb(2, 1, "500.00", total: "499.99")),
    ];

    /// <param name="match">Rows of the sheet Match besides: SRB may match ESF, and nobody says so of the reverse.</param>
    public static byte[] Register(string match = "") => new RegisterWorkbook(
        new Page("Projects", """
            Project reference | Project name   | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
            TOWN-A            | Work and learn | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/03/2001
            TOWN-B            | Growers        | Moss Side Partnership   | Voluntary         | England | North West | Manchester | 01/04/2000 | 31/03/2001
            """),
        new Page("Awards", """
            Project reference | Source | Programme           | Route  | Purpose        | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
            TOWN-A            | ESF    | Objective 3 2000-06 | Direct | Help into work | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 5,000.00  | 45%  | ESF/A/2000
            TOWN-A            | SRB    | SRB Round 6         |        | Help into work | Revenue            | Defrayed | 01/04/2000 | 31/03/2001 | 10,000.00 |      | SRB6/A/2000
            TOWN-B            | SRB    | SRB Round 6         |        | Training       | Revenue            | Defrayed | 01/04/2000 | 31/03/2001 | 10,000.00 |      | SRB6/B/2000
            """),
        new Page("Match", $"""
            Project reference | Source | Matched fund | Kind | Public or private | European | From       | To         | Amount   | Certificate | Signed by  | Signed on  | Guidance
            TOWN-A            | SRB    | ESF          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | T-M1        | F. Officer | 01/12/1999 | PAT 17: SRB beside ESF
            {match}
            """)).Write();

    /// <summary>The City's claim on ESF: two invoices of which SRB pays the rest.</summary>
    /// <param name="asCsv">Else a workbook.</param>
    public static byte[] Esf(int version, bool asCsv = true) => Claim(asCsv, $"""
        Funder: ESF; Programme: Objective 3 2000-06; Project reference: TOWN-A; Project name: Work and learn
        Claimant: Manchester City Council; Ledger: Manchester City Council
        Claim type: Interim; Claim number: 1; Version: {version}; Period from: 01/01/2000; Period to: 30/06/2000; Figures: Cumulative
        Total claimed: 675.00
        Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
        """, """
        Line | Ledger reference | Date incurred | Date paid  | Payee    | Description | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: SRB
        1    | TA-01            | 28/04/2000    | 12/05/2000 | College  | Fees        | Beneficiary costs | Revenue            | 1,000.00   | 1,000.00      | 450.00  | 550.00
        2    | TA-02            | 19/05/2000    | 26/05/2000 | Trainees | Meals       | Beneficiary costs | Revenue            | 500.00     | 500.00        | 225.00  | 275.00
        """);

    /// <summary>The City's claim on SRB for the same two invoices, and one of its own.</summary>
    /// <param name="payee">Of every line; so with the evidence.</param>
    /// <param name="shared">Of the first invoice SRB's part.</param>
    public static byte[] CitySrb(int version, string payee = "College", string evidence = "File 1", string shared = "550.00", string? person = null, bool asCsv = true) => Claim(asCsv, $"""
        Funder: SRB; Programme: SRB Round 6; Project reference: TOWN-A; Project name: Work and learn
        Claimant: Manchester City Council; Ledger: Manchester City Council
        Claim type: Quarterly; Claim number: 1; Version: {version}; Period from: 01/04/2000; Period to: 30/06/2000
        Total claimed: {decimal.Parse(shared, CultureInfo.InvariantCulture) + 575:0.00}
        Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
        """, $"""
        Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: ESF | Evidence
        1    | TA-01            | 28/04/2000    | 12/05/2000 | {payee} | Fees        | Training     | Revenue            | 1,000.00   | {decimal.Parse(shared, CultureInfo.InvariantCulture) + 450:0.00} | {shared}  | 450.00     | {evidence}
        2    | TA-02            | 19/05/2000    | 26/05/2000 | {payee} | Meals       | Training     | Revenue            | 500.00     | 500.00        | 275.00  | 225.00     | {evidence}
        3    | TA-03            | 19/05/2000    | 26/05/2000 | {payee} | Chairs      | Equipment    | Revenue            | 300.00     | 300.00        | 300.00  |            | {evidence}
        """, person is null ? [] : [new Page("Attendance", $"""
        Person reference | Week commencing | Hours | Activity
        {person}         | 08/05/2000      | 20    | Training
        """)]);

    /// <summary>A quarter of the Partnership's: number 1 is for April to June 2000, 2 for July to September, 3 for October to December.</summary>
    /// <param name="total">As the cover says it; null for what the line comes to.</param>
    public static byte[] Srb(int number, int version, string claimed, string? total = null, string project = "TOWN-B", string claimant = "Moss Side Partnership", bool asCsv = true) => Claim(asCsv, $"""
        Funder: SRB; Programme: SRB Round 6; Project reference: {project}; Project name: Growers
        Claimant: {claimant}; Ledger: {claimant}
        Claim type: Quarterly; Claim number: {number}; Version: {version}; Period from: 01/{1 + (3 * number):00}/2000; Period to: {(number == 3 ? 31 : 30)}/{3 + (3 * number):00}/2000
        Total claimed: {total ?? claimed}
        Prepared by: K. Clerk; Prepared on: 14/10/2000; Certified by: G. Officer; Certified on: 20/10/2000
        """, $"""
        Line | Ledger reference | Date incurred | Date paid  | Payee | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
        1    | TB-0{number}     | 28/{1 + (3 * number):00}/2000 | 12/{2 + (3 * number):00}/2000 | Seeds | Seeds       | Training     | Revenue            | {claimed}  | {claimed}     | {claimed}
        """);

    private static byte[] Claim(bool asCsv, string cover, string lines, params Page[] more) =>
        new ClaimWorkbook("claim", cover, [new Page("Expenditure", lines), .. more]) { AsCsv = asCsv }.Write();
}
