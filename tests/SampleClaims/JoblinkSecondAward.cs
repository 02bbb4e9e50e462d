namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Joblink's second award under 2000-06: 30% in advance, 20% held back until closure.</summary>
internal static class JoblinkSecondAward
{
    public static readonly Sample Sample = new(
        "joblink-2001-advance-and-holdback",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name          | Accountable body        | Organisation type | Nation  | Region     | Authority | Start      | End
                JOBLINK-2001      | Joblink, second award | Manchester City Council | Local authority   | England | North West | Northwick | 01/04/2001 | 31/03/2002
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                JOBLINK-2001      | ESF    | Objective 3 2000-06 | Direct | Help into work |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 90,000.00 | 45%  | ESF/JL/2001
                JOBLINK-2001      | SRB    | SRB Round 5         |        | Help into work |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 60,000.00 |      | SRB5/JL/2001
                JOBLINK-2001      | NRF    | NRF                 |        | Help into work |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 50,000.00 |      |
                """),
            new Page("Profile", """
                Project reference | Source | Programme           | Year | Eligible   | Amount
                JOBLINK-2001      | ESF    | Objective 3 2000-06 | 2001 | 200,000.00 | 90,000.00
                """),
            new Page("Match", """
                Project reference | Source | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                JOBLINK-2001      | SRB    | ESF          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 60,000.00 | JL01-M1     | F. Officer | 12/03/2001 | Voluntary sector guide to match: SRB is eligible match for ESF
                JOBLINK-2001      | NRF    | ESF          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 50,000.00 | JL01-M2     | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                JOBLINK-2001      | ESF    | SRB          | Cash | Public            | Yes      | 01/04/2001 | 31/03/2002 | 90,000.00 | JL01-M3     | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                JOBLINK-2001      | NRF    | SRB          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 50,000.00 | JL01-M4     | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                JOBLINK-2001      | ESF    | NRF          | Cash | Public            | Yes      | 01/04/2001 | 31/03/2002 | 90,000.00 | JL01-M5     | F. Officer | 12/03/2001 | 2002/03 progress report on LSPs: ESF has match funded NRF projects
                JOBLINK-2001      | SRB    | NRF          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 60,000.00 | JL01-M6     | F. Officer | 12/03/2001 | 2002/03 progress report on LSPs: SRB has match funded NRF projects
                """),
            new Page("Accreditation", """
                Authority | Year    | Allocation | Carry-in agreed | LSP member | Strategy agreed | Statement of use agreed | Accredited
                Northwick | 2001/02 | 50,000.00  | 0.00            | 02/04/2001 | 02/04/2001      | 30/04/2001              | 30/04/2001
                """),
            new Page("Receipts", """
                Date       | Project reference | Funder | Programme           | Amount    | Claim number | Kind
                02/04/2001 | JOBLINK-2001      | ESF    | Objective 3 2000-06 | 27,000.00 | 1            | Advance
                16/11/2001 | JOBLINK-2001      | ESF    | Objective 3 2000-06 | 27,000.00 | 2            | Claim
                15/02/2002 | JOBLINK-2001      | ESF    | Objective 3 2000-06 | 18,000.00 | 3            | Claim
                17/08/2001 | JOBLINK-2001      | SRB    | SRB Round 5         | 16,500.00 | 1            | Claim
                16/11/2001 | JOBLINK-2001      | SRB    | SRB Round 5         | 19,500.00 | 2            | Claim
                15/02/2002 | JOBLINK-2001      | SRB    | SRB Round 5         | 21,000.00 | 3            | Claim
                17/05/2002 | JOBLINK-2001      | SRB    | SRB Round 5         | 3,000.00  | 4            | Claim
                30/04/2001 | JOBLINK-2001      | NRF    | NRF                 | 12,500.00 | 1            | Claim
                31/07/2001 | JOBLINK-2001      | NRF    | NRF                 | 12,500.00 | 1            | Claim
                31/10/2001 | JOBLINK-2001      | NRF    | NRF                 | 12,500.00 | 1            | Claim
                31/01/2002 | JOBLINK-2001      | NRF    | NRF                 | 12,500.00 | 1            | Claim
                """)),
        new ClaimWorkbook("esf-advance", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Advance; Claim number: 1; Period from: 01/04/2001; Period to: 31/03/2002
            Advance claimed: 27,000.00
            Total claimed: 27,000.00
            Prepared by: J. Clerk; Prepared on: 14/03/2001; Certified by: F. Officer; Certified on: 20/03/2001
            """),
        new ClaimWorkbook("esf-interim-to-September", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Interim; Claim number: 2; Period from: 01/04/2001; Period to: 30/09/2001
            Figures: Cumulative; Previously claimed: 27,000.00; Payment requested: 27,000.00
            Total claimed: 54,000.00
            Prepared by: J. Clerk; Prepared on: 14/10/2001; Certified by: F. Officer; Certified on: 20/10/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                     | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: SRB | Match: NRF
                1    | JL01-01          | Payroll |               | 29/06/2001 | Agency staff | Job advisers, April to June     | Staff        | Revenue            | 30,000.00  | 30,000.00     | 13,500.00 | 9,000.00   | 7,500.00
                2    | JL01-02          |         | 08/06/2001    | 22/06/2001 | College      | Course A                        | Training     | Revenue            | 25,000.00  | 25,000.00     | 11,250.00 | 7,500.00   | 6,250.00
                3    | JL01-03          | Payroll |               | 28/09/2001 | Agency staff | Job advisers, July to September | Staff        | Revenue            | 30,000.00  | 30,000.00     | 13,500.00 | 9,000.00   | 7,500.00
                4    | JL01-04          |         | 31/08/2001    | 14/09/2001 | College      | Course B                        | Training     | Revenue            | 35,000.00  | 35,000.00     | 15,750.00 | 10,500.00  | 8,750.00
                """)),
        new ClaimWorkbook("esf-interim-to-December", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Interim; Claim number: 3; Period from: 01/04/2001; Period to: 31/12/2001
            Figures: Cumulative; Previously claimed: 54,000.00; Payment requested: 18,000.00
            Total claimed: 85,500.00
            Prepared by: J. Clerk; Prepared on: 14/01/2002; Certified by: F. Officer; Certified on: 20/01/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                       | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: SRB | Match: NRF
                1    | JL01-01          | Payroll |               | 29/06/2001 | Agency staff | Job advisers, April to June       | Staff        | Revenue            | 30,000.00  | 30,000.00     | 13,500.00 | 9,000.00   | 7,500.00
                2    | JL01-02          |         | 08/06/2001    | 22/06/2001 | College      | Course A                          | Training     | Revenue            | 25,000.00  | 25,000.00     | 11,250.00 | 7,500.00   | 6,250.00
                3    | JL01-03          | Payroll |               | 28/09/2001 | Agency staff | Job advisers, July to September   | Staff        | Revenue            | 30,000.00  | 30,000.00     | 13,500.00 | 9,000.00   | 7,500.00
                4    | JL01-04          |         | 31/08/2001    | 14/09/2001 | College      | Course B                          | Training     | Revenue            | 35,000.00  | 35,000.00     | 15,750.00 | 10,500.00  | 8,750.00
                5    | JL01-05          | Payroll |               | 21/12/2001 | Agency staff | Job advisers, October to December | Staff        | Revenue            | 30,000.00  | 30,000.00     | 13,500.00 | 9,000.00   | 7,500.00
                6    | JL01-06          |         | 30/11/2001    | 14/12/2001 | College      | Course C                          | Training     | Revenue            | 40,000.00  | 40,000.00     | 18,000.00 | 12,000.00  | 10,000.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q1", """
            Funder: SRB; Programme: SRB Round 5; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 1; Period from: 01/04/2001; Period to: 30/06/2001
            Total claimed: 16,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                 | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ESF | Match: NRF
                1    | JL01-01          | Payroll |               | 29/06/2001 | Agency staff | Job advisers, April to June | Staff        | Revenue            | 30,000.00  | 30,000.00     | 9,000.00 | 13,500.00  | 7,500.00
                2    | JL01-02          |         | 08/06/2001    | 22/06/2001 | College      | Course A                    | Training     | Revenue            | 25,000.00  | 25,000.00     | 7,500.00 | 11,250.00  | 6,250.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q2", """
            Funder: SRB; Programme: SRB Round 5; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 2; Period from: 01/07/2001; Period to: 30/09/2001
            Total claimed: 19,500.00
            Prepared by: J. Clerk; Prepared on: 14/10/2001; Certified by: F. Officer; Certified on: 20/10/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                     | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: ESF | Match: NRF
                1    | JL01-03          | Payroll |               | 28/09/2001 | Agency staff | Job advisers, July to September | Staff        | Revenue            | 30,000.00  | 30,000.00     | 9,000.00  | 13,500.00  | 7,500.00
                2    | JL01-04          |         | 31/08/2001    | 14/09/2001 | College      | Course B                        | Training     | Revenue            | 35,000.00  | 35,000.00     | 10,500.00 | 15,750.00  | 8,750.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q3", """
            Funder: SRB; Programme: SRB Round 5; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 3; Period from: 01/10/2001; Period to: 31/12/2001
            Total claimed: 21,000.00
            Prepared by: J. Clerk; Prepared on: 14/01/2002; Certified by: F. Officer; Certified on: 20/01/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                       | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: ESF | Match: NRF
                1    | JL01-05          | Payroll |               | 21/12/2001 | Agency staff | Job advisers, October to December | Staff        | Revenue            | 30,000.00  | 30,000.00     | 9,000.00  | 13,500.00  | 7,500.00
                2    | JL01-06          |         | 30/11/2001    | 14/12/2001 | College      | Course C                          | Training     | Revenue            | 40,000.00  | 40,000.00     | 12,000.00 | 18,000.00  | 10,000.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q4", """
            Funder: SRB; Programme: SRB Round 5; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 4; Period from: 01/01/2002; Period to: 31/03/2002
            Total claimed: 3,000.00
            Prepared by: J. Clerk; Prepared on: 14/04/2002; Certified by: F. Officer; Certified on: 20/04/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee        | Description              | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ESF | Match: NRF
                1    | JL01-07          | Payroll | 29/03/2002 | Agency staff | Job advisers, winding up | Staff        | Revenue            | 10,000.00  | 10,000.00     | 3,000.00 | 4,500.00   | 2,500.00
                """)),
        new ClaimWorkbook("nrf-2001-02", """
            Funder: NRF; Programme: NRF; Project reference: JOBLINK-2001; Project name: Joblink, second award
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Statement of use; Claim number: 1; Period from: 01/04/2001; Period to: 31/03/2002
            Total claimed: 50,000.00
            Prepared by: J. Clerk; Prepared on: 30/04/2002; Certified by: F. Officer; Certified on: 06/05/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description                       | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: SRB | Match: ESF | Theme
                1    | JL01-01          | Payroll |               | 29/06/2001 | Agency staff | Job advisers, April to June       | Staff        | Revenue            | 30,000.00  | 30,000.00     | 7,500.00  | 9,000.00   | 13,500.00  | Employment
                2    | JL01-02          |         | 08/06/2001    | 22/06/2001 | College      | Course A                          | Training     | Revenue            | 25,000.00  | 25,000.00     | 6,250.00  | 7,500.00   | 11,250.00  | Employment
                3    | JL01-03          | Payroll |               | 28/09/2001 | Agency staff | Job advisers, July to September   | Staff        | Revenue            | 30,000.00  | 30,000.00     | 7,500.00  | 9,000.00   | 13,500.00  | Employment
                4    | JL01-04          |         | 31/08/2001    | 14/09/2001 | College      | Course B                          | Training     | Revenue            | 35,000.00  | 35,000.00     | 8,750.00  | 10,500.00  | 15,750.00  | Employment
                5    | JL01-05          | Payroll |               | 21/12/2001 | Agency staff | Job advisers, October to December | Staff        | Revenue            | 30,000.00  | 30,000.00     | 7,500.00  | 9,000.00   | 13,500.00  | Employment
                6    | JL01-06          |         | 30/11/2001    | 14/12/2001 | College      | Course C                          | Training     | Revenue            | 40,000.00  | 40,000.00     | 10,000.00 | 12,000.00  | 18,000.00  | Employment
                7    | JL01-07          | Payroll |               | 29/03/2002 | Agency staff | Job advisers, winding up          | Staff        | Revenue            | 10,000.00  | 10,000.00     | 2,500.00  | 3,000.00   | 4,500.00   | Employment
                """)));
}
