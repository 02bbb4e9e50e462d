using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

internal static partial class CrossRiver
{
    private static ImmutableArray<ClaimWorkbook> FirstYear() =>
    [
        new ClaimWorkbook("srb-2000-01-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 1; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 122,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-01-1         | Payroll | 30/06/2000 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 98,000.00  | 98,000.00     | 98,000.00
                2    | CRP-01-2         |         | 16/06/2000 | Training providers | Training budgets of individuals  | Training     | Revenue            | 24,500.00  | 24,500.00     | 24,500.00
                """)),
        new ClaimWorkbook("srb-2000-01-Q2", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 2; Period from: 01/07/2000; Period to: 30/09/2000
            Total claimed: 125,000.00
            Prepared by: J. Clerk; Prepared on: 14/10/2000; Certified by: F. Officer; Certified on: 20/10/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-02-1         | Payroll | 28/09/2000 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 100,000.00 | 100,000.00    | 100,000.00
                2    | CRP-02-2         |         | 14/09/2000 | Training providers | Training budgets of individuals  | Training     | Revenue            | 25,000.00  | 25,000.00     | 25,000.00
                """)),
        new ClaimWorkbook("srb-2000-01-Q3", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 3; Period from: 01/10/2000; Period to: 31/12/2000
            Total claimed: 123,750.50
            Prepared by: J. Clerk; Prepared on: 14/01/2001; Certified by: F. Officer; Certified on: 20/01/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-03-1         | Payroll | 21/12/2000 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 99,000.40  | 99,000.40     | 99,000.40
                2    | CRP-03-2         |         | 14/12/2000 | Training providers | Training budgets of individuals  | Training     | Revenue            | 24,750.10  | 24,750.10     | 24,750.10
                """)),
        new ClaimWorkbook("srb-2000-01-Q4", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 4; Period from: 01/01/2001; Period to: 31/03/2001
            Total claimed: 128,749.50
            Prepared by: J. Clerk; Prepared on: 14/04/2001; Certified by: F. Officer; Certified on: 20/04/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-04-1         | Payroll | 28/03/2001 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 102,999.60 | 102,999.60    | 102,999.60
                2    | CRP-04-2         |         | 14/03/2001 | Training providers | Training budgets of individuals  | Training     | Revenue            | 25,749.90  | 25,749.90     | 25,749.90
                """)),
    ];
}
