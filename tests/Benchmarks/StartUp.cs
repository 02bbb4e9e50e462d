namespace FundingPipeline.Benchmarks;

/// <summary>From the start of the published program to the findings of a claim of twenty lines, on the screen and in its copy.</summary>
public static class StartUp
{
    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var from = Running.Write(Running.Programme(projects: 1, lines: 20), Path.Combine(folder, "small"));
        Console.WriteLine($"\n### start-up: check of a claim of 20 lines, fresh processes, medians of {sizes.RoundsOfStartUp}\n");
        List<Measured> runs = [.. Enumerable.Range(0, sizes.RoundsOfStartUp).Select(_ => Measured.Of(
            Published.Program, "check", Path.Combine(from, "NP-00001", "srb-1.xlsx"), Path.Combine(from, "register.xlsx"), "--out", Path.Combine(folder, "checked")))];
        Measured.Heading();
        return before.Right(Measured.Print("check", runs))
            .With(Figure.StartUpMilliseconds, 1000 * Measured.Median(runs, run => run.Seconds))
            .With(Figure.StartUpMegabytes, Measured.Median(runs, run => run.PeakMegabytes));
    }
}
