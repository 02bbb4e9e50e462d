using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class NotDefrayedSpec
{
    [Theory]
    [InlineData(Basis.Defrayed, "2000-02-01", null, "-")]
    [InlineData(Basis.Defrayed, null, "2000-02-01", "Query E5: The line does not say when it was paid, so it has not left the account.")]
    [InlineData(Basis.Incurred, null, "2000-02-01", "-")]
    [InlineData(Basis.Incurred, "2000-02-01", null, "Query D5: The line does not say when it was incurred.")]
    public void A_line_gives_the_date_its_award_goes_by(Basis basis, string? paid, string? incurred, string says) =>
        new NotDefrayed().Says(
            RuleSpec.Line(
                Given.Cost() with { Paid = paid is null ? null : Given.Day(paid), Incurred = incurred is null ? null : Given.Day(incurred) },
                awards: Given.Award("SRB") with { Basis = basis }),
            says);

    [Fact]
    public void Payroll_may_give_a_period_in_its_place() =>
        new NotDefrayed().Says(RuleSpec.Line(Given.Cost() with { Paid = null, Kind = CostKind.Payroll, Period = Given.Days("2000-02-01", "2000-02-29") }), "-");
}
