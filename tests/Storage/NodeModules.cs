using System.Diagnostics;

namespace FundingPipeline.Tests.Storage;

/// <summary>What a folder's package.json asks of npm, installed as its lock file says and no other way.</summary>
public static class NodeModules
{
    public static readonly string? Node = Prerequisite.Program("node", "node.exe");
    private static readonly string? Npm = Prerequisite.Program("npm", "npm.cmd");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Whether there are both of them, so that there can be modules.</summary>
    public static bool CanBe => Node is not null && Npm is not null;

    /// <summary>Installs what is not there yet. Two that want it at once wait for one another.</summary>
    public static async Task Install(string folder)
    {
        if (!CanBe)
        {
            throw new InvalidOperationException("This asks for what npm installs, and there is no node and npm on the PATH.");
        }

        await using var mine = await Alone(Path.Combine(folder, "node_modules.lock"));
        var (wanted, installed) = (Path.Combine(folder, "package-lock.json"), Path.Combine(folder, "node_modules", "installed.json"));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == await File.ReadAllTextAsync(wanted))
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo(Npm!, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync()).WaitAsync(Patience);
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in {folder} ended with {npm.ExitCode}. {string.Concat(said)}");
        }

        // Last of all, so that an installation that was cut off is begun again.
        File.Copy(wanted, installed);
    }

    private static async Task<FileStream> Alone(string path)
    {
        for (var until = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(200);
            }
        }
    }
}
