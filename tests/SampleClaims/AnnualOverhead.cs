namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A year of rent that spans 31 December and 31 March: the one figure that has to be cut.</summary>
internal static class AnnualOverhead
{
    public static readonly Sample Sample = new(
        "annual-overhead-cut-at-both-year-ends",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name                | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                OVERHEAD-2000     | One overhead, four quarters | Manchester City Council | Local authority   | England | North West | Manchester | 01/07/2000 | 30/06/2001
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                OVERHEAD-2000     | ESF    | Objective 3 2000-06 | Direct | Help into work |              | Revenue            | Defrayed | 01/07/2000 | 30/06/2001 | 36,000.00 | 45%  | ESF/OVH/2000
                """),
            new Page("Match", """
                Project reference | Source      | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                OVERHEAD-2000     | Core budget | ESF          | Cash | Public            | No       | 01/07/2000 | 30/06/2001 | 40,000.00 | OVH-M1      | F. Officer | 19/06/2000 | PAT 17, Moss Side and Hulme box: core budget beside ESF
                """)),
        new ClaimWorkbook("esf-interim-to-June-2001", """
            Funder: ESF; Programme: Objective 3 2000-06; Project reference: OVERHEAD-2000; Project name: One overhead, four quarters
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Interim; Claim number: 1; Period from: 01/07/2000; Period to: 30/06/2001
            Figures: Cumulative
            Total claimed: 24,300.00
            Prepared by: J. Clerk; Prepared on: 14/07/2001; Certified by: F. Officer; Certified on: 20/07/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind     | Date paid  | Period from | Period to  | Payee        | Description                                             | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: Core budget
                1    | OVH00-01         | Payroll  | 29/12/2000 |             |            | Agency staff | Course tutors, July to December                         | Staff        | Revenue            | 22,000.00  | 22,000.00     | 9,900.00 | 12,100.00
                2    | OVH00-02         | Payroll  | 29/06/2001 |             |            | Agency staff | Course tutors, January to June                          | Staff        | Revenue            | 22,000.00  | 22,000.00     | 9,900.00 | 12,100.00
                3    | OVH00-03         | Overhead |            | 01/07/2000  | 30/06/2001 | Agency       | Rent, heat and light of the training floor for the year | Overheads    | Revenue            | 10,000.01  | 10,000.01     | 4,500.00 | 5,500.01
                """)));
}
