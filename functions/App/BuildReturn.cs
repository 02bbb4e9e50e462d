using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Builds one fund's return for one period out of what every project gives it.</summary>
public sealed class BuildReturn(Workplace at)
{
    [Function(nameof(BuildReturn))]
    public async Task Run([QueueTrigger(Queues.Return, Connection = StorageAccount.Setting)] string message, long dequeueCount, CancellationToken stop)
    {
        using var stage = Telemetry.Stage("return");
        var asking = Asking.Read(message);
        var again = asking.Anew || dequeueCount > 1;
        if (await at.Turns.Take(asking.Of, asking.Number, again, stop) is not { } turn)
        {
            return;
        }

        await Build(asking.Of, again, stop);
        await at.Turns.Finish(turn, stop);
    }

    /// <summary>Asks for every return that is not built from what projects give it now, and asks them once more what that is.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AskForTheStale(CancellationToken stop)
    {
        var stale = 0;
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            var built = Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf(slug), PageRows.Now, stop));
            var givers = await at.Ledger.Rows.Givers(slug, stop);
            if (built.Inputs == InputsOf(givers))
            {
                continue;
            }

            foreach (var (folio, _) in givers)
            {
                await at.Post.ReconcileAnew(folio, stop);
            }

            await at.Post.Return(slug, stop);
            stale++;
        }

        return stale;
    }

    private static string InputsOf(IEnumerable<(Folio Folio, string Fingerprint)> givers) =>
        Digest.Of([Digest.Program, .. givers.SelectMany(giver => new[] { giver.Folio.Partition, giver.Fingerprint })]);

    /// <summary>Writes a new version, unless everything it would be built from is what the last was built from.</summary>
    private async Task Build(string partition, bool again, CancellationToken stop)
    {
        var slug = ReturnRows.SlugOfPartition(partition);
        while (true)
        {
            var before = await at.Ledger.Rows.Get(partition, PageRows.Now, stop);
            var last = Built.Read(before);
            var givers = await at.Ledger.Rows.Givers(slug, stop);
            if (!again && last.Inputs == InputsOf(givers))
            {
                return;
            }

            var given = await Given(slug, givers, stop);
            var kept = await at.Publisher.Keep(FunderReturn.From(given.Select(part => part.Part)).Select(Workbooks.Of), stop);
            var built = last.Then(InputsOf(given.Select(part => (part.Folio, Fingerprint.Of(part.Part)))), kept.FirstOrDefault()?.Sha256 ?? "");
            if (await at.Ledger.Rows.Turn(partition, before, built.Text, await at.Publisher.Changes(partition, kept, stop), stop) is not null)
            {
                await at.Publisher.Show(partition, stop);
                return;
            }

            again = true;
        }
    }

    /// <summary>What each project gives now. A claim may have come since the project last said so: then the return says that it was built from that.</summary>
    private async Task<List<(Folio Folio, Contribution Part)>> Given(string slug, ImmutableArray<(Folio Folio, string)> givers, CancellationToken stop)
    {
        var given = new List<(Folio, Contribution)>();
        foreach (var (folio, _) in givers)
        {
            var project = await at.Desk.Reconciled(await at.Desk.Papers(folio, stop), stop);
            given.AddRange((project.Statement?.Contributions ?? []).Where(part => FunderReturn.SlugOf(part) == slug).Select(part => (folio, part)));
        }

        return given;
    }
}

/// <summary>How often a return was written, out of what, and the bytes it has now.</summary>
/// <param name="Sha256">Empty while no project gives it anything.</param>
public sealed record Built(int Version, string Inputs, string Sha256)
{
    public string Text => $"{Version} {Inputs} {Sha256}";

    public static Built Read(Row? row) => row?.Text.Split(' ') is [var version, var inputs, var sha256] ? new(int.Parse(version), inputs, sha256) : new(0, "", "");

    public Built Then(string inputs, string sha256) => new(sha256 == Sha256 ? Version : Version + 1, inputs, sha256);
}
