using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace FundingPipeline.Benchmarks;

/// <summary>Fifty accountants who send a megabyte after another without pause, while fifty others look at lists and download, a second between calls; against the real host in a process of its own.</summary>
public static partial class FrontDoor
{
    private static readonly Duration Drained = Duration.FromMinutes(20);

    /// <param name="seconds">For how long they send and look.</param>
    /// <param name="lines">In each claim; a picture makes up the rest of the megabyte.</param>
    public static async Task<int> Run(int seconds, int lines)
    {
        var data = Directory.CreateTempSubdirectory("door-").FullName;
        Directory.CreateDirectory(Path.Combine(data, "claims"));
        File.WriteAllBytes(Path.Combine(data, "claims", "register.xlsx"), DoorClaims.Register());
        foreach (var project in Enumerable.Range(1, DoorClaims.Projects))
        {
            File.WriteAllBytes(Path.Combine(data, "claims", $"claim-{project}.xlsx"), DoorClaims.Claim(project, 1, lines));
        }

        var port = FreePort();
        using var host = Start(Published.Program, "serve", "--data", data, "--port", $"{port}");
        host.OutputDataReceived += (_, _) => { };
        host.BeginOutputReadLine();
        try
        {
            return await Run(new Uri($"http://127.0.0.1:{port}"), host, seconds, lines);
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> Run(Uri site, Process host, int seconds, int lines)
    {
        await Until(() => HasReturn(site), Duration.FromMinutes(3));
        var (tally, watch) = (new Tally(), Stopwatch.StartNew());
        await Task.WhenAll(Client(tally, "door-send", $"{site}", $"{seconds}", $"{lines}"), Client(tally, "door-look", $"{site}", $"{seconds}"));
        var sending = watch.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"50 senders of claims of {DoorClaims.Size / 1024:#,0} KB with {lines:#,0} lines each, 50 readers with a second between calls, {sending.TotalSeconds:0} s, one host on {Environment.ProcessorCount} processors."));
        Console.WriteLine($"{tally.Sent.Count:#,0} claims answered 202; {tally.Errors.Count:#,0} errors.");
        foreach (var kind in tally.Times.Keys.Order(StringComparer.Ordinal))
        {
            Console.WriteLine(tally.InWords(kind));
        }

        tally.Errors.Distinct().Take(10).ToList().ForEach(Console.WriteLine);
        Console.WriteLine($"Peak memory of the host while they sent: {Peak(host)} MB.");
        var lost = await Lost(site, tally);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Every claim read and entered {watch.Elapsed.TotalSeconds - sending.TotalSeconds:0} s after the last was sent; {lost} lost. Peak memory then: {Peak(host)} MB."));
        return tally.Errors.IsEmpty && lost == 0 ? 0 : 1;
    }

    /// <summary>This program once more, as the people of one kind.</summary>
    private static async Task Client(Tally tally, params string[] arguments)
    {
        using var people = Start(Environment.ProcessPath!, arguments);
        while (await people.StandardOutput.ReadLineAsync() is { } said)
        {
            tally.Hear(said);
        }

        await people.WaitForExitAsync();
        if (people.ExitCode != 0)
        {
            tally.Errors.Add($"{arguments[0]} ended with {people.ExitCode}.");
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Asks after every claim that was answered until none waits any more.</summary>
    private static async Task<int> Lost(Uri site, Tally tally)
    {
        using var client = (await DoorClients.SignedIn(site, $"accountant.{DoorClaims.Body}"))!;
        var open = tally.Sent.ToHashSet(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        while (open.Count > 0 && clock.Elapsed < Drained.ToTimeSpan())
        {
            foreach (var id in open.ToList())
            {
                using var answer = await client.GetAsync(new Uri($"/api/claims/{id}", UriKind.Relative));
                if (!answer.IsSuccessStatusCode)
                {
                    continue;
                }

                if (JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["state"]!.GetValue<string>() == "waiting")
                {
                    break;
                }

                open.Remove(id);
            }

            await Task.Delay(500);
        }

        return open.Count;
    }

    /// <summary>Whether the office has worked off what lay among the claims on the first day.</summary>
    private static async Task<bool> HasReturn(Uri site)
    {
        using var auditor = await DoorClients.SignedIn(site, "auditor");
        if (auditor is null || !(await auditor.GetAsync(new Uri(DoorClients.Return, UriKind.Relative))).IsSuccessStatusCode)
        {
            return false;
        }

        var status = JsonNode.Parse(await auditor.GetStringAsync(new Uri("/api/status", UriKind.Relative)))!;
        return status["waiting"]!.GetValue<int>() == 0;
    }

    private static async Task Until(Func<Task<bool>> done, Duration limit)
    {
        var clock = Stopwatch.StartNew();
        while (!await done())
        {
            if (clock.Elapsed > limit.ToTimeSpan())
            {
                throw new TimeoutException("The host did not get ready.");
            }

            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The most memory the process ever held, in MB.</summary>
    private static int Peak(Process process) =>
        int.Parse(PeakLine().Match(File.ReadAllText($"/proc/{process.Id}/status")).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;

    [GeneratedRegex(@"VmHWM:\s+(\d+)")]
    private static partial Regex PeakLine();
}
