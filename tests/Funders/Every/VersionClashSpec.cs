using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class VersionClashSpec
{
    [Fact]
    public void Two_workbooks_with_one_version_are_both_queried() =>
        new VersionClash().Says(
            new(Given.Claim("SRB").Id, [Sent("a.xlsx", '1'), Sent("b.xlsx", '2')]),
            "Query B11: Version 1 of claim 1 was sent as another workbook too, b.xlsx.\nQuery B11: Version 1 of claim 1 was sent as another workbook too, a.xlsx.");

    [Fact]
    public void One_workbook_clashes_with_nobody() =>
        new VersionClash().Says(new(Given.Claim("SRB").Id, [Sent("a.xlsx", '1')]), "-");

    private static FundingPipeline.Ingest.Claim Sent(string name, char bytes) => Given.Claim("SRB") with { File = new(new string(bytes, 64), name) };
}
