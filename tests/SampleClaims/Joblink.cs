namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Joblink in 1999: five sources, three calendars, an ESF advance of exactly half the award, then cumulative claims.</summary>
internal static class Joblink
{
    public static readonly Sample Sample = new(
        "joblink-1999-three-calendars",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                JOBLINK-99        | Joblink      | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/1999 | 31/12/1999
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award      | Rate | Offer letter
                JOBLINK-99        | ESF    | Objective 3 1994-99 | Direct | Help into work |              | Revenue            | Defrayed | 01/01/1999 | 31/12/1999 | 135,000.00 | 45%  | ESF/JL/1999
                """),
            new Page("Match", """
                Project reference | Source         | Matched fund | Kind    | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                JOBLINK-99        | Core budget    | ESF          | Cash    | Public            | No       | 01/01/1999 | 31/12/1999 | 60,000.00 | JL-M1       | F. Officer | 01/12/1998 | PAT 17, Moss Side and Hulme box: core budget beside ESF
                JOBLINK-99        | TEC            | ESF          | Cash    | Public            | No       | 01/01/1999 | 31/12/1999 | 55,000.00 | JL-M2       | F. Officer | 01/12/1998 | PAT 17, Moss Side and Hulme box: TEC training contract beside ESF
                JOBLINK-99        | Private sector | ESF          | Cash    | Private           | No       | 01/01/1999 | 31/12/1999 | 45,000.00 |             |            |            | PAT 17, Moss Side and Hulme box: private contributions to wage subsidy beside ESF
                JOBLINK-99        | In kind        | ESF          | In kind | Private           | No       | 01/01/1999 | 31/12/1999 | 24,000.00 |             |            |            | PAT 17, Moss Side and Hulme box: secondment from one local business beside ESF
                """),
            new Page("Receipts", """
                Date       | Project reference | Funder | Programme           | Amount    | Claim number | Kind
                15/01/1999 | JOBLINK-99        | ESF    | Objective 3 1994-99 | 67,500.00 | 1            | Advance
                27/08/1999 | JOBLINK-99        | ESF    | Objective 3 1994-99 | 1,264.69  | 2            | Claim
                07/01/2000 | JOBLINK-99        | ESF    | Objective 3 1994-99 | 34,868.88 | 3            | Claim
                28/04/2000 | JOBLINK-99        | ESF    | Objective 3 1994-99 | 31,317.09 | 4            | Claim
                """),
            new Page("Calendars", """
                Source | Period      | From       | To
                TEC    | TEC 1998/99 | 30/03/1998 | 28/03/1999
                TEC    | TEC 1999/00 | 29/03/1999 | 02/04/2000
                """)),
        new ClaimWorkbook("esf-1999-advance", """
            Funder: ESF; Programme: Objective 3 1994-99; Project reference: JOBLINK-99; Project name: Joblink
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Advance; Claim number: 1; Period from: 01/01/1999; Period to: 31/12/1999
            Advance claimed: 67,500.00
            Total claimed: 67,500.00
            Prepared by: J. Clerk; Prepared on: 04/12/1998; Certified by: F. Officer; Certified on: 10/12/1998
            """),
        new ClaimWorkbook("esf-1999-interim-to-June", """
            Funder: ESF; Programme: Objective 3 1994-99; Project reference: JOBLINK-99; Project name: Joblink
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Interim; Claim number: 2; Period from: 01/01/1999; Period to: 30/06/1999
            Figures: Cumulative; Previously claimed: 67,500.00; Payment requested: 1,264.69
            Total claimed: 68,764.69
            Prepared by: J. Clerk; Prepared on: 19/07/1999; Certified by: F. Officer; Certified on: 25/07/1999
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Period from | Period to  | Payee                  | Description                                      | Cost heading | Capital or revenue | Gross cost | Quantity | Rate  | Eligible cost | Claimed   | Match: Core budget | Match: Private sector | Match: In kind | Match: TEC
                1    | JL99-001         | Payroll |               | 31/03/1999 |             |            | Agency staff           | Job advisers, January to March                   | Staff        | Revenue            | 28,450.18  |          |       | 28,450.18     | 13,893.62 | 14,556.56          |                       |                |
                2    | JL99-002         |         | 08/03/1999    | 26/03/1999 |             |            | Trafford Park College  | Pre-recruitment course A                         | Training     | Revenue            | 24,300.00  |          |       | 24,300.00     | 11,866.88 |                    |                       |                | 12,433.12
                3    | JL99-003         | Payroll |               |            | 20/03/1999  | 08/04/1999 | Sessional tutors       | Confidence course, 20 March to 8 April           | Training     | Revenue            | 1,234.57   |          |       | 1,234.57      | 602.90    | 631.67             |                       |                |
                4    | JL99-004         |         | 23/04/1999    | 30/04/1999 |             |            | Six local firms        | Wage subsidy, January to April                   | Wage subsidy | Revenue            | 31,600.00  |          |       | 31,600.00     | 15,431.84 |                    | 16,168.16             |                |
                5    | JL99-005         | In kind |               |            | 30/06/1999  | 30/06/1999 | Local engineering firm | Personnel officer on secondment, January to June | Secondment   | Revenue            | 12,000.00  | 800      | 15.00 | 12,000.00     | 0.00      |                    |                       | 12,000.00      |
                6    | JL99-006         | Payroll |               | 30/06/1999 |             |            | Agency staff           | Job advisers, April to June                      | Staff        | Revenue            | 28,450.19  |          |       | 28,450.19     | 13,893.63 | 14,556.56          |                       |                |
                7    | JL99-007         |         | 04/06/1999    | 18/06/1999 |             |            | Trafford Park College  | Pre-recruitment course B                         | Training     | Revenue            | 26,775.50  |          |       | 26,775.50     | 13,075.82 |                    |                       |                | 13,699.68
                """)),
        new ClaimWorkbook("esf-1999-interim-to-October", """
            Funder: ESF; Programme: Objective 3 1994-99; Project reference: JOBLINK-99; Project name: Joblink
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Interim; Claim number: 3; Period from: 01/01/1999; Period to: 31/10/1999
            Figures: Cumulative; Previously claimed: 68,764.69; Payment requested: 34,868.88
            Total claimed: 103,633.57
            Prepared by: J. Clerk; Prepared on: 15/11/1999; Certified by: F. Officer; Certified on: 21/11/1999
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Period from | Period to  | Payee                  | Description                                      | Cost heading | Capital or revenue | Gross cost | Quantity | Rate  | Eligible cost | Claimed   | Match: Core budget | Match: Private sector | Match: In kind | Match: TEC
                1    | JL99-001         | Payroll |               | 31/03/1999 |             |            | Agency staff           | Job advisers, January to March                   | Staff        | Revenue            | 28,450.18  |          |       | 28,450.18     | 13,893.62 | 14,556.56          |                       |                |
                2    | JL99-002         |         | 08/03/1999    | 26/03/1999 |             |            | Trafford Park College  | Pre-recruitment course A                         | Training     | Revenue            | 24,300.00  |          |       | 24,300.00     | 11,866.88 |                    |                       |                | 12,433.12
                3    | JL99-003         | Payroll |               |            | 20/03/1999  | 08/04/1999 | Sessional tutors       | Confidence course, 20 March to 8 April           | Training     | Revenue            | 1,234.57   |          |       | 1,234.57      | 602.90    | 631.67             |                       |                |
                4    | JL99-004         |         | 23/04/1999    | 30/04/1999 |             |            | Six local firms        | Wage subsidy, January to April                   | Wage subsidy | Revenue            | 31,060.00  |          |       | 31,060.00     | 15,168.13 |                    | 15,891.87             |                |
                5    | JL99-005         | In kind |               |            | 30/06/1999  | 30/06/1999 | Local engineering firm | Personnel officer on secondment, January to June | Secondment   | Revenue            | 12,000.00  | 800      | 15.00 | 12,000.00     | 0.00      |                    |                       | 12,000.00      |
                6    | JL99-006         | Payroll |               | 30/06/1999 |             |            | Agency staff           | Job advisers, April to June                      | Staff        | Revenue            | 28,450.19  |          |       | 28,450.19     | 13,893.63 | 14,556.56          |                       |                |
                7    | JL99-007         |         | 04/06/1999    | 18/06/1999 |             |            | Trafford Park College  | Pre-recruitment course B                         | Training     | Revenue            | 26,775.50  |          |       | 26,775.50     | 13,075.82 |                    |                       |                | 13,699.68
                8    | JL99-008         |         | 26/07/1999    | 30/07/1999 |             |            | Six local firms        | Wage subsidy, May to July                        | Wage subsidy | Revenue            | 24,180.75  |          |       | 24,180.75     | 10,887.75 |                    | 13,293.00             |                |
                9    | JL99-009         | Payroll |               | 30/09/1999 |             |            | Agency staff           | Job advisers, July to September                  | Staff        | Revenue            | 28,733.40  |          |       | 28,733.40     | 12,937.65 | 15,795.75          |                       |                |
                10   | JL99-010         |         | 30/09/1999    | 15/10/1999 |             |            | Trafford Park College  | Pre-recruitment course C                         | Training     | Revenue            | 25,112.25  |          |       | 25,112.25     | 11,307.19 |                    |                       |                | 13,805.06
                """)),
        new ClaimWorkbook("esf-1999-final", """
            Funder: ESF; Programme: Objective 3 1994-99; Project reference: JOBLINK-99; Project name: Joblink
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Final; Claim number: 4; Period from: 01/01/1999; Period to: 31/12/1999
            Figures: Cumulative; Previously claimed: 103,633.57; Payment requested: 31,317.09
            Total claimed: 134,950.66
            Prepared by: J. Clerk; Prepared on: 28/02/2000; Certified by: F. Officer; Certified on: 05/03/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Period from | Period to  | Payee                  | Description                                       | Cost heading | Capital or revenue | Gross cost | Quantity | Rate  | Eligible cost | Claimed   | Match: Core budget | Match: Private sector | Match: In kind | Match: TEC
                1    | JL99-001         | Payroll |               | 31/03/1999 |             |            | Agency staff           | Job advisers, January to March                    | Staff        | Revenue            | 28,450.18  |          |       | 28,450.18     | 13,893.62 | 14,556.56          |                       |                |
                2    | JL99-002         |         | 08/03/1999    | 26/03/1999 |             |            | Trafford Park College  | Pre-recruitment course A                          | Training     | Revenue            | 24,300.00  |          |       | 24,300.00     | 11,866.88 |                    |                       |                | 12,433.12
                3    | JL99-003         | Payroll |               |            | 20/03/1999  | 08/04/1999 | Sessional tutors       | Confidence course, 20 March to 8 April            | Training     | Revenue            | 1,234.57   |          |       | 1,234.57      | 602.90    | 631.67             |                       |                |
                4    | JL99-004         |         | 23/04/1999    | 30/04/1999 |             |            | Six local firms        | Wage subsidy, January to April                    | Wage subsidy | Revenue            | 31,060.00  |          |       | 31,060.00     | 15,168.13 |                    | 15,891.87             |                |
                5    | JL99-005         | In kind |               |            | 30/06/1999  | 30/06/1999 | Local engineering firm | Personnel officer on secondment, January to June  | Secondment   | Revenue            | 12,000.00  | 800      | 15.00 | 12,000.00     | 0.00      |                    |                       | 12,000.00      |
                6    | JL99-006         | Payroll |               | 30/06/1999 |             |            | Agency staff           | Job advisers, April to June                       | Staff        | Revenue            | 28,450.19  |          |       | 28,450.19     | 13,893.63 | 14,556.56          |                       |                |
                7    | JL99-007         |         | 04/06/1999    | 18/06/1999 |             |            | Trafford Park College  | Pre-recruitment course B                          | Training     | Revenue            | 26,775.50  |          |       | 26,775.50     | 13,075.82 |                    |                       |                | 13,699.68
                8    | JL99-008         |         | 26/07/1999    | 30/07/1999 |             |            | Six local firms        | Wage subsidy, May to July                         | Wage subsidy | Revenue            | 24,180.75  |          |       | 24,180.75     | 10,887.75 |                    | 13,293.00             |                |
                9    | JL99-009         | Payroll |               | 30/09/1999 |             |            | Agency staff           | Job advisers, July to September                   | Staff        | Revenue            | 28,733.40  |          |       | 28,733.40     | 12,937.65 | 15,795.75          |                       |                |
                10   | JL99-010         |         | 30/09/1999    | 15/10/1999 |             |            | Trafford Park College  | Pre-recruitment course C                          | Training     | Revenue            | 25,112.25  |          |       | 25,112.25     | 11,307.19 |                    |                       |                | 13,805.06
                11   | JL99-011         |         | 22/11/1999    | 30/11/1999 |             |            | Six local firms        | Wage subsidy, August to November                  | Wage subsidy | Revenue            | 14,500.00  |          |       | 14,500.00     | 7,884.52  |                    | 6,615.48              |                |
                12   | JL99-012         | In kind |               |            | 17/12/1999  | 17/12/1999 | Local engineering firm | Personnel officer on secondment, July to December | Secondment   | Revenue            | 12,000.00  | 800      | 15.00 | 12,000.00     | 0.00      |                    |                       | 12,000.00      |
                13   | JL99-013         |         | 10/12/1999    | 17/12/1999 |             |            | Trafford Park College  | Course D and job club                             | Training     | Revenue            | 14,360.12  |          |       | 14,360.12     | 7,808.46  |                    |                       |                | 6,551.66
                14   | JL99-014         | Payroll |               | 31/12/1999 |             |            | Agency staff           | Job advisers, October to December                 | Staff        | Revenue            | 28,733.41  |          |       | 28,733.41     | 15,624.11 | 13,109.30          |                       |                |
                """),
            new Page("Outputs", """
                Line | Output                   | Figures   | Period from | Period to  | Quantity | Unit           | Hours per week | Evidence
                1    | Pre-recruitment course A | In period | 01/02/1999  | 18/06/1999 | 20       | Training weeks | 15             | Attendance registers
                2    | Pre-recruitment course B | In period | 01/02/1999  | 18/06/1999 | 20       | Training weeks | 22.5           | Attendance registers
                3    | Pre-recruitment course C | In period | 05/07/1999  | 19/11/1999 | 20       | Training weeks | 30             | Attendance registers
                4    | Job club                 | In period | 05/07/1999  | 19/11/1999 | 20       | Training weeks |                | Attendance registers
                """)));
}
