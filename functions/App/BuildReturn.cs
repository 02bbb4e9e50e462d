using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Builds one fund's return for one period out of what every project gives it.</summary>
/// <remarks>A certified return is put in its place as it was certified; what changed in it since is taken up by the return that follows.</remarks>
public sealed class BuildReturn(Workplace at)
{
    private const string Version = "version|";

    [Function(nameof(BuildReturn))]
    public Task Run([QueueTrigger(Queues.Return, Connection = StorageAccount.Setting)] string message, long dequeueCount, CancellationToken stop) =>
        at.Post.TakeUp(message, dequeueCount, async (partition, again) =>
        {
            using var stage = Telemetry.Stage("return");
            var slug = ReturnRows.SlugOfPartition(partition);
            await Build(slug, again, stage, stop);
            foreach (var other in await Stale(await at.Lives.Book(slug, stop), Built.IsPast, stop))
            {
                await Ask(other, stop);
            }
        }, stop);

    /// <summary>Asks for every return that is not built from what projects give it now, and asks them once more what that is.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AskForTheStale(CancellationToken stop)
    {
        var (looked, stale) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            if (looked.Contains(slug))
            {
                continue;
            }

            var book = await at.Lives.Book(slug, stop);
            looked.UnionWith(book.Slugs);
            foreach (var past in await Stale(book, (built, inputs) => built.Inputs != inputs, stop))
            {
                await AskAnew(book, past, stop);
                stale++;
            }
        }

        return stale;
    }

    private async Task AskAnew(FundBook book, string slug, CancellationToken stop)
    {
        foreach (var (folio, _) in book.GiversOf(slug))
        {
            await at.Post.ReconcileAnew(folio, stop);
        }

        await Ask(slug, stop);
    }

    /// <summary>The versions of a return that were written, the first first: each draft is kept under its SHA-256.</summary>
    public async Task<IReadOnlyList<string>> Versions(string slug, CancellationToken stop) =>
        await at.Ledger.Rows.List(ReturnRows.PartitionOf(slug), Version, stop).Select(row => row.Text).ToListAsync(stop);

    /// <summary>A return as it follows from the ledger at this moment; null when nobody gives it anything.</summary>
    public async Task<(FundBook BuiltFrom, FunderReturn? Return)> Draft(FundBook book, string slug, CancellationToken stop)
    {
        var found = await Found(book, slug, stop);
        var from = book.With(found);
        return (from, (await at.Lives.Returns(from, found.Select(part => part.Part), stop)).FirstOrDefault(one => one.Slug == slug));
    }

    private async Task<IReadOnlyList<string>> Stale(FundBook book, Func<Built, string, bool> isStale, CancellationToken stop)
    {
        var stale = new List<string>();
        foreach (var slug in book.Slugs)
        {
            if (isStale(Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf(slug), PageRows.Now, stop)), book.InputsOf(slug)))
            {
                stale.Add(slug);
            }
        }

        return stale;
    }

    private async Task Ask(string slug, CancellationToken stop)
    {
        await at.Ledger.Rows.Note(slug, stop);
        await at.Post.Return(slug, stop);
    }

    /// <summary>Writes a new version, unless everything it would be built from is what the last was built from.</summary>
    private async Task Build(string slug, bool again, Stage stage, CancellationToken stop)
    {
        var partition = ReturnRows.PartitionOf(slug);
        while (true)
        {
            var before = await at.Ledger.Rows.Get(partition, PageRows.Now, stop);
            var last = Built.Read(before);
            var book = await at.Lives.Book(slug, stop);
            if (!again && last.Inputs == book.InputsOf(slug))
            {
                return;
            }

            var (from, wanted) = await Wanted(book, slug, stop);
            var kept = await at.Publisher.Keep(wanted is null ? [] : [wanted], stop);
            var built = last.Then(from.InputsOf(slug), book.InputsOf(slug), kept.FirstOrDefault()?.Sha256 ?? "");
            ImmutableArray<Change> changes =
            [
                .. await at.Publisher.Changes(partition, kept, stop), new Put($"{Version}{built.Version:D6}", built.Sha256), .. await Shown(partition, book.ActsOf(slug), wanted, built, stop),
            ];
            if (await at.Ledger.Rows.Turn(partition, before, built.Text, changes, stop) is not null)
            {
                await at.Publisher.Show(partition, stop);
                at.Logbook.BuiltReturn(slug, built, from.GiversOf(slug).Length, stage);
                return;
            }

            again = true;
        }
    }

    /// <summary>What pages show of the return. A certified one keeps the figures it was certified with.</summary>
    private async Task<ImmutableArray<Change>> Shown(string partition, ReturnActs acts, Workbooks.Wanted? wanted, Built built, CancellationToken stop)
    {
        var before = await at.Views.Read<ReturnView>(partition, stop);
        return wanted?.Shows switch
        {
            FunderReturn draft => [await at.Views.Keep(Showing.Return(draft, built.Version, built.Sha256, before), stop)],
            _ when before is not null && acts.IsCertified => [await at.Views.Keep(Showing.Return(before, acts.Life, built.Version, built.Sha256), stop)],
            _ => [ViewRows.Gone],
        };
    }

    private async Task<(FundBook From, Workbooks.Wanted? Wanted)> Wanted(FundBook book, string slug, CancellationToken stop)
    {
        if (book.ActsOf(slug) is { IsCertified: true } acts)
        {
            return (book, new(ReturnLine.PathOf(slug), new Workbooks.Certified(acts.Workbook), token => Acts.Bytes(at.Ledger.Files, acts.Workbook, token)));
        }

        var (from, draft) = await Draft(book, slug, stop);
        return (from, draft is null ? null : Workbooks.Of(draft));
    }

    /// <summary>What each project gives now. A claim may have come since the project last said so: then the return says that it was built from that.</summary>
    private async Task<List<(Folio Folio, Contribution Part)>> Found(FundBook book, string slug, CancellationToken stop)
    {
        var found = new List<(Folio, Contribution)>();
        foreach (var folio in book.Sources(slug))
        {
            var project = await at.Desk.Reconciled(await at.Desk.Papers(folio, stop), stop);
            found.AddRange((project.Statement?.Contributions ?? [])
                .Where(part => part.Funder.Slug == book.Fund && (!book.Certified.IsEmpty || FunderReturn.SlugOf(part) == slug))
                .Select(part => (folio, part)));
        }

        return found;
    }
}

/// <summary>How often a return was written, out of what, and the bytes it has now.</summary>
/// <param name="Seen">What rows said then that it would be built out of: a claim may have come that they did not know of yet.</param>
/// <param name="Sha256">Empty while no project gives it anything.</param>
public sealed record Built(int Version, string Inputs, string Seen, string Sha256)
{
    public string Text => $"{Version} {Inputs} {Seen} {Sha256}";

    public static Built Read(Row? row) =>
        row?.Text.Split(' ') is [var version, var inputs, var seen, var sha256] ? new(int.Parse(version), inputs, seen, sha256) : new(0, "", "", "");

    public Built Then(string inputs, string seen, string sha256) => new(sha256 == Sha256 ? Version : Version + 1, inputs, seen, sha256);

    /// <summary>Whether rows have changed since: two returns that ask for each other must come to an end.</summary>
    public static bool IsPast(Built built, string inputs) => built.Inputs != inputs && built.Seen != inputs;
}
