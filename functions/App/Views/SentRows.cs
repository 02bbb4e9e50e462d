using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using FundingPipeline.Portal;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What came in at the front door, noted as soon as it is kept: until a file is taken in, nothing else says that it waits.</summary>
public sealed class SentRows(IRows rows)
{
    private const string Partition = "sent";
    private const string Id = "id|";
    private const string Bodies = "body|";
    private const string Office = "office";
    private const int MostKnown = 10_000;

    /// <summary>What a row once said of a file it says for ever.</summary>
    private readonly ConcurrentDictionary<string, Sent> known = new(StringComparer.Ordinal);

    public async Task Note(Sent sent, CancellationToken stop)
    {
        var says = JsonSerializer.Serialize(sent);
        await rows.Commit(Partition, [new Put($"{KeyOf(sent.Body)}{sent.Id}", says), new Put(Id + sent.Id, says)], stop);
    }

    /// <summary>Takes files off the lists of what waits: a page shows them now.</summary>
    public async Task Show(IEnumerable<ClaimView> shown, CancellationToken stop)
    {
        foreach (var sent in shown.Where(file => Upload.IsOne(file.File)).GroupBy(file => Upload.BodyOf(file.File) ?? "", file => file.Id))
        {
            var ids = sent.ToHashSet(StringComparer.Ordinal);
            await foreach (var row in rows.List(Partition, KeyOf(sent.Key), stop))
            {
                if (ids.Contains(row.Key[KeyOf(sent.Key).Length..]))
                {
                    await rows.Commit(Partition, [new Remove(row)], stop);
                }
            }
        }
    }

    /// <summary>Everything that was sent for a body and is on no page yet, in order of id.</summary>
    /// <param name="body">Its slug; empty for the programme office; null for whoever.</param>
    public async Task<ImmutableArray<Sent>> Of(string? body, CancellationToken stop) =>
        [.. await rows.List(Partition, body is null ? Bodies : KeyOf(body), stop).Select(Read).ToListAsync(stop)];

    /// <summary>One file; null when it did not come in at the front door.</summary>
    public async Task<Sent?> Find(string id, CancellationToken stop) => await rows.Get(Partition, Id + id, stop) is { } row ? Read(row) : null;

    private static string KeyOf(string body) => $"{Bodies}{(body.Length == 0 ? Office : body)}|";

    private Sent Read(Row row)
    {
        if (known.TryGetValue(row.Text, out var said))
        {
            return said;
        }

        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        return known[row.Text] = JsonSerializer.Deserialize<Sent>(row.Text) ?? throw new JsonException($"{row.Key} says nothing of what was sent.");
    }
}

/// <summary>One file that came in at the front door.</summary>
/// <param name="Id">As <see cref="ClaimView"/> has it.</param>
/// <param name="Path">Under which it was kept.</param>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Body">The accountable body for which it was sent; empty for the programme office.</param>
public sealed record Sent(string Id, string Path, string Sha256, string Name, string Body, string By)
{
    public ClaimView Waiting => new(Id, Path, Sha256, "", "", "", "", 0, "", "", ClaimState.Waiting, new(0, 0, 0, 0), new(0, 0, 0, 0), [], "");

    public Owner Owner => Body.Length > 0 ? Owner.Body(Body) : Owner.Office;
}
