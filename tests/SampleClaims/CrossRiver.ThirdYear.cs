using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

internal static partial class CrossRiver
{
    private static ImmutableArray<ClaimWorkbook> ThirdYear() =>
    [
        new ClaimWorkbook("srb-2002-03-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 9; Period from: 01/04/2002; Period to: 30/06/2002
            Total claimed: 62,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2002; Certified by: F. Officer; Certified on: 20/07/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-09-1         | Payroll | 30/06/2002 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 50,000.00  | 50,000.00     | 50,000.00
                2    | CRP-09-2         |         | 16/06/2002 | Training providers | Training budgets of individuals  | Training     | Revenue            | 12,500.00  | 12,500.00     | 12,500.00
                """)),
        new ClaimWorkbook("srb-2002-03-Q2", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 10; Period from: 01/07/2002; Period to: 30/09/2002
            Total claimed: 62,500.00
            Prepared by: J. Clerk; Prepared on: 14/10/2002; Certified by: F. Officer; Certified on: 20/10/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-10-1         | Payroll | 28/09/2002 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 50,000.00  | 50,000.00     | 50,000.00
                2    | CRP-10-2         |         | 14/09/2002 | Training providers | Training budgets of individuals  | Training     | Revenue            | 12,500.00  | 12,500.00     | 12,500.00
                """)),
        new ClaimWorkbook("srb-2002-03-Q3", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 11; Period from: 01/10/2002; Period to: 31/12/2002
            Total claimed: 62,500.00
            Prepared by: J. Clerk; Prepared on: 14/01/2003; Certified by: F. Officer; Certified on: 20/01/2003
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-11-1         | Payroll | 21/12/2002 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 50,000.00  | 50,000.00     | 50,000.00
                2    | CRP-11-2         |         | 14/12/2002 | Training providers | Training budgets of individuals  | Training     | Revenue            | 12,500.00  | 12,500.00     | 12,500.00
                """)),
        new ClaimWorkbook("srb-2002-03-Q4", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 12; Period from: 01/01/2003; Period to: 31/03/2003
            Total claimed: 62,500.00
            Prepared by: J. Clerk; Prepared on: 14/04/2003; Certified by: F. Officer; Certified on: 20/04/2003
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-12-1         | Payroll | 28/03/2003 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 50,000.00  | 50,000.00     | 50,000.00
                2    | CRP-12-2         |         | 14/03/2003 | Training providers | Training budgets of individuals  | Training     | Revenue            | 12,500.00  | 12,500.00     | 12,500.00
                """)),
    ];
}
