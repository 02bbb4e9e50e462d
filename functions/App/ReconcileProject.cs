using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Reconciles one project, all its funders together, and asks for every return that changes by it.</summary>
public sealed class ReconcileProject(Workplace at)
{
    private const string Now = "now";
    private const string Begun = "begun ";
    private const string Gives = "gives|";

    /// <summary>What a project gives to a return that it gave something once: the row stays, or nobody would look whether the return knows.</summary>
    private const string Nothing = "";

    [Function(nameof(ReconcileProject))]
    public async Task Run([QueueTrigger(Queues.Reconcile, Connection = StorageAccount.Setting)] string message, long dequeueCount, CancellationToken stop)
    {
        using var stage = Telemetry.Stage("reconcile");
        var asking = Asking.Read(message);
        var again = asking.Anew || dequeueCount > 1;
        if (await at.Turns.Take(asking.Of, asking.Number, again, stop) is not { } turn)
        {
            return;
        }

        var folio = new Folio(asking.Of);
        await (folio.IsProject ? Reconcile(folio, again, stop) : new OfficePost(at).Sort(stop));
        await at.Turns.Finish(turn, stop);
    }

    /// <summary>Whether the project stands reconciled from everything that has come.</summary>
    public async Task<bool> IsCurrent(Folio folio, CancellationToken stop) =>
        await at.Ledger.Rows.Get(folio.Partition, Now, stop) is { } row && row.Text == (await at.Desk.Papers(folio, stop)).Digest;

    /// <summary>Works until what is written was written by one alone.</summary>
    /// <remarks>
    /// Beginning is itself a change of the page's row, so that of two who work at once the first to end finds that the
    /// other began, and that either may have written over the other. It says so in the row and leaves the page to the
    /// other, who finds that and does it again, alone. Were both to do it again, neither might ever end.
    /// </remarks>
    private async Task Reconcile(Folio folio, bool again, CancellationToken stop)
    {
        if (!again && await IsCurrent(folio, stop))
        {
            return;
        }

        while (true)
        {
            var begun = await Begin(folio, stop);
            var papers = await at.Desk.Papers(folio, stop);
            await Publish(papers, await at.Desk.Reconciled(papers, stop), stop);
            if (await at.Ledger.Rows.Commit(folio.Partition, [new Replace(begun, papers.Digest)], stop) || await LeaveToTheOther(folio, begun, stop))
            {
                return;
            }
        }
    }

    private async Task<Row> Begin(Folio folio, CancellationToken stop)
    {
        await at.Ledger.Rows.Commit(folio.Partition, [new Put(Now, $"{Begun}{Guid.NewGuid():N}")], stop);
        return (await at.Ledger.Rows.Get(folio.Partition, Now, stop))!;
    }

    /// <summary>Tells somebody who began later, and has not ended, to do it again; false when there is nobody.</summary>
    private async Task<bool> LeaveToTheOther(Folio folio, Row begun, CancellationToken stop) =>
        await at.Ledger.Rows.Get(folio.Partition, Now, stop) is { } row
        && row.Text != begun.Text && row.Text.StartsWith(Begun, StringComparison.Ordinal)
        && await at.Ledger.Rows.Commit(folio.Partition, [new Replace(row, $"disturbed {Guid.NewGuid():N}")], stop);

    private async Task Publish(Papers papers, OneProject project, CancellationToken stop)
    {
        await at.Publisher.Write(papers.Folio.Partition, Workbooks.Of(project, at.Desk, papers.Shared, papers.Own), stop);
        await Give(papers.Folio, project.Statement, stop);
    }

    /// <summary>Tells every return what this project gives it now, and asks for those to be built that it changes.</summary>
    /// <remarks>Both rows must say so: of two who gave at once, one may have written the first row last and the other the second.</remarks>
    private async Task Give(Folio folio, ProjectStatement? statement, CancellationToken stop)
    {
        var gives = (statement?.Contributions ?? []).ToDictionary(FunderReturn.SlugOf, Fingerprint.Of, StringComparer.Ordinal);
        var gave = await at.Ledger.Rows.List(folio.Partition, Gives, stop).ToDictionaryAsync(row => ReturnRows.SlugOf(row.Key[Gives.Length..]), StringComparer.Ordinal, cancellationToken: stop);
        foreach (var slug in gives.Keys.Union(gave.Keys).Order(StringComparer.Ordinal))
        {
            var now = gives.GetValueOrDefault(slug);
            if ((now ?? Nothing) == gave.GetValueOrDefault(slug)?.Text && now == await at.Ledger.Rows.Given(slug, folio, stop))
            {
                continue;
            }

            if (!gave.ContainsKey(slug))
            {
                // Before the return is told: whoever dies between the two leaves word of whom to tell if a correction then takes it back.
                await at.Ledger.Rows.Set(folio.Partition, Gives + ReturnRows.NameOf(slug), Nothing, stop);
            }

            await at.Ledger.Rows.Give(slug, folio, now, stop);
            await at.Post.Return(slug, stop);
            await at.Ledger.Rows.Set(folio.Partition, Gives + ReturnRows.NameOf(slug), now ?? Nothing, stop);
        }
    }
}
