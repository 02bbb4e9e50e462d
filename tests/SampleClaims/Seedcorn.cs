namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Seedcorn: one revenue budget, four sources, two calendars. The same invoices stand in the SRB claims and in the ERDF claims.</summary>
internal static partial class Seedcorn
{
    public static readonly Sample Sample = new(
        "seedcorn-four-sources-one-budget",
        new RegisterWorkbook(
            new Page("Projects", """
                Project reference | Project name | Accountable body        | Organisation type | Nation  | Region     | Authority  | Start      | End
                SEEDCORN-2000     | Seedcorn     | Manchester City Council | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2000
                """),
            new Page("Awards", """
                Project reference | Source           | Programme           | Route  | Purpose          | Cost heading | Capital or revenue | Basis    | From       | To         | Award     | Rate | Offer letter
                SEEDCORN-2000     | SRB              | SRB Round 5         |        | Business support |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 52,500.00 |      | SRB5/SC/2000
                SEEDCORN-2000     | ERDF             | Objective 2 2000-06 | Direct | Business support |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 60,000.00 | 40%  | ERDF/SC/2000
                SEEDCORN-2000     | Capital receipts |                     |        | Business support |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 15,000.00 |      |
                SEEDCORN-2000     | Core budget      |                     |        | Business support |              | Revenue            | Defrayed | 01/01/2000 | 31/12/2000 | 22,500.00 |      |
                """),
            new Page("Match", """
                Project reference | Source           | Matched fund | Kind | Public or private | European | From       | To         | Amount    | Certificate | Signed by  | Signed on  | Guidance
                SEEDCORN-2000     | SRB              | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 52,500.00 | SC-M1       | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: SRB beside ERDF
                SEEDCORN-2000     | Capital receipts | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 15,000.00 | SC-M2       | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: capital receipts in the revenue budget beside ERDF
                SEEDCORN-2000     | Core budget      | ERDF         | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 22,500.00 | SC-M3       | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside ERDF
                SEEDCORN-2000     | ERDF             | SRB          | Cash | Public            | Yes      | 01/01/2000 | 31/12/2000 | 60,000.00 | SC-M4       | F. Officer | 20/12/1999 | Illustrative: agreed by the programme office
                SEEDCORN-2000     | Capital receipts | SRB          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 15,000.00 | SC-M5       | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: capital receipts beside SRB
                SEEDCORN-2000     | Core budget      | SRB          | Cash | Public            | No       | 01/01/2000 | 31/12/2000 | 22,500.00 | SC-M6       | F. Officer | 20/12/1999 | PAT 17, Moss Side and Hulme box: core budget beside SRB
                """)),
        [.. Srb(), .. Erdf()]);
}
