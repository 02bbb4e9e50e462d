namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A quarter's claim from an office without a spreadsheet program: one text file, quotes and line breaks and all.</summary>
internal static class ClaimAsCsv
{
    public static readonly Sample Sample = new(
        "a-claim-as-csv",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name           | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                CSV-2000          | A claim sent as a list | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose  | Cost heading | Capital or revenue | Basis    | From       | To         | Award    | Rate | Offer letter
                CSV-2000          | ERDF   | Objective 2 2000-06 | Direct | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 4,000.00 | 40%  | CSV/ERDF
                """),
            new Page("Match", """
                Project reference | Source      | Matched fund | Kind | Public or private | European | From       | To         | Amount   | Certificate | Signed by  | Signed on  | Guidance
                CSV-2000          | Core budget | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | CSV-M1      | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ERDF
                """)),
        new ClaimWorkbook("erdf-2000-Q1", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: CSV-2000; Project name: A claim sent as a list
            Claimant: Manchester City Council, Finance; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Income:
            Total claimed: 1,200.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee            | Description                 | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget
                1    | CSV-01           | 25/02/2000    | 15/03/2000 | College          | Course fees, 20 places      | Training     | Revenue            | 2,500.00   | 2,500.00      | 1,000.00 | 1,500.00
                2    | CSV-02           | 2000-02-28    | 2000-03-16 | Ironmonger       | 5" pipe for the "workshop"  | Materials    | Revenue            | 500        | 500           | 200      | 300
                3    | CSV-03           | 28/02/2000    | 16/03/2000 | Stationer        | Paper, 6.500 kg             | Materials    | Revenue            | 6.500      | 0             | 0        | 0
                """))
        { AsCsv = true });
}
