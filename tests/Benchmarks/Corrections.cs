using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>Later versions of claims of one project after another, given to a host that has taken in ever larger ledgers.</summary>
public static class Corrections
{
    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        Console.WriteLine($"\n### correction: one claim of {Programmes.Lines} lines sent again, given to serve; by the host's own records, medians of {sizes.Rounds}\n");
        Console.WriteLine("| lines in the ledger | in each of its returns | taken in, ms | reconciled, ms | returns built | ms for all of them | all done after s |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        var done = new List<(int Projects, Correction Took)>();
        foreach (var (projects, quarters) in sizes.Ledgers)
        {
            Console.Error.WriteLine($"a ledger of {projects * quarters:#,0} projects");
            var (lines, took) = Correct(folder, Running.Programme(projects * quarters, Programmes.Lines) with { Quarters = QuarterOf(quarters - 1) + 1 }, projects, sizes.Rounds, $"{projects}-{quarters}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {lines:#,0} | {Programmes.Lines * projects:#,0} | {took.TakenIn} | {took.Reconciled} | {took.Returns} | {took.Built} | {took.Seconds:0.0} |"));
            done.Add((projects, took));
        }

        return before.Right(done.All(one => one.Took.Returns > 0)).With(Figure.CorrectionByLedger, ByLedger(done));
    }

    /// <summary>How many times as long the work takes in the longer of two ledgers with the same returns; of several pairs the worst.</summary>
    private static decimal? ByLedger(List<(int Projects, Correction Took)> done) =>
        done.GroupBy(one => one.Projects, one => (decimal)one.Took.Milliseconds).Where(same => same.Count() > 1).Max(same => (decimal?)(same.Last() / Math.Max(same.First(), 1)));

    private static (int Lines, Correction Took) Correct(string folder, GeneratedProgramme programme, int projects, int rounds, string name)
    {
        var (claims, data) = (Path.Combine(folder, $"claims-{name}"), Path.Combine(folder, $"ledger-{name}"));
        var lines = Programmes.Lines * Running.Write(claims, ClaimedOnce(programme, projects));
        File.WriteAllBytes(Path.Combine(claims, "register.xlsx"), GeneratedRegister.Of(programme));
        Measured.Of(Published.Program, "run", claims, "--out", Path.Combine(folder, $"out-{name}"), "--data", data);
        return (lines, Correction.MedianOf(Correction.Of(data, programme, projects, rounds)));
    }

    /// <summary>Each project claims in one quarter alone, so many projects in each.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> ClaimedOnce(GeneratedProgramme programme, int projects) =>
        from project in Enumerable.Range(1, programme.Projects)
        let quarter = QuarterOf((project - 1) / projects)
        from fund in programme.Paying
        where fund.IsClaimedIn(quarter)
        select ($"{GeneratedProgramme.Reference(project)}/{fund.Slug}-{quarter + 1}.xlsx", programme.Claim(project, quarter, fund));

    /// <summary>The second that anybody claims in is of the next year: a return of a whole year is no longer in a longer ledger.</summary>
    private static int QuarterOf(int place) => place == 0 ? 0 : place + 3;
}
