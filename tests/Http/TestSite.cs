using System.Net.Http.Headers;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Tests.Local;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Tests.Http;

/// <summary>The functions over a folder of the test's own; it works off what waits when it is told to.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly FolderSite site;

    private TestSite(TempFolder folder, FolderSite site, Kept log) => (this.folder, this.site, Log) = (folder, site, log);

    public Workplace At => site.At;

    /// <summary>Everything that was logged.</summary>
    public Kept Log { get; }

    public Uri Address => new(site.Address);

    public static async Task<TestSite> Start(ISignIn signIn, TimeProvider? clock = null)
    {
        var (folder, log) = (new TempFolder(), new Kept());
        return new(folder, await FolderSite.Open(folder.Path, signIn, TimeSpan.Zero, log, clock), log);
    }

    /// <summary>Puts files among the claims, as somebody would who drops them there, and has everything worked off.</summary>
    public async Task Drop(params IEnumerable<(string Path, byte[] Bytes)> post)
    {
        foreach (var (path, bytes) in post)
        {
            await At.Ledger.Files.Write($"claims/{path}", bytes, default);
        }

        await WorkOff();
    }

    public Task WorkOff() => new Batch(At, new Hosted.Silence()).Finish(default);

    /// <summary>Every file of the shelf, by name.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file)).Where(file => !file.Contains("ledger.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Somebody who asks, and follows nothing by himself.</summary>
    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    /// <summary>The id of a file that came under a path.</summary>
    public static string IdOf(string path, byte[] bytes) => Showing.IdOf(path, Digest.Of(bytes));

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A log that keeps what is written into it.</summary>
    public sealed class Kept : ILogger, ILoggerFactory
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
