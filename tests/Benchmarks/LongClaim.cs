namespace FundingPipeline.Benchmarks;

/// <summary>One claim of a hundred thousand lines through the published program, beside pandas merely reading it, in turn.</summary>
public static class LongClaim
{
    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var programme = Running.Programme(projects: 1, sizes.Lines) with { Funds = 1 };
        var from = Running.Write(programme, Path.Combine(folder, "long"));
        Console.WriteLine($"\n### long-claim: run of one claim of {sizes.Lines:#,0} lines; in turn, medians of {sizes.Rounds}\n");
        var (ours, pandas) = (new List<Measured>(), new List<Measured>());
        for (var round = 1; round <= sizes.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {sizes.Rounds}");
            ours.Add(Running.Over(from, Path.Combine(folder, "out"), programme));
            pandas.AddRange(Peer.Pandas.Measure("read-folder", from));
        }

        Measured.Heading();
        return before.Right(Measured.Print(Running.Whole, ours) & Measured.Print(Running.Pandas, pandas))
            .With(Figure.LongClaimByPandas, Measured.Ratio("ours by pandas", ours, pandas))
            .With(Figure.LongClaimMegabytes, Measured.Median(ours, run => run.PeakMegabytes));
    }
}
