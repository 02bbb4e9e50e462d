using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Scale;

/// <summary>What is asked of the register for each line takes as many steps however long its tables are.</summary>
[Collection("Counting")]
public class RegisterStepsSpec
{
    private const int Rows = 200;

    [Fact]
    public void A_decision_takes_as_many_steps_among_many_on_as_many_claims() => AsMany("take decisions off lines", nameof(StepsOfDisallowing));

    [Fact]
    public void A_line_takes_as_many_steps_to_place_among_many_places() => AsMany("find lines' wards", nameof(StepsOfPlacing));

    private static void AsMany(string what, string method) => Growth.AsMany(what, Rows, rows => Steps(method, rows));

    private static long Steps(string method, int rows) => SteppedPipeline.Call<long>(typeof(RegisterStepsSpec), method, rows);

    /// <summary>SRB disallows part of each of many claims of one line, and one claim of ESF shows them all as match.</summary>
    public static long StepsOfDisallowing(int claims)
    {
        Disallow(10);
        return Disallow(claims);
    }

    /// <summary>A ward for each line.</summary>
    public static long StepsOfPlacing(int places)
    {
        Find(10);
        return Find(places);
    }

    private static long Disallow(int claims)
    {
        ImmutableArray<string> numbers = [.. Enumerable.Range(1, claims).Select(i => $"{i}")];
        var project = RuleSpec.Project(
        [
            .. numbers.Select(number => Given.Claim("SRB", number, costs: Given.Cost(number))),
            Given.Claim("ESF", type: ClaimType.Interim, costs: [.. numbers.Select(number => Given.Cost(number) with { Match = [Given.Match("SRB", "100.00")] })]),
        ]);
        var at = project with { Register = new() { Decisions = [.. numbers.Select(Decided)] } };
        return SteppedPipeline.Of(() => Assert.Equal(claims, new MatchDisallowed().Check(at).Count()));
    }

    private static Decision Decided(string claim) =>
        new() { At = Given.Row("Decisions"), Project = "P-1", Funder = Given.Fund("SRB"), ClaimNumber = claim, Disallowed = Given.Gbp("40.00") };

    private static long Find(int places)
    {
        ImmutableArray<string> wards = [.. Enumerable.Range(1, places).Select(i => $"Ward {i}")];
        var register = new Register { Places = [.. wards.Select(ward => new Place { At = Given.Row("Places"), Source = Given.Fund("SRB"), Ward = ward })] };
        ImmutableArray<LineCase> lines = [.. wards.Select(ward => RuleSpec.Line(Given.Cost() with { Ward = ward }, register: register))];
        var rule = new PlaceListed("SRB-10", "SRB");
        return SteppedPipeline.Of(() => Assert.Empty(lines.SelectMany(line => rule.Check(line))));
    }
}
