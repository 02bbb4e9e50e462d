namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A New Deal 25 Plus service whose cost was met in full, yet which no public body could pay for until the fees came.</summary>
internal static class ServiceThatCouldNotStart
{
    public static readonly Sample Sample = new(
        "new-deal-service-that-could-not-start",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name                          | Accountable body          | Organisation type | Nation  | Region     | Authority  | Start      | End
                NDHEALTH-2000     | Employment and mental health advisers | Northern Health Authority | Health authority  | England | North West | Manchester | 01/04/2000 | 31/03/2001
                """),
            new Page("Awards", """
                Project reference | Source           | Programme        | Route | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                NDHEALTH-2000     | New Deal 25 Plus | New Deal 25 Plus |       | Help into work |              |                    | Defrayed | 01/04/2000 | 31/03/2001 | 75,000.00 |      | NHA-ND25
                """),
            new Page("Prices", """
                Source           | Contract | Element                    | Unit price | From       | To
                New Deal 25 Plus | NHA-ND25 | Client supported into work | 3,750.00   | 01/04/2000 | 31/03/2001
                """),
            new Page("Receipts", """
                Date       | Project reference | Funder           | Programme        | Amount    | Claim number | Kind
                15/08/2000 | NDHEALTH-2000     | New Deal 25 Plus | New Deal 25 Plus | 7,500.00  | 2            | Claim
                15/11/2000 | NDHEALTH-2000     | New Deal 25 Plus | New Deal 25 Plus | 30,000.00 | 3            | Claim
                """)),
        new ClaimWorkbook("new-deal-advance-refused", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NDHEALTH-2000; Project name: Employment and mental health advisers
            Claimant: Northern Health Authority; Ledger: Northern Health Authority
            Claim type: Advance; Claim number: 1; Period from: 01/04/2000; Period to: 31/03/2001
            Advance claimed: 12,500.00
            Total claimed: 12,500.00
            Prepared by: J. Clerk; Prepared on: 06/03/2000; Certified by: F. Officer; Certified on: 12/03/2000
            """),
        new ClaimWorkbook("new-deal-2000-01-Q1", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NDHEALTH-2000; Project name: Employment and mental health advisers
            Claimant: Northern Health Authority; Ledger: Northern Health Authority
            Claim type: Unit cost; Claim number: 2; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 7,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee                  | Description                            | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Reason
                1    | NHA-04           | Payroll | 28/04/2000 | Health Authority staff | Two employment support advisers, April | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                2    | NHA-05           | Payroll | 26/05/2000 | Health Authority staff | Two employment support advisers, May   | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                3    | NHA-06           | Payroll | 30/06/2000 | Health Authority staff | Two employment support advisers, June  | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                """),
            new Page("Unit costs", """
                Person reference | Contract | Strand           | Element                    | From       | To         | Units | Unit price | Amount
                P901             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 09/06/2000 | 09/06/2000 | 1     | 3,750.00   | 3,750.00
                P902             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 23/06/2000 | 23/06/2000 | 1     | 3,750.00   | 3,750.00
                """)),
        new ClaimWorkbook("new-deal-2000-01-Q2", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NDHEALTH-2000; Project name: Employment and mental health advisers
            Claimant: Northern Health Authority; Ledger: Northern Health Authority
            Claim type: Unit cost; Claim number: 3; Period from: 01/07/2000; Period to: 30/09/2000
            Total claimed: 30,000.00
            Prepared by: J. Clerk; Prepared on: 14/10/2000; Certified by: F. Officer; Certified on: 20/10/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee                  | Description                                | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed | Reason
                1    | NHA-07           | Payroll | 28/07/2000 | Health Authority staff | Two employment support advisers, July      | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                2    | NHA-08           | Payroll | 25/08/2000 | Health Authority staff | Two employment support advisers, August    | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                3    | NHA-09           | Payroll | 29/09/2000 | Health Authority staff | Two employment support advisers, September | Staff        | Revenue            | 6,250.00   | 0.00          | 0.00    | Paid before any fee: the contract pays by the client
                """),
            new Page("Unit costs", """
                Person reference | Contract | Strand           | Element                    | From       | To         | Units | Unit price | Amount
                P903             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 07/07/2000 | 07/07/2000 | 1     | 3,750.00   | 3,750.00
                P904             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 14/07/2000 | 14/07/2000 | 1     | 3,750.00   | 3,750.00
                P905             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 28/07/2000 | 28/07/2000 | 1     | 3,750.00   | 3,750.00
                P906             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 11/08/2000 | 11/08/2000 | 1     | 3,750.00   | 3,750.00
                P907             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 18/08/2000 | 18/08/2000 | 1     | 3,750.00   | 3,750.00
                P908             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 01/09/2000 | 01/09/2000 | 1     | 3,750.00   | 3,750.00
                P909             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 15/09/2000 | 15/09/2000 | 1     | 3,750.00   | 3,750.00
                P910             | NHA-ND25 | New Deal 25 Plus | Client supported into work | 22/09/2000 | 22/09/2000 | 1     | 3,750.00   | 3,750.00
                """)));
}
