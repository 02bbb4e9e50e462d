namespace FundingPipeline.Tests.SampleClaims;

/// <summary>An intermediate labour market scheme paid by SRB, ESF and New Deal 25 Plus: wages, training, attendance.</summary>
internal static class ThreeFunderScheme
{
    public static readonly Sample Sample = new(
        "three-funders-one-labour-market-scheme",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name                           | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                ILM-ERP-2001      | Community and Environmental Employment | Manchester City Council | Company           | England | North West | Manchester | 01/04/2001 | 31/03/2002
                """),
            new Page("Awards", """
                Project reference | Source           | Programme           | Route  | Purpose                    | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                ILM-ERP-2001      | ESF              | Objective 3 2000-06 | Direct | Intermediate labour market |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 65,000.00 | 45%  | ESF/ERP/2001
                ILM-ERP-2001      | SRB              | SRB Round 6         |        | Intermediate labour market |              | Revenue            | Defrayed | 01/04/2001 | 31/03/2002 | 50,000.00 |      | SRB6/ERP/2001
                ILM-ERP-2001      | New Deal 25 Plus | New Deal 25 Plus    |        | Intermediate labour market |              |                    | Defrayed | 01/04/2001 | 31/03/2002 | 31,200.00 |      | ERP-ND25-01
                """),
            new Page("Match", """
                Project reference | Source           | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                ILM-ERP-2001      | SRB              | ESF          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 50,000.00 | ERP-M1      | F. Officer | 12/03/2001 | Voluntary sector guide to match: SRB is eligible match for ESF
                ILM-ERP-2001      | New Deal 25 Plus | ESF          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 31,200.00 | ERP-M2      | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                ILM-ERP-2001      | ESF              | SRB          | Cash | Public            | Yes      | 01/04/2001 | 31/03/2002 | 65,000.00 | ERP-M3      | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                ILM-ERP-2001      | New Deal 25 Plus | SRB          | Cash | Public            | No       | 01/04/2001 | 31/03/2002 | 31,200.00 | ERP-M4      | F. Officer | 12/03/2001 | Illustrative: agreed by the programme office
                """),
            new Page("Prices", """
                Source           | Contract    | Element           | Unit price | From       | To
                New Deal 25 Plus | ERP-ND25-01 | Week on programme | 60.00      | 01/04/2001 | 31/03/2002
                """)),
        new ClaimWorkbook("esf-2001-interim", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: ILM-ERP-2001; Project name: Community and Environmental Employment
            Claimant: Employment and Regeneration Partnership; Ledger: Employment and Regeneration Partnership
            Claim type: Interim; Claim number: 1; Period from: 01/04/2001; Period to: 30/06/2001
            Figures: Cumulative
            Total claimed: 15,732.24
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee            | Description                    | Cost heading       | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: SRB | Match: New Deal 25 Plus
                1    | ERP01-01         | Payroll |               | 27/04/2001 | Ten participants | Wages, April                   | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 3,802.50 | 2,247.50   | 2,400.00
                2    | ERP01-02         | Payroll |               | 25/05/2001 | Ten participants | Wages, May                     | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 3,802.50 | 2,247.50   | 2,400.00
                3    | ERP01-03         | Payroll |               | 29/06/2001 | Ten participants | Wages, June                    | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 3,802.50 | 2,247.50   | 2,400.00
                4    | ERP01-04         | Payroll |               | 29/06/2001 | Scheme staff     | Work supervisor, April to June | Staff              | Revenue            | 5,200.10   | 5,200.10      | 2,340.04 | 2,860.06   |
                5    | ERP01-05         |         | 01/06/2001    | 15/06/2001 | College          | One day a week of training     | Training           | Revenue            | 3,150.00   | 3,150.00      | 1,417.50 | 1,732.50   |
                6    | ERP01-06         |         | 04/05/2001    | 18/05/2001 | Works outfitters | Boots, gloves and tools        | Tools and clothing | Revenue            | 1,260.45   | 1,260.45      | 567.20   | 693.25     |
                """),
            new Page("Attendance", """
                Person reference | Week commencing | Hours | Activity
                P601             | 30/04/2001      | 7     | Training
                P601             | 07/05/2001      | 7     | Training
                P601             | 14/05/2001      | 7     | Training
                P601             | 21/05/2001      | 7     | Training
                P602             | 30/04/2001      | 7     | Training
                P602             | 07/05/2001      | 7     | Training
                P602             | 14/05/2001      | 3.5   | Training
                P602             | 21/05/2001      | 7     | Training
                P603             | 30/04/2001      | 7     | Training
                P603             | 14/05/2001      | 7     | Training
                P603             | 21/05/2001      | 7     | Training
                """)),
        new ClaimWorkbook("srb-2001-02-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: ILM-ERP-2001; Project name: Community and Environmental Employment
            Claimant: Employment and Regeneration Partnership; Ledger: Employment and Regeneration Partnership
            Claim type: Quarterly; Claim number: 1; Period from: 01/04/2001; Period to: 30/06/2001
            Total claimed: 12,028.31
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee            | Description                    | Cost heading       | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ESF | Match: New Deal 25 Plus
                1    | ERP01-01         | Payroll |               | 27/04/2001 | Ten participants | Wages, April                   | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 2,247.50 | 3,802.50   | 2,400.00
                2    | ERP01-02         | Payroll |               | 25/05/2001 | Ten participants | Wages, May                     | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 2,247.50 | 3,802.50   | 2,400.00
                3    | ERP01-03         | Payroll |               | 29/06/2001 | Ten participants | Wages, June                    | Participant wages  | Revenue            | 8,450.00   | 8,450.00      | 2,247.50 | 3,802.50   | 2,400.00
                4    | ERP01-04         | Payroll |               | 29/06/2001 | Scheme staff     | Work supervisor, April to June | Staff              | Revenue            | 5,200.10   | 5,200.10      | 2,860.06 | 2,340.04   |
                5    | ERP01-05         |         | 01/06/2001    | 15/06/2001 | College          | One day a week of training     | Training           | Revenue            | 3,150.00   | 3,150.00      | 1,732.50 | 1,417.50   |
                6    | ERP01-06         |         | 04/05/2001    | 18/05/2001 | Works outfitters | Boots, gloves and tools        | Tools and clothing | Revenue            | 1,260.45   | 1,260.45      | 693.25   | 567.20     |
                """),
            new Page("Attendance", """
                Person reference | Week commencing | Hours | Activity
                P601             | 30/04/2001      | 7     | Training
                P601             | 07/05/2001      | 7     | Training
                P601             | 14/05/2001      | 7     | Training
                P601             | 21/05/2001      | 7     | Training
                P602             | 30/04/2001      | 7     | Training
                P602             | 07/05/2001      | 7     | Training
                P602             | 14/05/2001      | 3.5   | Training
                P602             | 21/05/2001      | 7     | Training
                P603             | 30/04/2001      | 7     | Training
                P603             | 14/05/2001      | 7     | Training
                P603             | 21/05/2001      | 7     | Training
                """)),
        new ClaimWorkbook("new-deal-2001-02-Q1", """
            Funder: New Deal 25 Plus; Programme: New Deal 25 Plus; Project reference: ILM-ERP-2001; Project name: Community and Environmental Employment
            Claimant: Employment and Regeneration Partnership; Ledger: Employment and Regeneration Partnership
            Claim type: Unit cost; Claim number: 1; Period from: 01/04/2001; Period to: 30/06/2001
            Total claimed: 7,200.00
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Unit costs", """
                Person reference | Contract    | Strand           | Element           | From       | To         | Units | Unit price | Amount
                P601             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P602             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P603             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P604             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P605             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P606             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P607             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P608             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P609             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                P610             | ERP-ND25-01 | New Deal 25 Plus | Week on programme | 02/04/2001 | 24/06/2001 | 12    | 60.00      | 720.00
                """)));
}
