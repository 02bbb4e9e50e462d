using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Esf;

public class AssistanceLevySpec
{
    [Theory]
    [InlineData("135000.00", "0.01", EsfTables.From2000, "Note B15: The levy of 1.2% on £135,000.00, £1,620.00, is paid before the first advance.")]
    [InlineData("100.41", "0.01", EsfTables.From2000, "Note B15: The levy of 1.2% on £100.41, £1.20, is paid before the first advance.")]
    [InlineData("100.42", "0.01", EsfTables.From2000, "Note B15: The levy of 1.2% on £100.42, £1.21, is paid before the first advance.")]
    [InlineData("135000.00", "0.00", EsfTables.From2000, "-")]
    [InlineData("135000.00", "0.01", EsfTables.Before2000, "-")]
    public void The_first_advance_is_told_of_the_levy(string award, string advance, string programme, string says) =>
        new AssistanceLevy().Says(Case(award, advance, programme), says);

    [Fact]
    public void A_second_advance_is_not()
    {
        var at = Case("135000.00", "0.01", EsfTables.From2000);
        var earlier = at.Claim with { File = new(new string('1', 64), "claim-1.xlsx") };
        new AssistanceLevy().Says(at with { Siblings = [earlier, at.Claim] }, "-");
    }

    private static ClaimCase Case(string award, string advance, string programme)
    {
        var claim = Given.Claim("ESF", type: ClaimType.Interim, programme: programme);
        return Given.Case(claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp(advance) } }, Given.Award("ESF", programme, award) with { Route = "direct" });
    }
}
