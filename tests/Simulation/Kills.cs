using System.Diagnostics;
using System.Security.Cryptography;

namespace FundingPipeline.Simulation;

/// <summary>Real processes, really killed at random moments and started again: <c>run</c> until it ends by itself, <c>serve</c> until it has nothing left to do.</summary>
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

    /// <summary>The same of <c>serve</c>, into whose folder of claims everything is dropped at once before each round.</summary>
    /// <returns>How often the host was killed, and every difference of its returns, statements and answers from a clean run's.</returns>
    public static async Task<(int Kills, List<string> Differences)> Serve(string claims, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("fundingpipeline-kills-").FullName;
        try
        {
            await ToTheEnd(claims, Path.Combine(folder, "clean"));
            var (clean, delays) = (Workbooks(Path.Combine(folder, "clean")), new Random(20000401));
            var (killed, differences) = (0, new List<string>());
            for (var round = 0; killed < kills; round++)
            {
                var data = Path.Combine(folder, $"served-{round}");
                CopyAll(claims, Path.Combine(data, "claims"));
                for (var kill = 0; kill < InOneFolder && killed < kills; kill++, killed++)
                {
                    using var host = Start("serve", "--data", data, "--port", "0");
                    await Task.Delay(delays.Next(600, 4_000));
                    await End(host);
                }

                differences.AddRange((await AtRest(data, clean)).Select(difference => $"round {round}: {difference}"));
                Console.WriteLine($"{killed} kills of serve, {differences.Count} differences");
            }

            return (killed, differences);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets a host work until what it wrote is what is expected, or for two minutes, and says what is not.</summary>
    private static async Task<List<string>> AtRest(string data, HashSet<string> expected)
    {
        using var host = Start("serve", "--data", data, "--port", "0");
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2) && !expected.SetEquals(Workbooks(data)); await Task.Delay(300))
        {
        }

        await End(host);
        var written = Workbooks(data);
        return [.. expected.Except(written).Select(file => $"{file} only in the clean run"), .. written.Except(expected).Select(file => $"{file} only in the killed host's")];
    }

    private static async Task End(Process host)
    {
        host.Kill(entireProcessTree: true);
        await host.WaitForExitAsync();
    }

    private static void CopyAll(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    /// <summary>Returns, statements and answers, and a hash of each one's bytes; a file may go while we look.</summary>
    private static HashSet<string> Workbooks(string output)
    {
        try
        {
            return
            [
                .. from name in App.Workbooks.Folders
                   let below = Path.Combine(output, name)
                   where Directory.Exists(below)
                   from path in Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories)
                   select $"{Path.GetRelativePath(output, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16]}",
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Whether the run was still at work when it was killed.</summary>
    private static async Task<bool> Killed(string claims, string output, int after)
    {
        using var run = Start("run", claims, "--out", output);
        await Task.Delay(after);
        var isAtWork = !run.HasExited;
        run.Kill(entireProcessTree: true);
        await run.WaitForExitAsync();
        return isAtWork;
    }

    private static async Task ToTheEnd(string claims, string output)
    {
        using var run = Start("run", claims, "--out", output);
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new LawBroken($"run ended with {run.ExitCode}.");
        }
    }

    private static Process Start(params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var process = Process.Start(new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "FundingPipeline.Local.dll"), .. arguments])
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
