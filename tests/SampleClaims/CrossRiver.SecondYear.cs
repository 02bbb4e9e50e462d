using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

internal static partial class CrossRiver
{
    private static ImmutableArray<ClaimWorkbook> SecondYear() =>
    [
        new ClaimWorkbook("srb-2001-02-Q1", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 5; Period from: 01/04/2001; Period to: 30/06/2001
            Total claimed: 122,500.00
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-05-1         | Payroll | 30/06/2001 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 98,000.00  | 98,000.00     | 98,000.00
                2    | CRP-05-2         |         | 16/06/2001 | Training providers | Training budgets of individuals  | Training     | Revenue            | 24,500.00  | 24,500.00     | 24,500.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q2", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 6; Period from: 01/07/2001; Period to: 30/09/2001
            Total claimed: 125,000.00
            Prepared by: J. Clerk; Prepared on: 14/10/2001; Certified by: F. Officer; Certified on: 20/10/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-06-1         | Payroll | 28/09/2001 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 100,000.00 | 100,000.00    | 100,000.00
                2    | CRP-06-2         |         | 14/09/2001 | Training providers | Training budgets of individuals  | Training     | Revenue            | 25,000.00  | 25,000.00     | 25,000.00
                """)),
        new ClaimWorkbook("srb-2001-02-Q3", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 7; Period from: 01/10/2001; Period to: 31/12/2001
            Total claimed: 123,750.50
            Prepared by: J. Clerk; Prepared on: 14/01/2002; Certified by: F. Officer; Certified on: 20/01/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-07-1         | Payroll | 21/12/2001 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 99,000.40  | 99,000.40     | 99,000.40
                2    | CRP-07-2         |         | 14/12/2001 | Training providers | Training budgets of individuals  | Training     | Revenue            | 24,750.10  | 24,750.10     | 24,750.10
                """)),
        new ClaimWorkbook("srb-2001-02-Q4", """
            Funder: SRB; Programme: SRB Round 6; Project reference: CROSSRIVER-2000; Project name: Workplace Co-ordinators
            Claimant: Cross River Partnership; Ledger: Cross River Partnership
            Claim type: Quarterly; Claim number: 8; Period from: 01/01/2002; Period to: 31/03/2002
            Total claimed: 128,749.50
            Prepared by: J. Clerk; Prepared on: 14/04/2002; Certified by: F. Officer; Certified on: 20/04/2002
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date paid  | Payee              | Description                      | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed
                1    | CRP-08-1         | Payroll | 28/03/2002 | Co-ordinators      | Seven co-ordinators, the quarter | Staff        | Revenue            | 102,999.60 | 102,999.60    | 102,999.60
                2    | CRP-08-2         |         | 14/03/2002 | Training providers | Training budgets of individuals  | Training     | Revenue            | 25,749.90  | 25,749.90     | 25,749.90
                """)),
    ];
}
