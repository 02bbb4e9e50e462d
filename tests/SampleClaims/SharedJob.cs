namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Two jobs, each claimed by two bodies: one with an agreement between them, one without.</summary>
internal static class SharedJob
{
    public static readonly Sample Sample = new(
        "one-job-claimed-by-two-bodies",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name           | Accountable body          | Organisation type | Nation  | Region     | Authority  | Start      | End
                JOBS-NDC          | Neighbourhood job shop | Riverside NDC Partnership | Partnership       | England | North West | Manchester | 01/04/2000 | 31/03/2002
                JOBS-ES           | Personal advisers      | Employment Service        | Government agency | England | North West | Manchester | 01/04/2000 | 31/03/2002
                """),
            new Page("Awards", """
                Project reference | Source           | Programme        | Route | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                JOBS-NDC          | NDC              | Riverside NDC    |       | Help into work |              | Revenue            | Defrayed | 01/04/2000 | 31/03/2002 | 80,000.00 |      | NDC/RNP/2000
                JOBS-ES           | New Deal 25 Plus | New Deal 25 Plus |       | Help into work |              |                    | Defrayed | 01/04/2000 | 31/03/2002 | 40,000.00 |      | ES-ND25
                """),
            new Page("Prices", """
                Source           | Contract | Element               | Unit price | From       | To
                New Deal 25 Plus | ES-ND25  | Job held for 13 weeks | 400.00     | 01/04/2000 | 31/03/2002
                """),
            new Page("Agreements", """
                Agreement  | Outcome               | Body                      | Other body         | Basis | From       | To
                SLA-2001-1 | Job held for 13 weeks | Riverside NDC Partnership | Employment Service | SLA   | 26/03/2001 | 31/03/2002
                """)),
        new ClaimWorkbook("ndc-2000-01-Q4", """
            Funder: NDC; Programme: Riverside NDC; Project reference: JOBS-NDC; Project name: Neighbourhood job shop
            Claimant: Riverside NDC Partnership; Ledger: Riverside NDC Partnership
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2001; Period to: 31/03/2001
            Total claimed: 9,400.00
            Prepared by: J. Clerk; Prepared on: 14/04/2001; Certified by: F. Officer; Certified on: 20/04/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee          | Description                       | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | RNP-01           | Payroll | 30/03/2001 | Job shop staff | Two job brokers, January to March | Staff        | Revenue            | 9,400.00   | 9,400.00      | 9,400.00
                """),
            new Page("Participants", """
                Person scheme         | Person reference | Strand           | Age at start | Months unemployed | Start      | End
                Joint client register | P801             | New Deal 25 Plus | 34           | 20                | 02/10/2000 | 12/01/2001
                Joint client register | P802             | New Deal 25 Plus | 41           | 27                | 02/10/2000 | 12/01/2001
                """),
            new Page("Outcomes", """
                Person reference | Outcome               | Outcome date | Measured from | Weeks held | Claimed by                | Shared with        | Agreement
                P801             | Job held for 13 weeks | 30/03/2001   | 29/12/2000    | 13         | Riverside NDC Partnership | Employment Service | SLA-2001-1
                P802             | Job held for 13 weeks | 23/03/2001   | 22/12/2000    | 13         | Riverside NDC Partnership |                    |
                """)),
        new ClaimWorkbook("new-deal-2000-01-Q4", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: JOBS-ES; Project name: Personal advisers
            Claimant: Employment Service; Ledger: Employment Service
            Claim type: Unit cost; Claim number: 1; Period from: 01/01/2001; Period to: 31/03/2001
            Total claimed: 800.00
            Prepared by: J. Clerk; Prepared on: 14/04/2001; Certified by: F. Officer; Certified on: 20/04/2001
            """,
            new Page("Unit costs", """
                Person reference | Contract | Strand           | Element               | From       | To         | Units | Unit price | Amount
                P801             | ES-ND25  | New Deal 25 Plus | Job held for 13 weeks | 30/03/2001 | 30/03/2001 | 1     | 400.00     | 400.00
                P802             | ES-ND25  | New Deal 25 Plus | Job held for 13 weeks | 23/03/2001 | 23/03/2001 | 1     | 400.00     | 400.00
                """),
            new Page("Participants", """
                Person scheme         | Person reference | Strand           | Age at start | Months unemployed | Start      | End
                Joint client register | P801             | New Deal 25 Plus | 34           | 20                | 02/10/2000 | 12/01/2001
                Joint client register | P802             | New Deal 25 Plus | 41           | 27                | 02/10/2000 | 12/01/2001
                """),
            new Page("Outcomes", """
                Person reference | Outcome               | Outcome date | Measured from | Weeks held | Claimed by         | Shared with               | Agreement
                P801             | Job held for 13 weeks | 30/03/2001   | 29/12/2000    | 13         | Employment Service | Riverside NDC Partnership | SLA-2001-1
                P802             | Job held for 13 weeks | 23/03/2001   | 22/12/2000    | 13         | Employment Service |                           |
                """)));
}
