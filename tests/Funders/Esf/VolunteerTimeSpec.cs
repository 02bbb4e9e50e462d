using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Esf;

public class VolunteerTimeSpec
{
    [Theory]
    [InlineData(CostKind.InKind, null, "-")]
    [InlineData(CostKind.InKind, false, "-")]
    [InlineData(CostKind.InKind, true, "Query: The register calls £40.00 of volunteers' time public match; it is private match in kind.")]
    [InlineData(CostKind.Payroll, false, "Query: £40.00 of volunteers' time stands against a cost that was paid for.")]
    [InlineData(CostKind.Invoice, null, "Query: £40.00 of volunteers' time stands against a cost that was paid for.")]
    public void It_is_private_match_in_kind(CostKind kind, bool? isPublic, string says) =>
        Assert.Equal(says, new VolunteerTime().Says(Case(kind, isPublic, EsfTables.From2000, "Volunteers")));

    [Theory]
    [InlineData(EsfTables.Before2000, "Volunteers")]
    [InlineData(EsfTables.From2000, "Private sector")]
    public void Before_2000_the_matrix_speaks_and_other_match_is_nobodys_time(string programme, string source) =>
        Assert.Equal("-", new VolunteerTime().Says(Case(CostKind.Invoice, true, programme, source)));

    private static LineCase Case(CostKind kind, bool? isPublic, string programme, string source)
    {
        var line = Given.Cost(claimed: "60.00") with { Kind = kind, Match = [Given.Match(source, "40.00")] };
        var claim = Given.Case(Given.Claim("ESF", programme: programme, costs: line), Given.Award("ESF", programme));
        var offer = new MatchOffer { At = Given.Row("Match"), Project = "P-1", Source = Given.Fund("Volunteers"), Public = isPublic };
        return Given.Case(claim with { Register = new() { Match = isPublic is null ? [] : [offer] } }, line);
    }
}
