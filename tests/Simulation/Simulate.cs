using System.Diagnostics;
using FundingPipeline.App;

namespace FundingPipeline.Simulation;

/// <summary>The heavy command: thousands of schedules, each replayed by its seed.</summary>
public static class Simulate
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["--seeds", var count] => Seeded(1, int.Parse(count)),
        ["--seeds", var count, "--from", var first] => Seeded(int.Parse(first), int.Parse(count)),
        ["--seed", var seed] => Said(await Seeds.Run(int.Parse(seed))),
        ["--every-operation"] => await Every(PlainTools.Text),
        ["--every-operation", "--spreadsheets"] => await Every(PlainTools.Spreadsheets),
        ["--kills", var kills, var claims] => Told(await Kills.Run(claims, int.Parse(kills))),
        ["--kills-serve", var kills, var claims] => Told(await Kills.Serve(claims, int.Parse(kills))),
        _ => Usage(),
    };

    private static int Seeded(int first, int count)
    {
        var watch = Stopwatch.StartNew();
        var result = Seeds.Run(first, count, done =>
        {
            if (done % 1_000 == 0)
            {
                Console.WriteLine($"{done:#,0} schedules, {watch.Elapsed:mm\\:ss}");
            }
        });
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:#,0} seconds.");
        return Said(result);
    }

    private static int Said(Result result)
    {
        Console.WriteLine($"{result.Schedules:#,0} schedules ({result.Lives:#,0} with certificates and answers), {result.Operations:#,0} storage operations, {result.Swept:#,0} sweeps that found work undone, {result.Failures.Count:#,0} failures.");
        foreach (var (kind, count) in result.Injected)
        {
            Console.WriteLine($"{kind,12} {count,12:#,0}");
        }

        result.Failures.Take(5).ToList().ForEach(Console.WriteLine);
        return result.Failures.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Every(Tools tools)
    {
        var (operations, result) = await EveryOperation.Run(tools);
        Console.WriteLine($"{operations:#,0} operations, each failed twice.");
        return Said(result);
    }

    private static int Told((int Kills, List<string> Differences) came)
    {
        var (killed, differences) = came;
        differences.Take(20).ToList().ForEach(Console.WriteLine);
        Console.WriteLine($"{killed} kills, {differences.Count} differences.");
        return differences.Count == 0 ? 0 : 1;
    }

    private static int Usage()
    {
        Console.WriteLine("--seeds <number> [--from <seed>] | --seed <number> | --every-operation [--spreadsheets] | --kills <number> <folder of claims> | --kills-serve <number> <folder of claims>");
        return 2;
    }
}
