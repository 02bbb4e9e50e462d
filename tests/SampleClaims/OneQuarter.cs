namespace FundingPipeline.Tests.SampleClaims;

/// <summary>January to March 2000, once for every fund: the same days under the names that each fund gives them.</summary>
internal static class OneQuarter
{
    public static readonly Sample Sample = new(
        "one-quarter-five-names",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name      | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                QTR-ESF           | One quarter, ESF  | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                QTR-ERDF          | One quarter, ERDF | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                QTR-SRB           | One quarter, SRB  | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                QTR-NDC           | One quarter, NDC  | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                QTR-ND25          | One quarter, ND25 | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                QTR-NRF           | One quarter, NRF  | Manchester City Council | Local authority   | England | North West | Southfield | 01/04/2001 | 31/03/2002
                """),
            new Page("Awards", """
                Project reference | Source           | Programme           | Route  | Purpose  | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                QTR-ESF           | ESF              | Objective 3 2000-06 | Direct | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 4,500.00  | 45%  | QTR/ESF
                QTR-ERDF          | ERDF             | Objective 2 2000-06 | Direct | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 4,000.00  | 40%  | QTR/ERDF
                QTR-SRB           | SRB              | SRB Round 5         |        | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 5,000.00  |      | QTR/SRB
                QTR-NDC           | NDC              | Riverside NDC       |        | Training |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 10,000.00 |      | QTR/NDC
                QTR-ND25          | New Deal 25 Plus | New Deal 25 Plus    |        | Training |              |                    | Defrayed | 01/01/2000 | 31/12/2000 | 7,800.00  |      | QTR-ND25
                QTR-NRF           | NRF              | NRF                 |        | Training |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 10,000.00 |      |
                """),
            new Page("Match", """
                Project reference | Source      | Matched fund | Kind | Public or private | European | From       | To         | Amount   | Certificate | Signed by  | Signed on  | Guidance
                QTR-ESF           | Core budget | ESF          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | QTR-ESF-M1  | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ESF
                QTR-ERDF          | Core budget | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | QTR-ERDF-M1 | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ERDF
                QTR-SRB           | Core budget | SRB          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | QTR-SRB-M1  | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside SRB
                """),
            new Page("Prices", """
                Source           | Contract | Element           | Unit price | From       | To
                New Deal 25 Plus | QTR-ND25 | Week on programme | 60.00      | 01/01/2000 | 31/12/2000
                """),
            new Page("Accreditation", """
                Authority  | Year    | Allocation | Carry-in agreed | LSP member | Strategy agreed | Statement of use agreed | Accredited
                Southfield | 2001/02 | 1,000.01   | 0.00            | 02/04/2001 | 15/05/2001      | 29/06/2001              | 29/06/2001
                """)),
        new ClaimWorkbook("esf-2000-Q1", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: QTR-ESF; Project name: One quarter, ESF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Interim; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Figures: Cumulative
            Total claimed: 450.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | QTR-ESF-01       | 25/02/2000    | 15/03/2000 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 450.00  | 550.01
                """)),
        new ClaimWorkbook("erdf-2000-Q1", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: QTR-ERDF; Project name: One quarter, ERDF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 400.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | QTR-ERDF-01      | 25/02/2000    | 15/03/2000 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 400.00  | 600.01
                """)),
        new ClaimWorkbook("srb-1999-00-Q4", """
            Funder: SRB; Programme: SRB Round 5; Project reference: QTR-SRB; Project name: One quarter, SRB
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 500.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | QTR-SRB-01       | 25/02/2000    | 15/03/2000 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 500.00  | 500.01
                """)),
        new ClaimWorkbook("ndc-1999-00-Q4", """
            Funder: NDC; Programme: Riverside NDC; Project reference: QTR-NDC; Project name: One quarter, NDC
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 1,000.01
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | QTR-NDC-01       | 25/02/2000    | 15/03/2000 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 1,000.01
                """)),
        new ClaimWorkbook("new-deal-1999-00-Q4", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: QTR-ND25; Project name: One quarter, ND25
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Unit cost; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 780.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Unit costs", """
                Person reference | Contract | Strand           | Element           | From       | To         | Units | Unit price | Amount
                P821             | QTR-ND25 | New Deal 25 Plus | Week on programme | 03/01/2000 | 31/03/2000 | 13    | 60.00      | 780.00
                """)),
        new ClaimWorkbook("nrf-2001-02", """
            Funder: NRF; Programme: NRF; Project reference: QTR-NRF; Project name: One quarter, NRF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Statement of use; Claim number: 1; Period from: 01/04/2001; Period to: 31/03/2002
            Total claimed: 1,000.01
            Prepared by: J. Clerk; Prepared on: 30/04/2002; Certified by: F. Officer; Certified on: 06/05/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee   | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Theme
                1    | QTR-NRF-01       | 25/02/2002    | 15/03/2002 | College | Course fees | Training     | Revenue            | 1,000.01   | 1,000.01      | 1,000.01 | Education
                """)));
}
