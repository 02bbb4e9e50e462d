namespace FundingPipeline.Tests.SampleClaims;

/// <summary>NECTA: New Deal pays the participants, SRB the programme, the Action Team the tools; six months of training, then six of work.</summary>
internal static class Necta
{
    public static readonly Sample Sample = new(
        "necta-six-months-training-six-months-work",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name                | Accountable body        | Organisation type | Nation  | Region        | Authority  | Start      | End
                NECTA-2001        | NECTA construction training | Nottingham City Council | Voluntary         | England | East Midlands | Nottingham | 02/07/2001 | 30/06/2002
                """),
            new Page("Awards", """
                Project reference | Source           | Programme        | Route | Purpose               | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                NECTA-2001        | SRB              | SRB Round 6      |       | Construction training |              | Revenue            | Defrayed | 01/07/2001 | 30/06/2002 | 35,000.00 |      | SRB6/NEC/2001
                NECTA-2001        | New Deal 25 Plus | New Deal 25 Plus |       | Construction training |              |                    | Defrayed | 01/07/2001 | 30/06/2002 | 12,000.00 |      | NECTA-ND25
                """),
            new Page("Match", """
                Project reference | Source               | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                NECTA-2001        | New Deal 25 Plus     | SRB          | Cash | Public            | No       | 01/07/2001 | 30/06/2002 | 12,000.00 | NEC-M1      | F. Officer | 25/06/2001 | Illustrative: agreed by the programme office
                NECTA-2001        | Action Team for Jobs | SRB          | Cash | Public            | No       | 01/07/2001 | 30/06/2002 | 2,340.00  | NEC-M2      | F. Officer | 25/06/2001 | Illustrative: agreed by the programme office
                """),
            new Page("Prices", """
                Source           | Contract   | Element               | Unit price | From       | To
                New Deal 25 Plus | NECTA-ND25 | Week on programme     | 45.00      | 01/07/2001 | 30/06/2002
                New Deal 25 Plus | NECTA-ND25 | Job held for 13 weeks | 400.00     | 01/07/2001 | 30/06/2002
                """)),
        new ClaimWorkbook("srb-2001-02-Q2", """
            Funder: SRB; Programme: SRB Round 6; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Quarterly; Claim number: 1; Period from: 01/07/2001; Period to: 30/09/2001
            Total claimed: 13,005.40
            Prepared by: J. Clerk; Prepared on: 14/10/2001; Certified by: F. Officer; Certified on: 20/10/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee          | Description                             | Cost heading       | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: New Deal 25 Plus | Match: Action Team for Jobs
                1    | NEC-01           | Payroll |               | 28/09/2001 | Ten trainees   | Training allowances, 13 weeks at £45.00 | Participants       | Revenue            | 5,850.00   | 5,850.00      | 1,755.00  | 4,095.00                |
                2    | NEC-02           | Payroll |               | 28/09/2001 | NECTA staff    | Two instructors, July to September      | Programme          | Revenue            | 11,250.40  | 11,250.40     | 11,250.40 |                         |
                3    | NEC-03           |         | 06/07/2001    | 13/07/2001 | Tool merchants | Tools, boots and helmets for ten        | Tools and clothing | Revenue            | 2,340.00   | 2,340.00      | 0.00      |                         | 2,340.00
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 02/07/2001  | 30/09/2001 | 130      | Training weeks | Attendance registers
                """)),
        new ClaimWorkbook("srb-2001-02-Q3", """
            Funder: SRB; Programme: SRB Round 6; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Quarterly; Claim number: 2; Period from: 01/10/2001; Period to: 31/12/2001
            Total claimed: 13,005.40
            Prepared by: J. Clerk; Prepared on: 14/01/2002; Certified by: F. Officer; Certified on: 20/01/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee        | Description                             | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed   | Match: New Deal 25 Plus
                1    | NEC-04           | Payroll | 28/12/2001 | Ten trainees | Training allowances, 13 weeks at £45.00 | Participants | Revenue            | 5,850.00   | 5,850.00      | 1,755.00  | 4,095.00
                2    | NEC-05           | Payroll | 21/12/2001 | NECTA staff  | Two instructors, October to December    | Programme    | Revenue            | 11,250.40  | 11,250.40     | 11,250.40 |
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 01/10/2001  | 30/12/2001 | 130      | Training weeks | Attendance registers
                """)),
        new ClaimWorkbook("srb-2001-02-Q4", """
            Funder: SRB; Programme: SRB Round 6; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Quarterly; Claim number: 3; Period from: 01/01/2002; Period to: 31/03/2002
            Total claimed: 3,600.25
            Prepared by: J. Clerk; Prepared on: 14/04/2002; Certified by: F. Officer; Certified on: 20/04/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee       | Description                         | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | NEC-06           | Payroll | 28/03/2002 | NECTA staff | Work-place visits, January to March | Programme    | Revenue            | 3,600.25   | 3,600.25      | 3,600.25
                """)),
        new ClaimWorkbook("srb-2002-03-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Quarterly; Claim number: 4; Period from: 01/04/2002; Period to: 30/06/2002
            Total claimed: 1,600.25
            Prepared by: J. Clerk; Prepared on: 14/07/2002; Certified by: F. Officer; Certified on: 20/07/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee       | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: New Deal 25 Plus
                1    | NEC-07           | Payroll | 28/06/2002 | NECTA staff | Work-place visits, April to June | Programme    | Revenue            | 3,600.25   | 3,600.25      | 1,600.25 | 2,000.00
                """)),
        new ClaimWorkbook("new-deal-2001-02-Q2", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Unit cost; Claim number: 1; Period from: 01/07/2001; Period to: 30/09/2001
            Total claimed: 4,095.00
            Prepared by: J. Clerk; Prepared on: 14/10/2001; Certified by: F. Officer; Certified on: 20/10/2001
            """,
            new Page("Participants", """
                Person scheme  | Person reference | Strand           | Age at start | Months unemployed | Option                 | Start      | End
                NECTA trainees | P701             | New Deal 25 Plus | 27           | 19                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P702             | New Deal 25 Plus | 31           | 24                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P703             | New Deal 25 Plus | 26           | 18                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P704             | New Deal 25 Plus | 44           | 36                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P705             | New Deal 25 Plus | 38           | 22                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P706             | New Deal 25 Plus | 29           | 20                | Education and training | 02/07/2001 | 30/12/2001
                NECTA trainees | P707             | New Deal 25 Plus | 52           | 41                | Education and training | 02/07/2001 | 30/12/2001
                """),
            new Page("Unit costs", """
                Person reference | Contract   | Strand           | Element           | From       | To         | Units | Unit price | Amount
                P701             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P702             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P703             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P704             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P705             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P706             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                P707             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 02/07/2001 | 30/09/2001 | 13    | 45.00      | 585.00
                """)),
        new ClaimWorkbook("new-deal-2001-02-Q3", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Unit cost; Claim number: 2; Period from: 01/10/2001; Period to: 31/12/2001
            Total claimed: 4,095.00
            Prepared by: J. Clerk; Prepared on: 14/01/2002; Certified by: F. Officer; Certified on: 20/01/2002
            """,
            new Page("Unit costs", """
                Person reference | Contract   | Strand           | Element           | From       | To         | Units | Unit price | Amount
                P701             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P702             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P703             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P704             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P705             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P706             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                P707             | NECTA-ND25 | New Deal 25 Plus | Week on programme | 01/10/2001 | 30/12/2001 | 13    | 45.00      | 585.00
                """)),
        new ClaimWorkbook("new-deal-2002-03-Q1", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: NECTA-2001; Project name: NECTA construction training
            Claimant: NECTA; Ledger: NECTA
            Claim type: Unit cost; Claim number: 3; Period from: 01/04/2002; Period to: 30/06/2002
            Total claimed: 2,000.00
            Prepared by: J. Clerk; Prepared on: 14/07/2002; Certified by: F. Officer; Certified on: 20/07/2002
            """,
            new Page("Unit costs", """
                Person reference | Contract   | Strand           | Element               | From       | To         | Units | Unit price | Amount
                P701             | NECTA-ND25 | New Deal 25 Plus | Job held for 13 weeks | 02/04/2002 | 02/04/2002 | 1     | 400.00     | 400.00
                P702             | NECTA-ND25 | New Deal 25 Plus | Job held for 13 weeks | 02/04/2002 | 02/04/2002 | 1     | 400.00     | 400.00
                P703             | NECTA-ND25 | New Deal 25 Plus | Job held for 13 weeks | 02/04/2002 | 02/04/2002 | 1     | 400.00     | 400.00
                P705             | NECTA-ND25 | New Deal 25 Plus | Job held for 13 weeks | 02/04/2002 | 02/04/2002 | 1     | 400.00     | 400.00
                P706             | NECTA-ND25 | New Deal 25 Plus | Job held for 13 weeks | 02/04/2002 | 02/04/2002 | 1     | 400.00     | 400.00
                """),
            new Page("Outcomes", """
                Person reference | Outcome               | Outcome date | Measured from | Weeks held | Claimed by
                P701             | Job held for 13 weeks | 02/04/2002   | 01/01/2002    | 13         | NECTA
                P702             | Job held for 13 weeks | 02/04/2002   | 01/01/2002    | 13         | NECTA
                P703             | Job held for 13 weeks | 02/04/2002   | 01/01/2002    | 13         | NECTA
                P705             | Job held for 13 weeks | 02/04/2002   | 01/01/2002    | 13         | NECTA
                P706             | Job held for 13 weeks | 02/04/2002   | 01/01/2002    | 13         | NECTA
                """)));
}
