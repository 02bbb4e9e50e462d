using System.Globalization;
using System.Text.RegularExpressions;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Scale;

/// <summary>infra/scale.md says what is counted today.</summary>
[Collection(AzuriteCollection.Name)]
public sealed partial class ScaleSpec(Azurite azurite)
{
    /// <summary>A workbook's size changes by some bytes with the hash of the program that is printed in it.</summary>
    private const decimal Slack = 0.02m;

    [StorageFact]
    public async Task The_page_is_what_the_program_writes()
    {
        var (there, now) = (await File.ReadAllTextAsync(Repository.Path("infra", "scale.md")), new ScalePage(await Costs(azurite), Assumptions.Read(Repository.Path("infra", "scale.json"))).Write());

        Assert.Equal(Figure().Replace(now, "0"), Figure().Replace(there, "0"));
        Assert.All(Figure().Matches(now).Zip(Figure().Matches(there)), pair =>
        {
            var (counted, said) = (Number(pair.First), Number(pair.Second));
            Assert.True(Math.Abs(counted - said) <= Slack * counted, $"{said} stands in scale.md, at {Around(there, pair.Second)}, and {counted} was counted: write it anew with tests/Benchmarks, scale.");
        });
    }

    /// <summary>4 requests of 5 ms and 200 lines at 10,000 a second; four funds' three returns.</summary>
    [Fact]
    public void What_an_office_needs_is_worked_out_as_by_hand()
    {
        var one = Counts.None.With(Counted.BlobsRead, 1);
        var none = Counts.None;
        var costs = new StageCosts(one * 3, none, one * 10, none, one, none, none, one * 5, one, none, none, one * 2, none, none, none, one, none, none, none);
        var assumed = new Assumed(2, 8, 100, 0, 2, 250, 8, 0.5m, 3, 5, 10_000, 1_000, 2_000);
        var office = new Demand(costs, assumed, Projects: 10);

        Assert.Equal((80, 8_000, 8, 1_000), (office.Claims, office.Lines, office.Returns, office.LinesOfAReturn));

        // 80 claims x (3 + 10 + 2 returns x 1) requests; 160 changes of returns x (5 + 10 projects); 365 x 2 + 52 x 1.
        Assert.Equal((1_200, 2_400, 782), (office.OfClaims.Requests, office.OfReturns.Requests, office.OfSweeps.Requests));

        // 80 claims / 4 quarters x a half, in 3 days of 8 hours; 15 requests x 5 ms and half of a return's 1,000 lines.
        Assert.Equal((10m / 86_400, 0.075m + 0.05m), (office.ClaimsASecondInTheRush, office.SecondsToBuild));
        Assert.Equal((80_000, 2_000_000), (office.MemoryToSweep, office.MemoryToReturn));
    }

    [Fact]
    public void Parts_are_told_from_what_was_counted_at_as_many_sizes()
    {
        static Counts Rows(decimal rows) => Counts.None.With(Counted.RowsRead, rows);

        // 7 at all, 4 for each claim, 2 for each return.
        var parts = Equations.Solve(([1, 1, 1], Rows(13)), ([1, 2, 2], Rows(19)), ([1, 3, 1], Rows(21)));

        Assert.Equal([7, 4, 2], parts.Select(part => part[Counted.RowsRead]));
    }

    private static readonly Lock Once = new();
    private static Task<StageCosts>? costs;

    /// <summary>Counted once for all tests that want to know.</summary>
    public static Task<StageCosts> Costs(Azurite azurite)
    {
        lock (Once)
        {
            return costs ??= StageCosts.Count(azurite.NewAccount);
        }
    }

    private static decimal Number(Match figure) => decimal.Parse(figure.Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Around(string text, Match figure) => text[Math.Max(0, figure.Index - 60)..Math.Min(text.Length, figure.Index + 30)].ReplaceLineEndings(" ");

    [GeneratedRegex(@"[0-9][0-9,]*(\.[0-9]+)?")]
    private static partial Regex Figure();
}
