namespace FundingPipeline.Tests.SampleClaims;

/// <summary>The advance of joblink-1999-three-calendars and one penny more.</summary>
internal static class JoblinkPennyOver
{
    public static readonly Sample Sample = new(
        "joblink-1999-advance-a-penny-over",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name          | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                JOBLINK-99B       | Joblink, a penny over | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/1999 | 31/12/1999
                """),
            new Page("Awards", """
                Project reference | Source | Programme           | Route  | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award      | Rate | Offer letter
                JOBLINK-99B       | ESF    | Objective 3 1994-99 | Direct | Help into work |              | Revenue            | Defrayed | 01/01/1999 | 31/12/1999 | 135,000.00 | 45%  | ESF/JLB/1999
                """)),
        new ClaimWorkbook("esf-1999-advance", """
            Funder: ESF; Programme: Objective 3 1994-99; Project reference: JOBLINK-99B; Project name: Joblink, a penny over
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Advance; Claim number: 1; Period from: 01/01/1999; Period to: 31/12/1999
            Advance claimed: 67,500.01
            Total claimed: 67,500.01
            Prepared by: J. Clerk; Prepared on: 04/12/1998; Certified by: F. Officer; Certified on: 10/12/1998
            """));
}
