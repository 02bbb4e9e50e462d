namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A claim with ten faults at ten cells, blank rows and merged headings, and nothing else wrong with it.</summary>
internal static class TenFaults
{
    public static readonly Sample Sample = new(
        "ten-faults-in-one-claim",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                TENFAULTS-2000    | Ten faults   | Manchester City Council | Local authority   | England | North West | Manchester | 01/04/2000 | 31/03/2001
                """),
            new Page("Awards", """
                Project reference | Source | Programme   | Route | Purpose  | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                TENFAULTS-2000    | SRB    | SRB Round 5 |       | Training |              | Revenue            | Defrayed | 01/04/2000 | 31/03/2001 | 60,000.00 |      | SRB5/TF/2000
                """),
            new Page("Match", """
                Project reference | Source      | Matched fund | Kind    | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                TENFAULTS-2000    | Core budget | SRB          | Cash    | Public            | No       | 01/04/2000 | 31/03/2001 | 10,000.00 | TF-M1       | F. Officer | 27/03/2000 | PAT 17, Moss Side and Hulme box: core budget beside SRB
                TENFAULTS-2000    | In kind     | SRB          | In kind | Private           | No       | 01/04/2000 | 31/03/2001 | 1,000.00  |             |            |            | Illustrative: agreed by the programme office
                """)),
        new ClaimWorkbook("srb-2000-01-Q2", """
            Funder: SRB; Programme: SRB Round 5; Project reference: TENFAULTS-2000; Project name: Ten faults
            Claimant: Manchester City Council; Ledger: Manchester City Council

            Claim type: Quarterly; Claim number: 1; Period from: 01/07/2000; Period to: 30/09/2000

            Total claimed: 18,575.00
            Prepared by: J. Clerk; Prepared on: 14/10/2000; Certified by: F. Officer; Certified on: 20/10/2000
            """,
            new Page("Expenditure", """
                ^ 2-7 The transaction
                ^ 8-12 What was bought
                ^ 13-17 What it cost
                ^ 18-21 Who pays
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Period from | Period to  | Payee    | Description >>               |  | Cost heading | Capital or revenue | Gross cost | VAT    | VAT recoverable | Quantity | Rate  | Eligible cost | Claimed  | Match: Core budget | Match: In kind | Reason
                1    | TF00-01          | Payroll |               | 28/07/2000 |             |            | Staff    | Tutors, July                 |  | Training     | Revenue            | 4,000.00   |        |                 |          |       | 4,000.00      | 3,000.00 | 1,000.00           |                |
                2    | TF00-02          |         | 03/07/2000    | 14/07/2000 |             |            | Supplier | Course books                 |  | Training     | Revenue            | n/a        |        |                 |          |       | 300.00        | 300.00   |                    |                |
                3    | TF00-03          |         | 31/02/2000    | 21/07/2000 |             |            | Supplier | Room hire                    |  | Training     | Revenue            | 260.00     |        |                 |          |       | 260.00        | 260.00   |                    |                |

                4    | TF00-04          | Invioce | 20/07/2000    | 04/08/2000 |             |            | Supplier | Guest speakers               |  | Training     | Revenue            | 180.00     |        |                 |          |       | 180.00        | 180.00   |                    |                |
                5    | TF00-05          |         | 28/07/2000    | 11/08/2000 |             |            | Supplier | Course fees                  |  | Training     | Revenue            | 500.00     |        |                 |          |       | 500.00        | 400.00   | 90.00              |                |
                6    | TF00-06          |         | 07/08/2000    | 18/08/2000 |             |            | Supplier | Travel passes                |  | Training     | Revenue            | 100.00     |        |                 |          |       | 120.00        | 70.00    | 50.00              |                |


                7    | TF00-07          |         | 14/08/2000    |            |             |            | Supplier | Safety course                |  | Training     | Revenue            | 350.00     |        |                 |          |       | 350.00        | 350.00   |                    |                |
                8    | TF00-08          |         | 10/08/2000    | 25/08/2000 |             |            | Supplier | Minibus                      |  | Training     | Capital            | 9,500.00   |        |                 |          |       | 9,500.00      | 9,500.00 |                    |                |
                9    | TF00-09          |         | 18/08/2000    | 01/09/2000 |             |            | Supplier | Software licence             |  | Training     | Revenue            | 235.00     | €35.00 |                 |          |       | 235.00        | 235.00   |                    |                |

                10   | TF00-10          |         | 31/08/2000    | 08/09/2000 |             |            | Supplier | Creche, summer               |  | Training     | Revenue            | 640.00     |        |                 |          |       | 640.00        | 640.00   |                    |                |
                11   | TF00-10          |         | 31/08/2000    | 08/09/2000 |             |            | Supplier | Creche, summer               |  | Training     | Revenue            | 640.00     |        |                 |          |       | 640.00        | 640.00   |                    |                |
                12   | TF00-12          | In kind |               |            | 15/09/2000  | 15/09/2000 | Supplier | Volunteer mentors, ten hours |  | Training     | Revenue            | 152.00     |        |                 | 10       | 12.50 | 152.00        | 0.00     |                    | 152.00         |

                13   | TF00-13          | Payroll |               | 29/09/2000 |             |            | Staff    | Tutors, September            |  | Training     | Revenue            | 4,000.00   |        |                 |          |       | 4,000.00      | 3,000.00 | 1,000.00           |                |
                """)));
}
