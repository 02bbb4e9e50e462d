using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
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
            await BuildOrWait(slug, again, stage, stop);
            foreach (var other in await Stale(await at.Lives.Book(slug, stop), stop))
            {
                await Ask(other, stop);
            }
        }, stop);

    /// <summary>Asks for every return that is not built from what projects give it now, and asks them once more what that is.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AskForTheStale(CancellationToken stop)
    {
        var (looked, givers, stale) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Folio>(), 0);
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            if (looked.Contains(slug))
            {
                continue;
            }

            var book = await at.Lives.Book(slug, stop);
            looked.UnionWith(book.Slugs);
            foreach (var past in await Stale(book, stop))
            {
                await AskAnew(book.GiversOf(past).Select(giver => giver.Folio).Where(givers.Add), stop);
                await Ask(past, stop);
                stale++;
            }
        }

        return stale;
    }

    /// <summary>A project that gives something to five returns is asked once.</summary>
    private async Task AskAnew(IEnumerable<Folio> projects, CancellationToken stop)
    {
        foreach (var project in projects)
        {
            await at.Post.ReconcileAnew(project, stop);
        }
    }

    /// <summary>The versions of a return that were written, the first first: each draft is kept under its SHA-256.</summary>
    public async Task<IReadOnlyList<string>> Versions(string slug, CancellationToken stop) =>
        await at.Ledger.Rows.List(ReturnRows.PartitionOf(slug), Version, stop).Select(row => row.Text).ToListAsync(stop);

    /// <summary>A return as it follows from what projects give it; null when nobody gives it anything.</summary>
    /// <exception cref="OutdatedException">What a project gave it must be worked out anew.</exception>
    public async Task<FunderReturn?> Draft(FundBook book, string slug, CancellationToken stop) =>
        (await at.Lives.Returns(book, await Given(book, slug, stop), stop)).FirstOrDefault(one => one.Slug == slug);

    /// <summary>What every return says as it was last built, fund by fund and in order of period; a certified one, what was certified.</summary>
    public async Task<ImmutableArray<ReturnFigures>> Figures(Register register, CancellationToken stop)
    {
        var (figures, known) = (ImmutableArray.CreateBuilder<ReturnFigures>(), (await at.Ledger.Rows.Slugs(stop)).ToLookup(FundBook.FundOf, StringComparer.Ordinal));
        foreach (var funder in Funder.All)
        {
            var book = await at.Lives.Book($"{funder.Slug}/", stop);
            foreach (var slug in known[funder.Slug].Union(book.Acts.Keys).OrderBy(FundBook.PeriodOf, Closing.InOrder))
            {
                if (await Figures(funder, slug, book.ActsOf(slug), stop) is { } one)
                {
                    figures.Add(one with { Life = await at.Lives.Life(book.ActsOf(slug), register, stop) });
                }
            }
        }

        return figures.ToImmutable();
    }

    private async Task<ReturnFigures?> Figures(Funder funder, string slug, ReturnActs acts, CancellationToken stop) =>
        acts.IsCertified ? (await at.Lives.Snapshot(acts.Snapshot, stop)).Return().Figures
        : await at.Views.Read<ReturnView>(ReturnRows.PartitionOf(slug), stop) is { } view ? Showing.Figures(view, funder)
        : null;

    private async Task<IReadOnlyList<string>> Stale(FundBook book, CancellationToken stop)
    {
        var stale = new List<string>();
        foreach (var slug in book.Slugs)
        {
            if (Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf(slug), PageRows.Now, stop)).Inputs != book.InputsOf(slug))
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

    /// <summary>The return is asked for again by the project, once it has worked out anew what it gives.</summary>
    private async Task BuildOrWait(string slug, bool again, Stage stage, CancellationToken stop)
    {
        try
        {
            await Build(slug, again, stage, stop);
        }
        catch (OutdatedException outdated)
        {
            await at.Post.ReconcileAnew(outdated.Project, stop);
        }
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

            var wanted = await Wanted(book, slug, stop);
            var kept = await at.Publisher.Keep(wanted is null ? [] : [wanted], stop);
            var built = last.Then(book.InputsOf(slug), kept.FirstOrDefault()?.Sha256 ?? "");
            ImmutableArray<Change> changes =
            [
                .. await at.Publisher.Changes(partition, kept, stop), new Put($"{Version}{built.Version:D6}", built.Sha256), .. await Shown(partition, book.ActsOf(slug), wanted, built, stop),
            ];
            if (await at.Ledger.Rows.Turn(partition, before, built.Text, changes, stop) is not null)
            {
                await at.Publisher.Show(partition, stop);
                at.Logbook.BuiltReturn(slug, built, book.GiversOf(slug).Length, stage);
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

    private async Task<Workbooks.Wanted?> Wanted(FundBook book, string slug, CancellationToken stop)
    {
        if (book.ActsOf(slug) is { IsCertified: true } acts)
        {
            return new(ReturnLine.PathOf(slug), new Workbooks.Certified(acts.Workbook), token => Acts.Bytes(at.Ledger.Files, acts.Workbook, token));
        }

        return await Draft(book, slug, stop) is { } draft ? Workbooks.Of(draft) : null;
    }

    /// <summary>What each project gives, as it was kept when the project was reconciled: nothing is worked out again.</summary>
    private async Task<ImmutableArray<Contribution>> Given(FundBook book, string slug, CancellationToken stop)
    {
        var given = ImmutableArray.CreateBuilder<Contribution>();
        foreach (var (_, folio, sha256) in book.SourcesOf(slug))
        {
            given.Add(await at.Flat.Open<Contribution>(sha256, stop) ?? throw new OutdatedException(folio));
        }

        return given.ToImmutable();
    }
}

/// <summary>How often a return was written, out of what, and the bytes it has now.</summary>
/// <param name="Sha256">Empty while no project gives it anything.</param>
public sealed record Built(int Version, string Inputs, string Sha256)
{
    public string Text => $"{Version} {Inputs} {Sha256}";

    public static Built Read(Row? row) => row?.Text.Split(' ') is [var version, var inputs, .., var sha256] ? new(int.Parse(version), inputs, sha256) : new(0, "", "");

    public Built Then(string inputs, string sha256) => new(sha256 == Sha256 ? Version : Version + 1, inputs, sha256);
}

/// <summary>What a project gave is gone or damaged, or was worked out by another build of the program: it must be worked out anew first.</summary>
public sealed class OutdatedException(Folio project) : ActRefusedException("What a project gives this return must be worked out anew: it is gone or damaged, or the program was changed since. serve, or another run, does so; look again then.")
{
    public Folio Project => project;
}
