using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>How fast one person may go through the door: whoever is faster waits his turn, and is turned away only when very many wait before him.</summary>
/// <remarks>A browser, and a script that sends a megabyte after another without pause, never meet it.</remarks>
public sealed class Turnstile : IDisposable
{
    private readonly PartitionedRateLimiter<string> people = Limiter(burst: 400, aSecond: 100, queue: 2_000);
    private readonly PartitionedRateLimiter<string> strangers = Limiter(burst: 200, aSecond: 10, queue: 100);

    public void Dispose()
    {
        people.Dispose();
        strangers.Dispose();
    }

    /// <exception cref="Problem">Too many of his requests wait already.</exception>
    public Task Pass(Actor who, CancellationToken stop) => Pass(people, who.Id, stop);

    /// <summary>Whoever has not signed in is known by his address alone.</summary>
    /// <exception cref="Problem">Too many requests from there wait already.</exception>
    public Task PassStranger(HttpRequest request, CancellationToken stop) => Pass(strangers, $"{request.HttpContext.Connection.RemoteIpAddress}", stop);

    private static async Task Pass(PartitionedRateLimiter<string> limiter, string who, CancellationToken stop)
    {
        using var lease = await limiter.AcquireAsync(who, 1, stop);
        if (!lease.IsAcquired)
        {
            throw Problem.TooMany();
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int burst, int aSecond, int queue) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = aSecond / 10,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    }));
}
