using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Reconcile;

public class OutputEntriesSpec
{
    [Fact]
    public void Training_weeks_across_two_of_the_funds_quarters_are_cut_and_people_count_where_they_end()
    {
        var weeks = GivenOutputs.Output(20, "training weeks") with { Period = Given.Days("2000-03-20", "2000-04-08") };
        var people = GivenOutputs.Output(7, "people") with { Line = "2", At = Given.Row("Outputs", 6), Period = Given.Days("2000-03-20", "2000-04-08") };
        var claim = Given.Claim("SRB", first: "2000-03-20", last: "2000-04-08", type: ClaimType.Nil) with { Outputs = [weeks, people] };

        var statement = Reconciled.Project([Given.Award("SRB")], claim);

        Assert.Equal(
            ["1999/00 Q4: 12 training weeks", "2000/01 Q1: 8 training weeks", "2000/01 Q1: 7 people"],
            statement.Contributions.SelectMany(part => part.Outputs.Select(output => $"{part.Period}: {output.Native}")));
    }
}
