using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FundingPipeline.Tests.Storage;

/// <summary>Azure's storage on this machine: blobs, queues and tables that live as long as the tests of this collection.</summary>
/// <remarks>It installs itself from npm, takes whatever ports are free, and ends with the process that started it, however that
/// ends. It is never killed under a test: what it acknowledged would be lost, as in Azure nothing is.</remarks>
public sealed partial class Azurite
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string OfficeKey = "b3BlbiBzZXNhbWU=";
    private const int Offices = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string> addresses = [];
    private Process? process;
    private int given;

    /// <summary>Whether to run what needs it: where Node and npm are, and always under FULL=1, so that its absence fails and is seen.</summary>
    public static bool IsAsked => NodeModules.CanBe || Prerequisite.IsDemanded;

    public string ConnectionString => To(Account, Key);

    /// <summary>What it has used of the processors so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The way to an account of one test's own, with nothing in it.</summary>
    public string NewAccount() => Interlocked.Increment(ref given) is <= Offices and var number
        ? To($"office{number}", OfficeKey)
        : throw new InvalidOperationException($"Every one of the {Offices} accounts is taken: raise {nameof(Offices)}.");

    public async Task InitializeAsync()
    {
        var folder = Repository.Path("tests", "Azurite");
        await NodeModules.Install(folder);
        process = Process.Start(new ProcessStartInfo(NodeModules.Node!, [
            "start.cjs", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
        {
            WorkingDirectory = folder,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{Key};" + string.Join(';', Enumerable.Range(1, Offices).Select(number => $"office{number}:{OfficeKey}")) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (addresses.Count < 3 && await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true, Groups: var said })
            {
                addresses[said["service"].Value] = said["address"].Value;
            }
        }

        if (addresses.Count < 3)
        {
            throw new InvalidOperationException($"Azurite listens at {string.Join(", ", addresses.Keys)} only.");
        }

        _ = process.StandardOutput.ReadToEndAsync();
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private string To(string account, string key) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
        + string.Concat(addresses.Select(address => $"{address.Key}Endpoint={address.Value}/{account};"));

    [GeneratedRegex("Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>[^ ]+)")]
    private static partial Regex Listening();
}
