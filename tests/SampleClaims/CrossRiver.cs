namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Cross River: £1.2 million of SRB over three years, and a last claim that asks for £50,000 too much.</summary>
internal static partial class CrossRiver
{
    public static readonly Sample Sample = new(
        "cross-river-over-claim-in-year-three",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name            | Accountable body            | Organisation type | Nation  | Region | Authority | Start      | End
                CROSSRIVER-2000   | Workplace Co-ordinators | London Borough of Southwark | Local authority   | England | London | Southwark | 01/04/2000 | 31/03/2003
                """),
            new Page("Awards", """
                Project reference | Source | Programme   | Route | Purpose        | Cost heading | Capital or revenue | Basis    | From       | To         | Award        | Rate | Offer letter
                CROSSRIVER-2000   | SRB    | SRB Round 6 |       | Help into work |              | Revenue            | Defrayed | 01/04/2000 | 31/03/2003 | 1,200,000.00 |      | SRB6/CRP/2000
                """)),
        [.. FirstYear(), .. SecondYear(), .. ThirdYear()]);
}
