using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Reconciles one project, all its funders together, and asks for every return that changes by it.</summary>
public sealed class ReconcileProject(Workplace at)
{
    private const string Gives = "gives|";
    private const string Part = "part";

    /// <summary>What a project gives to a return that it gave something once: the row stays, or nobody would look whether the return knows.</summary>
    private const string Nothing = "";

    [Function(nameof(ReconcileProject))]
    public Task Run([QueueTrigger(Queues.Reconcile, Connection = StorageAccount.Setting)] string message, long dequeueCount, CancellationToken stop) =>
        at.Post.TakeUp(message, dequeueCount, async (partition, again) =>
        {
            using var stage = Telemetry.Stage("reconcile");
            var folio = new Folio(partition);
            await (folio.IsProject ? Reconcile(folio, again, stage, stop) : new OfficePost(at).Sort(stage, stop));
        }, stop);

    /// <summary>Whether the project stands reconciled from everything that has come.</summary>
    public async Task<bool> IsCurrent(Papers papers, CancellationToken stop) =>
        await at.Ledger.Rows.Get(papers.Folio.Partition, PageRows.Now, stop) is { } row && row.Text == papers.Digest;

    /// <summary>Whether every return knows what the project gives it: somebody may have told it something else, late, and died.</summary>
    public async Task<bool> IsToldRight(Folio folio, CancellationToken stop)
    {
        foreach (var (slug, gives) in await Gave(folio, stop))
        {
            if ((await at.Ledger.Rows.Given(slug, folio, stop) ?? Nothing) != gives)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the project stands reconciled from these papers, and gave a return just this.</summary>
    public async Task<bool> HasGiven(Papers papers, string slug, string sha256, CancellationToken stop) =>
        await at.Ledger.Rows.Get(papers.Folio.Partition, PageRows.Now, stop) is { } row && (row.Text == papers.Digest || row.Text == AnswersToCome(papers))
        && (await Gave(papers.Folio, stop)).GetValueOrDefault(slug) == sha256;

    /// <summary>What the page says while the senders are not all answered: its figures stand.</summary>
    private static string AnswersToCome(Papers papers) => $"{papers.Digest}, answers to come";

    /// <summary>What the project gives the programme, as it was kept when the project was reconciled from these papers; worked out now where it was from others.</summary>
    public async Task<ProjectPart> PartOf(Papers papers, CancellationToken stop) =>
        await at.Ledger.Rows.Get(papers.Folio.Partition, Part, stop) is { } row && row.Text.Split(' ') is [var digest, var sha256] && digest == papers.Digest
        && await at.Flat.Open<ProjectPart>(sha256, stop) is { } kept
            ? kept
            : ProjectPart.Of(await at.Desk.Reconcile(papers, stop));

    /// <summary>Works until nobody else changed the page meanwhile: of two who work at once the slower begins anew, with everything that has come by then.</summary>
    private async Task Reconcile(Folio folio, bool again, Stage stage, CancellationToken stop)
    {
        while (!await IsPublished(folio, again, stage, stop))
        {
            again = true;
        }
    }

    /// <summary>Tells the returns and publishes the statement, and then answers the senders: should one of a thousand answers fail, nobody waits for his money.</summary>
    /// <remarks>Told first, a return is built by the other hand while this one prints; for a moment, or for as long as a statement cannot be printed and its message is
    /// parked, a return has money of which the statement does not tell yet.</remarks>
    /// <returns>False when somebody else published meanwhile.</returns>
    private async Task<bool> IsPublished(Folio folio, bool again, Stage stage, CancellationToken stop)
    {
        var before = await at.Ledger.Rows.Get(folio.Partition, PageRows.Now, stop);
        var papers = await at.Desk.Papers(folio, stop);
        if (!again && before?.Text == papers.Digest)
        {
            return true;
        }

        var project = await at.Desk.Reconcile(papers, stop);
        var gives = await Give(folio, project.Statement, again, stop);
        var statement = await at.Publisher.Keep(Workbooks.Statement(project), stop);
        var view = Showing.Project(project, papers);
        await at.Views.Belongs(folio, Actor.SlugOf(view.Body), stop);
        var shown = await at.Views.Keep(view, stop);
        var part = new Put(Part, $"{papers.Digest} {await at.Flat.Keep(ProjectPart.Of(project), null, stop)}");
        if (await at.Ledger.Rows.Turn(folio.Partition, before, AnswersToCome(papers), [.. statement.Select(Publisher.RowOf), .. gives, shown, part], stop) is not { } told)
        {
            return false;
        }

        await at.Publisher.Show(folio.Partition, stop);
        await at.Sent.Show(view.Claims, stop);
        var answers = await at.Publisher.Keep(Workbooks.Answers(project, at.Desk, papers.Shared, papers.Own), stop);
        if (await at.Ledger.Rows.Turn(folio.Partition, told, papers.Digest, await at.Publisher.Changes(folio.Partition, [.. statement, .. answers], stop), stop) is null)
        {
            return false;
        }

        await at.Publisher.Show(folio.Partition, stop);
        at.Logbook.Reconciled(folio, project, gives.Count, answers.Length, stage);
        return true;
    }

    /// <summary>Tells every return what this project gives it now, each contribution kept as a file, and asks for those to be built that it changes.</summary>
    /// <param name="again">Whether what was kept and told before is not to be relied on: the file may be damaged, and the return may wait for it.</param>
    /// <returns>What the page must say of it: together with its statement, for whoever told a return something out of date has not written that either.</returns>
    private async Task<List<Change>> Give(Folio folio, ProjectStatement? statement, bool again, CancellationToken stop)
    {
        var (gave, gives) = (await Gave(folio, stop), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var part in statement?.Contributions ?? [])
        {
            var slug = FunderReturn.SlugOf(part);
            gives.Add(slug, await at.Flat.Keep(part, again ? null : gave.GetValueOrDefault(slug), stop));
        }

        var changes = new List<Change>();
        foreach (var slug in gives.Keys.Union(gave.Keys).Order(StringComparer.Ordinal))
        {
            var now = gives.GetValueOrDefault(slug);
            if (!again && (now ?? Nothing) == gave.GetValueOrDefault(slug) && now == await at.Ledger.Rows.Given(slug, folio, stop))
            {
                continue;
            }

            if (!gave.ContainsKey(slug))
            {
                await Remember(folio, slug, stop);
            }

            await at.Ledger.Rows.Give(slug, folio, now, stop);
            await at.Post.Return(slug, stop);
            changes.Add(new Put(Gives + ReturnRows.NameOf(slug), now ?? Nothing));
        }

        return changes;
    }

    /// <summary>Before the return is told: whoever dies between the two leaves word of whom to tell if a correction then takes it back.</summary>
    /// <remarks>A service may say no though nobody stood in the way; then it is asked again, for a return that nobody remembers keeps for ever what it was told.</remarks>
    private async Task Remember(Folio folio, string slug, CancellationToken stop)
    {
        var key = Gives + ReturnRows.NameOf(slug);
        while (await at.Ledger.Rows.Get(folio.Partition, key, stop) is null && !await at.Ledger.Rows.Commit(folio.Partition, [new Add(key, Nothing)], stop))
        {
        }
    }

    private async Task<Dictionary<string, string>> Gave(Folio folio, CancellationToken stop) =>
        await at.Ledger.Rows.List(folio.Partition, Gives, stop).ToDictionaryAsync(row => ReturnRows.SlugOf(row.Key[Gives.Length..]), row => row.Text, StringComparer.Ordinal, stop);
}
