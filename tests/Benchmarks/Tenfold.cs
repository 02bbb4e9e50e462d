using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>Ten times the claims of the programme, once.</summary>
public static class Tenfold
{
    private const int Times = 10;

    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var known = before[Figure.ProgrammeSeconds] is null ? Programmes.Measure(sizes with { Rounds = 1 }, folder, before) : before;
        var programme = Running.Programme(Times * sizes.Projects, Programmes.Lines);
        var from = Running.Write(programme, Path.Combine(folder, "tenfold"));
        Console.WriteLine($"\n### tenfold: run of {programme.Claims:#,0} claims of {programme.Lines} lines, once\n");
        var larger = Running.Over(from, Path.Combine(folder, "out"), programme);
        var (time, memory) = (larger.Seconds / known[Figure.ProgrammeSeconds]!.Value, larger.PeakMegabytes / known[Figure.ProgrammeMegabytes]!.Value);
        Measured.Heading();
        var isRight = Measured.Print(Running.Whole, [larger]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| by a tenth of the claims | {time:0.0} | | {memory:0.0} | |"));
        return known.Right(isRight).With(Figure.TenfoldTime, time).With(Figure.TenfoldMemory, memory);
    }
}
