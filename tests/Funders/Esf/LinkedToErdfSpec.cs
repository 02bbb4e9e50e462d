using FundingPipeline.Funders.Esf;

namespace FundingPipeline.Tests.Funders.Esf;

public class LinkedToErdfSpec
{
    [Theory]
    [InlineData("London", "Objective 2 2000-06", "SRB", "Query B4: The claim is under Objective 2 2000-06, and the register shows no ERDF award for P-1.")]
    [InlineData("London", "Objective 2 2000-06", "ERDF", "-")]
    [InlineData("London", "Objective 3 2000-06", "SRB", "-")]
    [InlineData("North West", "Objective 2 2000-06", "SRB", "-")]
    public void Objective_2_ESF_in_London_stands_beside_ERDF(string region, string programme, string other, string says)
    {
        var at = Given.Case(Given.Claim("ESF", programme: programme));
        new LinkedToErdf().Says(at with { Project = at.Project with { Region = region }, Register = new() { Awards = [Given.Award("ESF"), Given.Award(other)] } }, says);
    }
}
