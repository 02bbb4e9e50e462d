using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace FundingPipeline.Benchmarks;

/// <summary>People at the front door. Those who send and those who look are processes of their own, as they would be machines of their own: nobody's clock stands while another's claim is packed.</summary>
public static class DoorClients
{
    public const string Return = "/api/returns/srb/2000-01-Q2/workbook";
    private const int Readers = 50;
    private const string Accountant = $"accountant.{DoorClaims.Body}";

    /// <summary>Each sends a version after another of the claim of a project of his own, for so many seconds.</summary>
    public static async Task<int> Send(Uri site, int seconds, int lines)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var tally = new Tally();
        await Task.WhenAll(Enumerable.Range(1, DoorClaims.Projects).Select(project => Task.Run(() => Send(site, project, lines, tally, end.Token))));
        return tally.Say();
    }

    /// <summary>Each looks at a list or downloads a return, a second after he was last answered.</summary>
    public static async Task<int> Look(Uri site, int seconds)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var tally = new Tally();
        await Task.WhenAll(Enumerable.Range(1, Readers).Select(reader => Task.Run(() => Look(site, reader, tally, end.Token))));
        return tally.Say();
    }

    /// <summary>Somebody who has signed in; null when the site does not let him, or is not there yet.</summary>
    public static async Task<HttpClient?> SignedIn(Uri site, string person)
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

    private static async Task Send(Uri site, int project, int lines, Tally tally, CancellationToken stop)
    {
        using var client = (await SignedIn(site, Accountant))!;
        for (var version = 2; !stop.IsCancellationRequested; version++)
        {
            using var content = new ByteArrayContent(DoorClaims.Claim(project, version, lines));
            var address = new Uri($"/api/claims?body={DoorClaims.Body}&name=claim-{project}-{version}.xlsx", UriKind.Relative);
            await tally.Timed("send a claim", async () =>
            {
                using var answer = await client.PostAsync(address, content, CancellationToken.None);
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
}

/// <summary>What was sent, how long each call took, and what went wrong; said by the clients' processes, a line each, and read by the one that started them.</summary>
public sealed class Tally
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

    public int Say()
    {
        Sent.ToList().ForEach(id => Console.WriteLine($"sent|{id}"));
        Errors.ToList().ForEach(error => Console.WriteLine($"error|{error.ReplaceLineEndings(" ")}"));
        foreach (var (what, times) in Times)
        {
            times.ToList().ForEach(time => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time|{what}|{time:0.###}")));
        }

        return 0;
    }

    public void Hear(string said)
    {
        switch (said.Split('|'))
        {
            case ["sent", var id]: Sent.Add(id); break;
            case ["time", var what, var time]: Times.GetOrAdd(what, _ => []).Add(double.Parse(time, CultureInfo.InvariantCulture)); break;
            case ["error", .. var error]: Errors.Add(string.Join('|', error)); break;
        }
    }

    public string InWords(string what)
    {
        var times = Times[what].Order().ToList();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        return string.Create(CultureInfo.InvariantCulture, $"{what,-18} {times.Count,7:#,0} calls; {At(0.5),7:0} ms at the median, {At(0.95),7:0} ms at p95, {times[^1],7:0} ms at most");
    }
}
