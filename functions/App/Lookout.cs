using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Looks for what does not come about by itself: work that failed five times, and files that lie among the claims and that nothing takes in.</summary>
public sealed class Lookout(Workplace at)
{
    private const string Claims = "claims";

    /// <summary>A claim is taken in within seconds; where a machine must start first, or a scan be waited for, within minutes.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);

    /// <summary>Whoever only asks whether is answered from the last look: anybody at all may ask, and every look goes through all claims.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly Lock one = new();
    private (DateTimeOffset At, Task<bool> IsAnything)? last;

    /// <summary>Everything that is stuck, in a fixed order.</summary>
    public async Task<ImmutableArray<Stuck>> Look(CancellationToken stop)
    {
        var parked = await new Park(at).List(stop);
        var known = parked.Select(work => work.Path).ToHashSet(StringComparer.Ordinal);
        return [.. parked.Select(Stuck.Of), .. (await Unheard(stop)).Where(file => !known.Contains(PathOf(file))).Select(Stuck.Of)];
    }

    /// <summary>Whether anything was stuck a few minutes ago.</summary>
    /// <remarks>The look is nobody's own: whoever hangs up leaves it to the next who asks, and a thousand who hang up cost one look.</remarks>
    public Task<bool> IsAnythingStuck(CancellationToken stop)
    {
        lock (one)
        {
            var now = at.Clock.GetUtcNow();
            if (last is not { } look || look.IsAnything.IsFaulted || (look.IsAnything.IsCompleted && now - look.At > Fresh))
            {
                last = look = (now, Task.Run(async () => !(await Look(CancellationToken.None)).IsEmpty, CancellationToken.None));
            }

            return look.IsAnything.WaitAsync(stop);
        }
    }

    /// <summary>Files that have lain among the claims for long, and were never taken in under their name: neither accepted nor refused nor ignored.</summary>
    private async Task<ImmutableArray<Lying>> Unheard(CancellationToken stop)
    {
        var lying = await at.Ledger.Files.Lying(Claims, at.Clock.GetUtcNow() - Long, stop);
        var isKnown = lying.IsEmpty ? _ => true : await at.Ledger.Known(stop);
        return [.. lying.Where(file => !isKnown(PathOf(file)))];
    }

    private static string PathOf(Lying file) => file.Name[(Claims.Length + 1)..];
}

/// <summary>Something that does not come about by itself.</summary>
/// <param name="Since">Null when it was parked before anybody noted when.</param>
/// <param name="Remedy">What somebody should do about it.</param>
public sealed record Stuck(string What, DateTimeOffset? Since, string Remedy)
{
    public static Stuck Of(ParkedWork work) => new(Logbook.Plain(work.InWords), work.Since, $"It failed five times. Mend what the log says of it, then run retry: it is sent to the queue {work.Queue} again.");

    public static Stuck Of(Lying file) => new(
        Logbook.Plain($"the file {file.Name}"), file.Since, "Nothing has taken it in. See that the host runs and may read it; the next sweep, at three in the morning UTC, asks for it.");

    /// <summary>Since when, to the minute.</summary>
    public string Moment => Since is { } since ? since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) : "";
}
