using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Two quarters on SRB's own form, the second with a day that is in no calendar.</summary>
internal static class SrbInItsOwnWords
{
    private static readonly Form Srb = BuiltInForms.All.Single(form => form.Name == "SRB form");

    public static readonly Sample Sample = new(
        "srb-in-its-own-words",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name       | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                OWNWORDS-2000     | Canal side courses | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                """),
            new Page("Awards", """
                Project reference | Source | Programme   | Route | Purpose  | Cost heading | Capital or revenue | Basis    | From       | To         | Award    | Rate | Offer letter
                OWNWORDS-2000     | SRB    | SRB Round 5 |       | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 5,000.00 |      | OWN/SRB
                """),
            new Page("Match", """
                Project reference | Source      | Matched fund | Kind | Public or private | European | From       | To         | Amount   | Certificate | Signed by  | Signed on  | Guidance
                OWNWORDS-2000     | Core budget | SRB          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | OWN-M1      | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside SRB
                """)),
        new ClaimWorkbook("srb-1999-00-Q4", """
            Funder: SRB; Programme: SRB Round 5; Project reference: OWNWORDS-2000; Project name: Canal side courses
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 500.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | OWN-01           | 25/02/2000    | 15/03/2000 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 500.00  | 500.01
                """))
        { Form = Srb },
        new ClaimWorkbook("srb-2000-01-Q1", """
            Funder: SRB; Programme: SRB Round 5; Project reference: OWNWORDS-2000; Project name: Canal side courses
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 2; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 700.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | OWN-02           | 25/04/2000    | 15/05/2000 | College | Course fees | Training     | Revenue            | 800.00     | 800.00        | 400.00  | 400.00
                2    | OWN-03           | 26/05/2000    | 31/06/2000 | College | Course fees | Training     | Revenue            | 600.00     | 600.00        | 300.00  | 300.00
                """))
        { Form = Srb });
}
