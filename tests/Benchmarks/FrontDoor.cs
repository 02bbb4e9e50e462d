using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FundingPipeline.Tests.Ingest;
using NodaTime;

namespace FundingPipeline.Benchmarks;

/// <summary>Fifty accountants who send a megabyte after another without pause, while fifty others look at lists and download, a second between calls; against the real host in a process of its own.</summary>
public static partial class FrontDoor
{
    private const int Senders = 50;
    private const int Readers = 50;
    private const int Size = 1 << 20;
    private const string Body = "city-council";
    private const string Accountant = $"accountant.{Body}";
    private const string Return = "/api/returns/srb/2000-01-Q2/workbook";
    private static readonly Duration Drained = Duration.FromMinutes(20);

    private static readonly string[] Headings =
    [
        "Line", "Ledger reference", "Kind", "Date paid", "Payee", "Capital or revenue", "Cost heading", "Gross cost", "VAT recoverable", "Eligible cost", "Claimed", "Match: Core budget",
    ];

    /// <param name="seconds">For how long they send and look.</param>
    /// <param name="lines">In each claim; a picture makes up the rest of the megabyte.</param>
    public static async Task<int> Run(int seconds, int lines)
    {
        var data = Directory.CreateTempSubdirectory("door-").FullName;
        Directory.CreateDirectory(Path.Combine(data, "claims"));
        File.WriteAllBytes(Path.Combine(data, "claims", "register.xlsx"), Register());
        foreach (var project in Enumerable.Range(1, Senders))
        {
            File.WriteAllBytes(Path.Combine(data, "claims", $"claim-{project}.xlsx"), Claim(project, 1, lines));
        }

        var port = FreePort();
        var start = new ProcessStartInfo(Program, ["serve", "--data", data, "--port", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var host = Process.Start(start)!;
        host.OutputDataReceived += (_, _) => { };
        host.ErrorDataReceived += (_, _) => { };
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
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
        var tally = new Tally();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable.Range(1, Senders).Select(sender => Task.Run(() => Send(site, sender, lines, tally, end.Token)))
                .Concat(Enumerable.Range(1, Readers).Select(reader => Task.Run(() => Look(site, reader, tally, end.Token)))));
        var sending = watch.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Senders} senders of claims of {Size / 1024:#,0} KB with {lines:#,0} lines each, {Readers} readers with a second between calls, {sending.TotalSeconds:0} s, one host on {Environment.ProcessorCount} processors."));
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

    private static async Task Send(Uri site, int sender, int lines, Tally tally, CancellationToken stop)
    {
        using var client = (await SignedIn(site, Accountant))!;
        for (var version = 2; !stop.IsCancellationRequested; version++)
        {
            var claim = Claim(sender, version, lines);
            await tally.Timed("send a claim", async () =>
            {
                using var content = new ByteArrayContent(claim);
                using var answer = await client.PostAsync(new Uri($"/api/claims?body={Body}&name=claim-{sender}-{version}.xlsx", UriKind.Relative), content, CancellationToken.None);
                var said = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                if (answer.StatusCode != HttpStatusCode.Accepted)
                {
                    throw new HttpRequestException($"{(int)answer.StatusCode}: {said}");
                }

                tally.Sent.Add(JsonNode.Parse(said)![0]!["id"]!.GetValue<string>());
            });
        }
    }

    private static async Task Look(Uri site, int reader, Tally tally, CancellationToken stop)
    {
        using var client = (await SignedIn(site, reader % 2 == 0 ? Accountant : "funder.srb"))!;
        (string What, string Address)[] calls = reader % 2 == 0
            ? [("list claims", "/api/claims"), ("list projects", "/api/projects"), ("list returns", "/api/returns")]
            : [("list returns", "/api/returns"), ("download a return", Return)];
        // Fifty people do not look on the stroke of the same second.
        await Task.Delay(1_000 * reader / Readers, CancellationToken.None);
        for (var call = reader; !stop.IsCancellationRequested; call++)
        {
            var (what, address) = calls[call % calls.Length];
            await tally.Timed(what, async () =>
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
                _ = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                answer.EnsureSuccessStatusCode();
            });
            await Task.Delay(1_000, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Asks after every claim that was answered until none waits any more.</summary>
    private static async Task<int> Lost(Uri site, Tally tally)
    {
        using var client = (await SignedIn(site, Accountant))!;
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

    private static async Task<HttpClient?> SignedIn(Uri site, string person)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        try
        {
            using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("person", person), new("back", "/")]));
            return answer.StatusCode == HttpStatusCode.SeeOther ? client : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Whether the office has worked off what lay among the claims on the first day.</summary>
    private static async Task<bool> HasReturn(Uri site)
    {
        using var auditor = await SignedIn(site, "auditor");
        if (auditor is null || !(await auditor.GetAsync(new Uri(Return, UriKind.Relative))).IsSuccessStatusCode)
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

    /// <summary>The next version of the one claim of a project; bytes of a picture that nobody can make smaller fill it up.</summary>
    private static byte[] Claim(int project, int version, int lines)
    {
        using var bytes = new MemoryStream();
        BigClaim.Write(
            bytes,
            [
                ["Grant claim"], ["Funder", "SRB"], ["Programme", "Round 5"], ["Project reference", $"DOOR-{project}"], ["Claimant", "City Council"], ["Claim type", "Quarterly"],
                ["Claim number", 1], ["Version", version], ["Period from", new LocalDate(2000, 7, 1)], ["Period to", new LocalDate(2000, 9, 30)], ["Total claimed", lines * 45m],
                ["Prepared by", "A. Clerk"], ["Prepared on", new LocalDate(2000, 10, 10)],
            ],
            Headings, lines, (texts, line) =>
            [
                $"><v>{line}</v>", texts.Cell($"INV-{project}-{line}"), texts.Cell("Invoice"), BigClaim.Day(36_708 + (line % 92)), texts.Cell("Supplier & Sons"), texts.Cell("Revenue"), texts.Cell("Premises"),
                BigClaim.Pounds(10_000), BigClaim.Pounds(0), BigClaim.Pounds(10_000), BigClaim.Pounds(4_500), BigClaim.Pounds(5_500),
            ]);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var picture = new byte[Math.Max(0, Size - bytes.Length)];
            new Random((project * 10_000) + version).NextBytes(picture);
            using var part = archive.CreateEntry("xl/media/image1.png", CompressionLevel.NoCompression).Open();
            part.Write(picture);
        }

        return bytes.ToArray();
    }

    private static byte[] Register() => TinyWorkbook.Of(
        ("Projects", [["Project register"], ["Project reference", "Project name", "Accountable body", "Nation", "Region"], .. Of(project => [$"DOOR-{project}", $"Project {project}", "City Council", "England", "North West"])]),
        ("Awards", [["Project reference", "Source", "Programme", "Basis", "From", "To", "Award"], .. Of(project => [$"DOOR-{project}", "SRB", "Round 5", "Defrayed", new LocalDate(2000, 4, 1), new LocalDate(2004, 3, 31), 9_000_000m])]),
        ("Match", [["Project reference", "Source", "Matched fund", "Kind", "Amount"], .. Of(project => [$"DOOR-{project}", "Core budget", "SRB", "Cash", 9_000_000m])]));

    private static IEnumerable<object?[]> Of(Func<int, object?[]> row) => Enumerable.Range(1, Senders).Select(row);

    private static string Program =>
        Environment.GetEnvironmentVariable("CHECK_WITH") ?? Tests.Repository.Path("artifacts", "default", "bin", "FundingPipeline.Local", "release", "FundingPipeline.Local");

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

    /// <summary>What was sent, how long each call took, and what went wrong.</summary>
    private sealed class Tally
    {
        public ConcurrentBag<string> Sent { get; } = [];

        public ConcurrentBag<string> Errors { get; } = [];

        public ConcurrentDictionary<string, ConcurrentBag<double>> Times { get; } = new();

        public async Task Timed(string what, Func<Task> call)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                await call();
                Times.GetOrAdd(what, _ => []).Add(watch.Elapsed.TotalMilliseconds);
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
            {
                Errors.Add($"{what}: {broken.Message}");
            }
        }

        public string InWords(string what)
        {
            var times = Times[what].Order().ToList();
            double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
            return string.Create(CultureInfo.InvariantCulture, $"{what,-18} {times.Count,7:#,0} calls; {At(0.5),7:0} ms at the median, {At(0.95),7:0} ms at p95, {times[^1],7:0} ms at most");
        }
    }
}
