namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Seedcorn's £50,000 of capital receipts for capital grants, which ERDF cannot match: one claim that leaves it alone and one that does not.</summary>
internal static class SeedcornCapitalPot
{
    public static readonly Sample Sample = new(
        "seedcorn-capital-pot-erdf-cannot-match",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name            | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                SEEDCAP-2000      | Seedcorn capital grants | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                """),
            new Page("Awards", """
                Project reference | Source           | Programme           | Route  | Purpose              | Cost heading   | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                SEEDCAP-2000      | ERDF             | Objective 2 2000-06 | Direct | Workshops and grants |                | Capital            | Defrayed | 01/01/2000 | 31/12/2000 | 20,000.00 | 40%  | ERDF/SCC/2000
                SEEDCAP-2000      | Capital receipts |                     |        | Capital grants       | Capital grants | Capital            | Defrayed | 01/01/2000 | 31/12/2000 | 50,000.00 |      |
                """),
            new Page("Match", """
                Project reference | Source           | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                SEEDCAP-2000      | Core budget      | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 12,000.00 | SCC-M1      | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ERDF
                SEEDCAP-2000      | Capital receipts | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 15,000.00 | SCC-M2      | F. Officer | 20/12/1999 |
                """)),
        new ClaimWorkbook("erdf-2000-Q1-right", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: SEEDCAP-2000; Project name: Seedcorn capital grants
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 4,800.00
            Prepared by: J. Clerk; Prepared on: 20/04/2000; Certified by: F. Officer; Certified on: 26/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee          | Description                               | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget
                1    | SCC00-01         | 07/02/2000    | 18/02/2000 | Refit builders | Workshop units 1 to 4: benches and wiring | Equipment    | Capital            | 12,000.00  | 12,000.00     | 4,800.00 | 7,200.00
                """)),
        new ClaimWorkbook("erdf-2000-Q2-pot-used-as-match", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: SEEDCAP-2000; Project name: Seedcorn capital grants
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 2; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 13,200.00
            Prepared by: J. Clerk; Prepared on: 20/07/2000; Certified by: F. Officer; Certified on: 26/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee           | Description                                | Cost heading   | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: Core budget | Match: Capital receipts
                1    | SCC00-02         | 28/04/2000    | 12/05/2000 | Refit builders  | Workshop units 5 and 6: benches and wiring | Equipment      | Capital            | 8,000.00   | 8,000.00      | 3,200.00  | 4,800.00           |
                2    | SCC00-03         | 05/06/2000    | 09/06/2000 | Three new firms | Capital grants for first equipment         | Capital grants | Capital            | 25,000.00  | 25,000.00     | 10,000.00 |                    | 15,000.00
                """)));
}
