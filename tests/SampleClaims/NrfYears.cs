namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Two years of the Neighbourhood Renewal Fund: statements of use by theme, and what is carried over.</summary>
internal static class NrfYears
{
    public static readonly Sample Sample = new(
        "nrf-two-years-statement-of-use-and-carry-over",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name                     | Accountable body           | Organisation type | Nation  | Region     | Authority  | Start      | End
                NRF-NORTHFIELD    | Northfield neighbourhood renewal | Northfield Borough Council | Local authority   | England | North West | Northfield | 01/04/2001 | 31/03/2003
                """),
            new Page("Awards", """
                Project reference | Source | Programme | Route | Purpose               | Cost heading | Capital or revenue | Basis    | From       | To         | Award      | Rate | Offer letter
                NRF-NORTHFIELD    | NRF    | NRF       |       | Neighbourhood renewal |              |                    | Defrayed | 01/04/2001 | 31/03/2003 | 489,000.00 |      |
                """),
            new Page("Accreditation", """
                Authority  | Year    | Allocation | Carry-in agreed | LSP member | Strategy agreed | Statement of use agreed | Accredited
                Northfield | 2001/02 | 200,000.00 | 0.00            | 02/04/2001 | 15/05/2001      | 29/06/2001              | 29/06/2001
                Northfield | 2002/03 | 289,000.00 | 36,000.00       | 02/04/2001 | 15/05/2001      | 28/03/2002              | 20/03/2002
                """)),
        new ClaimWorkbook("statement-of-use-2001-02", """
            Funder: NRF; Programme: NRF; Project reference: NRF-NORTHFIELD; Project name: Northfield neighbourhood renewal
            Claimant: Northfield Borough Council; Ledger: Northfield Borough Council
            Claim type: Statement of use; Claim number: 1; Period from: 01/04/2001; Period to: 31/03/2002
            Total claimed: 164,000.00
            Prepared by: J. Clerk; Prepared on: 31/05/2002; Certified by: F. Officer; Certified on: 06/06/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date paid  | Payee               | Description                             | Cost heading            | Gross cost | Eligible cost | Claimed   | Theme
                1    | NB02-01          | 28/09/2001 | Service departments | Neighbourhood wardens                   | Crime                   | 16,400.00  | 16,400.00     | 16,400.00 | Crime
                2    | NB02-02          | 26/10/2001 | Service departments | Exercise on prescription                | Health                  | 11,480.00  | 11,480.00     | 11,480.00 | Health
                3    | NB02-03          | 14/12/2001 | Service departments | Street cleaning teams                   | Housing and environment | 13,120.00  | 13,120.00     | 13,120.00 | Housing and environment
                4    | NB02-04          | 25/01/2002 | Service departments | Job shops                               | Employment              | 13,120.00  | 13,120.00     | 13,120.00 | Employment
                5    | NB02-05          | 22/02/2002 | Service departments | Learning mentors                        | Education               | 14,760.00  | 14,760.00     | 14,760.00 | Education
                6    | NB02-06          | 28/03/2002 | Service departments | Community grants and cross-cutting work | Other                   | 95,120.00  | 95,120.00     | 95,120.00 | Other
                """)),
        new ClaimWorkbook("statement-of-use-2002-03", """
            Funder: NRF; Programme: NRF; Project reference: NRF-NORTHFIELD; Project name: Northfield neighbourhood renewal
            Claimant: Northfield Borough Council; Ledger: Northfield Borough Council
            Claim type: Statement of use; Claim number: 2; Period from: 01/04/2002; Period to: 31/03/2003
            Total claimed: 299,000.00
            Prepared by: J. Clerk; Prepared on: 30/05/2003; Certified by: F. Officer; Certified on: 05/06/2003
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Date paid  | Payee               | Description                             | Cost heading            | Gross cost | Eligible cost | Claimed    | Theme
                1    | NB03-01          | 28/06/2002 | Service departments | Neighbourhood wardens                   | Crime                   | 29,900.00  | 29,900.00     | 29,900.00  | Crime
                2    | NB03-02          | 27/09/2002 | Service departments | Exercise on prescription                | Health                  | 20,930.00  | 20,930.00     | 20,930.00  | Health
                3    | NB03-03          | 25/10/2002 | Service departments | Street cleaning teams                   | Housing and environment | 23,920.00  | 23,920.00     | 23,920.00  | Housing and environment
                4    | NB03-04          | 13/12/2002 | Service departments | Job shops                               | Employment              | 23,920.00  | 23,920.00     | 23,920.00  | Employment
                5    | NB03-05          | 24/01/2003 | Service departments | Learning mentors                        | Education               | 26,910.00  | 26,910.00     | 26,910.00  | Education
                6    | NB03-06          | 28/03/2003 | Service departments | Community grants and cross-cutting work | Other                   | 173,420.00 | 173,420.00    | 173,420.00 | Other
                """)));
}
