using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Esf;

public class DueInFourWeeksSpec
{
    [Theory]
    [InlineData("2000-04-28", ClaimType.Interim, EsfTables.From2000, "-")]
    [InlineData("2000-04-29", ClaimType.Interim, EsfTables.From2000, "Note B22: The claim to 2000-03-31 was due on 2000-04-28 and was prepared on 2000-04-29.")]
    [InlineData("2000-04-29", ClaimType.Final, EsfTables.From2000, "-")]
    [InlineData("2000-04-29", ClaimType.Interim, EsfTables.Before2000, "-")]
    public void A_claim_is_due_28_days_after_its_last_day(string prepared, ClaimType type, string programme, string says)
    {
        var claim = Given.Claim("ESF", type: type, programme: programme);
        new DueInFourWeeks().Says(Given.Case(claim with { Cover = claim.Cover with { PreparedOn = Given.Day(prepared) } }), says);
    }
}
