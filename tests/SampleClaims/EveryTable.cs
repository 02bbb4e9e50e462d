namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Four small projects, one for each fund with tables of its own, that leave none of those tables empty.</summary>
internal static class EveryTable
{
    public static readonly Sample Sample = new(
        "every-table-of-a-return",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name        | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                TABLES-ESF        | Every table of ESF  | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                TABLES-ERDF       | Every table of ERDF | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                TABLES-SRB        | Every table of SRB  | Manchester City Council | Local authority   | England | North West | Manchester | 01/04/2000 | 31/03/2001
                TABLES-NDC        | Every table of NDC  | Manchester City Council | Local authority   | England | North West | Manchester | 01/04/2000 | 31/03/2001
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose          | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                TABLES-ESF        | ESF    | Objective 3 2000-06 | Direct | Help into work   |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 5,000.00  | 45%  | ESF/T/2000
                TABLES-ERDF       | ERDF   | Objective 2 2000-06 | Direct | Business support | Premises     | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 4,000.00  | 40%  | ERDF/T/2000
                TABLES-ERDF       | ERDF   | Objective 2 2000-06 | Direct | Business support | Training     | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 2,000.00  | 40%  | ERDF/T/2000
                TABLES-SRB        | SRB    | SRB Round 6         |        | Help into work   |              | Revenue            | Defrayed | 01/04/2000 | 31/03/2001 | 10,000.00 |      | SRB6/T/2000
                TABLES-SRB        | SRB    | SRB Round 6         |        | Help into work   |              | Capital            | Defrayed | 01/04/2000 | 31/03/2001 | 5,000.00  |      | SRB6/T/2000
                TABLES-NDC        | NDC    | Riverside NDC       |        | Help into work   |              | Revenue            | Defrayed | 01/04/2000 | 31/03/2001 | 8,000.00  |      | NDC/T/2000
                """),
            new Page("Profile", """
                Project reference | Source | Programme           | Capital or revenue | Year    | Cost heading      | Eligible | Amount
                TABLES-ESF        | ESF    | Objective 3 2000-06 |                    | 2000    | Staff             | 8,000.00 | 3,600.00
                TABLES-ESF        | ESF    | Objective 3 2000-06 |                    | 2000    | Beneficiary costs | 3,500.00 | 1,575.00
                TABLES-ESF        | ESF    | Objective 3 2000-06 |                    | 2000    | Travel            | 600.00   | 270.00
                TABLES-SRB        | SRB    | SRB Round 6         | Revenue            | 2000/01 |                   |          | 6,000.00
                TABLES-SRB        | SRB    | SRB Round 6         | Capital            | 2000/01 |                   |          | 5,000.00
                TABLES-NDC        | NDC    | Riverside NDC       | Revenue            | 2000/01 |                   |          | 5,000.00
                """),
            new Page("Match", """
                Project reference | Source         | Matched fund | Kind | Public or private | European | From       | To         | Amount   | Certificate | Signed by  | Signed on  | Guidance
                TABLES-ESF        | Core budget    | ESF          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 6,000.00 | T-M1        | F. Officer | 01/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ESF
                TABLES-ESF        | Private sector | ESF          | Cash | Private           | No       | 01/01/2000 | 31/12/2000 | 3,000.00 |             |            |            | PAT 17, Moss Side and Hulme box: private contributions beside ESF
                TABLES-ERDF       | Core budget    | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 4,000.00 | T-M2        | F. Officer | 01/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ERDF
                TABLES-SRB        | Private sector | SRB          | Cash | Private           | No       | 01/04/2000 | 31/03/2001 | 2,000.00 |             |            |            | Illustrative: agreed by the programme office
                TABLES-SRB        | TEC            | SRB          | Cash | Public            | No       | 01/04/2000 | 31/03/2001 | 2,000.00 | T-M3        | F. Officer | 01/03/2000 | Illustrative: agreed by the programme office
                TABLES-NDC        | Core budget    | NDC          | Cash | Public            | No       | 01/04/2000 | 31/03/2001 | 1,000.00 | T-M4        | F. Officer | 01/03/2000 | Illustrative: agreed by the programme office
                """),
            new Page("Receipts", """
                Date       | Project reference | Funder | Programme           | Amount   | Claim number | Kind
                15/09/2000 | TABLES-ESF        | ESF    | Objective 3 2000-06 | 2,025.00 | 1            | Claim
                15/06/2000 | TABLES-ERDF       | ERDF   | Objective 2 2000-06 | 1,200.00 | 1            | Claim
                20/06/2000 | TABLES-ERDF       | ERDF   | Objective 2 2000-06 | 100.00   | 1            | Recovery
                15/08/2000 | TABLES-SRB        | SRB    | SRB Round 6         | 2,500.00 | 1            | Claim
                15/08/2000 | TABLES-NDC        | NDC    | Riverside NDC       | 1,500.00 | 1            | Claim
                """)),
        new ClaimWorkbook("esf-interim-to-June", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: TABLES-ESF; Project name: Every table of ESF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Interim; Claim number: 1; Period from: 01/01/2000; Period to: 30/06/2000
            Figures: Cumulative; Income: 500.00
            Total claimed: 2,025.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description              | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget | Match: Private sector | Income applied
                1    | TE-01            | Payroll |               | 28/04/2000 | Agency staff | Job adviser, to April    | Staff             | Revenue            | 3,000.00   | 3,000.00      | 1,125.00 | 1,375.00           |                       | 500.00
                2    | TE-02            |         | 28/04/2000    | 12/05/2000 | Trainees     | Trainees' meals and fees | Beneficiary costs | Revenue            | 1,500.00   | 1,500.00      | 675.00   |                    | 825.00                |
                3    | TE-03            |         | 19/05/2000    | 26/05/2000 | Bus company  | Visits to employers      | Travel            | Revenue            | 500.00     | 500.00        | 225.00   | 275.00             |                       |
                """),
            new Page("Income", """
                Line | Ledger reference | Date received | Description            | Amount
                1    | TE-90            | 19/05/2000    | Course fees from firms | 500.00
                """)),
        new ClaimWorkbook("esf-interim-to-December", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: TABLES-ESF; Project name: Every table of ESF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Interim; Claim number: 2; Period from: 01/01/2000; Period to: 31/12/2000
            Figures: Cumulative; Income: 500.00; Previously claimed: 2,025.00
            Total claimed: 4,500.00
            Prepared by: J. Clerk; Prepared on: 12/01/2001; Certified by: F. Officer; Certified on: 19/01/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee        | Description              | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget | Match: Private sector | Income applied
                1    | TE-01            | Payroll |               | 28/04/2000 | Agency staff | Job adviser, to April    | Staff             | Revenue            | 3,000.00   | 3,000.00      | 1,125.00 | 1,375.00           |                       | 500.00
                2    | TE-02            |         | 28/04/2000    | 12/05/2000 | Trainees     | Trainees' meals and fees | Beneficiary costs | Revenue            | 1,500.00   | 1,500.00      | 675.00   |                    | 825.00                |
                3    | TE-03            |         | 19/05/2000    | 26/05/2000 | Bus company  | Visits to employers      | Travel            | Revenue            | 500.00     | 500.00        | 225.00   | 275.00             |                       |
                4    | TE-04            | Payroll |               | 27/10/2000 | Agency staff | Job adviser, to October  | Staff             | Revenue            | 3,000.00   | 3,000.00      | 1,350.00 | 1,650.00           |                       |
                5    | TE-05            |         | 27/10/2000    | 10/11/2000 | Trainees     | Trainees' meals and fees | Beneficiary costs | Revenue            | 2,500.00   | 2,500.00      | 1,125.00 |                    | 1,375.00              |
                """),
            new Page("Income", """
                Line | Ledger reference | Date received | Description            | Amount
                1    | TE-90            | 19/05/2000    | Course fees from firms | 500.00
                """),
            new Page("Outputs", """
                Line | Output                    | Figures   | Period from | Period to  | Quantity | Unit              | Forecast | Reason
                1    | Hours of training         | In period | 01/01/2000  | 31/12/2000 | 1200     | Beneficiary hours | 1500     | The third course starts in January
                2    | Beneficiaries in training | On date   | 31/12/2000  | 31/12/2000 | 14       | Beneficiaries     | 15       | One left for a job
                """)),
        new ClaimWorkbook("erdf-2000-Q1", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: TABLES-ERDF; Project name: Every table of ERDF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 1,200.00
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee    | Description      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | TR-01            | 28/01/2000    | 10/02/2000 | Landlord | Rooms            | Premises     | Revenue            | 2,000.00   | 2,000.00      | 800.00  | 1,200.00
                2    | TR-02            | 04/02/2000    | 18/02/2000 | College  | Start-up courses | Training     | Revenue            | 1,000.00   | 1,000.00      | 400.00  | 600.00
                """)),
        new ClaimWorkbook("erdf-2000-Q2", """
            Funder: ERDF; Programme: Objective 2 2000-06; Project reference: TABLES-ERDF; Project name: Every table of ERDF
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 2; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 800.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date incurred | Date paid  | Payee    | Description      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Match: Core budget
                1    | TR-03            | 28/04/2000    | 12/05/2000 | College  | Start-up courses | Training     | Revenue            | 500.00     | 500.00        | 200.00  | 300.00
                2    | TR-04            | 31/03/2000    | 14/04/2000 | Landlord | Rooms            | Premises     | Revenue            | 1,500.00   | 1,500.00      | 600.00  | 900.00
                """),
            new Page("Outputs", """
                Line | Output              | Figures   | Period from | Period to  | Quantity | Unit       | Forecast | Reason
                1    | Businesses assisted | In period | 01/04/2000  | 30/06/2000 | 10       | Businesses | 12       | Two firms closed
                """)),
        new ClaimWorkbook("srb-2000-01-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: TABLES-SRB; Project name: Every table of SRB
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/04/2000; Period to: 30/06/2000
            Forecast to year end: 7,500.00
            Total claimed: 2,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee      | Description        | Cost heading                  | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Private sector | Match: TEC
                1    | TS-01            | Payroll |               | 28/04/2000 | Staff      | Trainers, April    | Staff                         | Revenue            | 2,000.00   | 2,000.00      | 1,500.00 | 500.00                |
                2    | TS-02            | Payroll |               | 26/05/2000 | Staff      | Bookkeeping        | Management and administration | Revenue            | 400.00     | 400.00        | 400.00   |                       |
                3    | TS-03            |         | 26/05/2000    | 09/06/2000 | Outfitters | Benches            | Equipment                     | Capital            | 1,000.00   | 1,000.00      | 600.00   |                       | 400.00
                """)),
        new ClaimWorkbook("srb-2000-01-Q2", """
            Funder: SRB; Programme: SRB Round 6; Project reference: TABLES-SRB; Project name: Every table of SRB
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 2; Period from: 01/07/2000; Period to: 30/09/2000
            Forecast to year end: 5,000.00
            Total claimed: 2,900.00
            Prepared by: J. Clerk; Prepared on: 13/10/2000; Certified by: F. Officer; Certified on: 19/10/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee      | Description        | Cost heading                  | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Private sector | Match: TEC
                1    | TS-04            | Payroll |               | 28/07/2000 | Staff      | Trainers, July     | Staff                         | Revenue            | 2,000.00   | 2,000.00      | 1,500.00 | 500.00                |
                2    | TS-05            | Payroll |               | 25/08/2000 | Staff      | Bookkeeping        | Management and administration | Revenue            | 200.00     | 200.00        | 200.00   |                       |
                3    | TS-06            |         | 25/08/2000    | 08/09/2000 | Outfitters | Lathes             | Equipment                     | Capital            | 2,000.00   | 2,000.00      | 1,200.00 |                       | 800.00
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Forecast | Reason
                1    | 1E          | Training weeks | In period | 01/07/2000  | 30/09/2000 | 40       | Training weeks | 45       | One trainee was ill
                """)),
        new ClaimWorkbook("ndc-2000-01-Q1", """
            Funder: NDC; Programme: Riverside NDC; Project reference: TABLES-NDC; Project name: Every table of NDC
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 1; Period from: 01/04/2000; Period to: 30/06/2000
            Forecast to year end: 4,000.00
            Total claimed: 1,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee | Description         | Cost heading   | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget
                1    | TN-01            | Payroll | 28/04/2000 | Staff | Job broker, April   | Staff          | Revenue            | 1,200.00   | 1,200.00      | 1,000.00 | 200.00
                2    | TN-02            | Payroll | 26/05/2000 | Staff | The board's clerk   | Administration | Revenue            | 500.00     | 500.00        | 500.00   |
                """)),
        new ClaimWorkbook("ndc-2000-01-Q2", """
            Funder: NDC; Programme: Riverside NDC; Project reference: TABLES-NDC; Project name: Every table of NDC
            Claimant: Manchester City Council; Ledger: Manchester City Council
            Claim type: Quarterly; Claim number: 2; Period from: 01/07/2000; Period to: 30/09/2000
            Forecast to year end: 2,500.00
            Total claimed: 1,300.00
            Prepared by: J. Clerk; Prepared on: 13/10/2000; Certified by: F. Officer; Certified on: 19/10/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee | Description         | Cost heading   | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget
                1    | TN-03            | Payroll | 28/07/2000 | Staff | Job broker, July    | Staff          | Revenue            | 1,200.00   | 1,200.00      | 1,000.00 | 200.00
                2    | TN-04            | Payroll | 25/08/2000 | Staff | The board's clerk   | Administration | Revenue            | 300.00     | 300.00        | 300.00   |
                """),
            new Page("Outputs", """
                Line | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Forecast | Reason
                1    | Training weeks | In period | 01/07/2000  | 30/09/2000 | 26       | Training weeks | 20       | A second course was asked for
                """)));
}
