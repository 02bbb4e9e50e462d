namespace FundingPipeline.Benchmarks;

/// <summary>A thousand claims through the published program, on all processors and on one, beside pandas merely reading the same files, in turn.</summary>
public static class Programmes
{
    public const int Lines = 100;

    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var programme = Running.Programme(sizes.Projects, Lines);
        var from = Running.Write(programme, Path.Combine(folder, "programme"));
        Console.WriteLine($"\n### programme: run of {programme.Claims:#,0} claims of {programme.Lines} lines, {programme.Projects} projects of five funds; in turn, medians of {sizes.Rounds}\n");
        var (ours, pandas, alone) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var round = 1; round <= sizes.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {sizes.Rounds}");
            ours.Add(Running.Over(from, Path.Combine(folder, "out"), programme));
            pandas.AddRange(Peer.Pandas.Measure("read-folder", from));
            alone.AddRange(Environment.ProcessorCount > 1 ? [Running.Fresh(Path.Combine(folder, "alone"), output => Measured.Of("taskset", "-c", "0", Published.Program, "run", from, "--out", output))] : []);
        }

        Measured.Heading();
        var isRight = Measured.Print(Running.Whole, ours) & Measured.Print(Running.Pandas, pandas) & Measured.Print("run, on one processor", alone);
        return before.Right(isRight)
            .With(Figure.ProgrammeByPandas, Measured.Ratio("ours by pandas", ours, pandas))
            .With(Figure.OneProcessorByTwo, Measured.Ratio("one processor by two", alone, ours))
            .With(Figure.ProgrammeMegabytes, Measured.Median(ours, run => run.PeakMegabytes))
            .With(Figure.ProgrammeSeconds, Measured.Median(ours, run => run.Seconds));
    }
}
