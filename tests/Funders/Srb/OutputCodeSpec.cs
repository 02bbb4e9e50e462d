using FundingPipeline.Funders.Srb;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Srb;

public class OutputCodeSpec
{
    [Theory]
    [InlineData("1E", "-")]
    [InlineData("1a (i)", "-")]
    [InlineData("3A", "-")]
    [InlineData("", "-")]
    [InlineData("1Z", "Note 5:5: Output code 1Z is not in the list for Programme.")]
    [InlineData("4A", "Note 5:5: Output code 4A is not in the list for Programme.")]
    public void A_code_is_one_of_the_rounds(string code, string says) =>
        new OutputCode().Says(new OutputCase(Given.Case(Given.Claim("SRB")), new() { At = Given.Row("Outputs"), Line = "1", Code = code }), says);
}
