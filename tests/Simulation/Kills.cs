using System.Diagnostics;
using System.Security.Cryptography;

namespace FundingPipeline.Simulation;

/// <summary>Real processes, really killed: <c>run</c> over a folder of claims is ended at random moments and repeated until it ends by itself.</summary>
public static class Kills
{
    private const int InOneFolder = 5;

    /// <param name="claims">A folder of claims.</param>
    /// <returns>How often a run was ended before it was done, and every difference from a clean run.</returns>
    public static async Task<(int Kills, List<string> Differences)> Run(string claims, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("fundingpipeline-kills-").FullName;
        try
        {
            var whole = Stopwatch.StartNew();
            await ToTheEnd(claims, Path.Combine(folder, "clean"));
            var (time, clean, delays) = ((int)whole.ElapsedMilliseconds, Written(Path.Combine(folder, "clean")), new Random(19990401));
            var (killed, differences) = (0, new List<string>());
            for (var round = 0; killed < kills; round++)
            {
                var output = Path.Combine(folder, $"killed-{round}");
                for (var kill = 0; kill < InOneFolder && killed < kills; kill++)
                {
                    // A run that has less left to do than the clean one ends sooner: it is killed sooner the next time.
                    var isKilled = await Killed(claims, output, delays.Next(time / 10, time));
                    (killed, time) = isKilled ? (killed + 1, time) : (killed, Math.Max(time * 2 / 3, 300));
                }

                await ToTheEnd(claims, output);
                differences.AddRange(clean.Except(Written(output)).Select(file => $"round {round}: {file} only in the clean run"));
                differences.AddRange(Written(output).Except(clean).Select(file => $"round {round}: {file} only in the killed run"));
                Console.WriteLine($"{killed} kills, {differences.Count} differences");
            }

            return (killed, differences);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Whether the run was still at work when it was killed.</summary>
    private static async Task<bool> Killed(string claims, string output, int after)
    {
        using var run = Start(claims, output);
        await Task.Delay(after);
        var isAtWork = !run.HasExited;
        run.Kill(entireProcessTree: true);
        await run.WaitForExitAsync();
        return isAtWork;
    }

    private static async Task ToTheEnd(string claims, string output)
    {
        using var run = Start(claims, output);
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new LawBroken($"run ended with {run.ExitCode}.");
        }
    }

    private static Process Start(string claims, string output)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var process = Process.Start(new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "FundingPipeline.Local.dll"), "run", claims, "--out", output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Every published file and a hash of its bytes.</summary>
    private static HashSet<string> Written(string output) =>
    [
        .. from path in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(output, path)
           where !name.StartsWith("data", StringComparison.Ordinal)
           select $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16]}",
    ];
}
