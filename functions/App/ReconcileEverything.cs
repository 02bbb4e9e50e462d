using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Sweeps the whole ledger: whatever was missed is asked for again, and the programme is written as it stands.</summary>
public sealed class ReconcileEverything(Workplace at)
{
    /// <summary>At three in the morning, when nobody sends claims.</summary>
    private const string Nightly = "0 0 3 * * *";

    [Function(nameof(ReconcileEverything))]
    public Task Run([TimerTrigger(Nightly)] TimerInfo timer, CancellationToken stop) => Sweep(stop);

    /// <returns>How much work was found undone and asked for; when there is none, what was written is the last word.</returns>
    public async Task<Swept> Sweep(CancellationToken stop)
    {
        using var stage = Telemetry.Stage("sweep");
        var missed = await TakeInMissed(stop) + await SortMissed(stop);
        var stale = await new OfficePost(at).AskForTheStale(stop) + await new BuildReturn(at).AskForTheStale(stop);
        return new(missed + stale, await WriteProgramme(stop));
    }

    /// <summary>An asking of the office whose word was never sent, because whoever asked died in between: whoever had asked before left it to that one.</summary>
    private async Task<int> SortMissed(CancellationToken stop)
    {
        if (!(await at.Turns.State(Folio.Office.Partition, stop)).IsWaiting)
        {
            return 0;
        }

        await at.Post.Reconcile(Folio.Office, stop);
        return 1;
    }

    /// <summary>Files among the claims of which no function ever heard.</summary>
    private async Task<int> TakeInMissed(CancellationToken stop)
    {
        const string folder = "claims/";
        var missed = 0;
        foreach (var name in await at.Ledger.Files.List(folder[..^1], stop))
        {
            var path = name[folder.Length..];
            if (!await at.Ledger.Knows(path, stop) && await at.Ledger.Files.Open(name, stop) is { } content)
            {
                await using (content)
                {
                    await new IngestClaim(at).Run(content, path, stop);
                }

                missed++;
            }
        }

        return missed;
    }

    /// <summary>The workbooks first and the summary last: whoever sees a summary finds everything it names.</summary>
    private async Task<Reconciled> WriteProgramme(CancellationToken stop)
    {
        var arrivals = await at.Ledger.Arrivals(stop);
        var answered = (await at.Desk.Office(stop)).Answers.Select(answer => answer.Answer);
        var programme = Programme.Of(await at.Desk.Everything(arrivals, stop), await at.Desk.AsOf(stop), [.. answered]);
        var returns = await at.Lives.Returns(programme, stop);
        var ofOffice = programme.Intakes.Where(intake => intake.Claim is null).Select(intake => intake.File).ToImmutableArray();
        var shared = await at.Ledger.SharedPaths(ofOffice.Select(file => file.Name), stop);
        await at.Publisher.Write(Folio.Office.Partition, Workbooks.OfOffice(programme, returns, at.Desk, shared, ofOffice), stop);

        var written = await Restore(stop);
        var lines = returns.Where(one => written.ContainsKey(ReturnLine.PathOf(one))).Select(one => ReturnLine.Of(one, written[ReturnLine.PathOf(one)]));
        var summary = Summary.Of(arrivals, programme, [.. lines]);
        await at.Output.Write("findings.json", Json.Of(FindingLine.Of(programme.Findings)), stop);
        await at.Output.Write("summary.json", Json.Of(summary), stop);
        return new(programme, summary);
    }

    /// <summary>Sees to it that every workbook lies where and as it was written, and none besides.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Restore(CancellationToken stop)
    {
        // What lies there is listed before the rows are read: whoever writes a workbook meanwhile has said so in a row before.
        var there = new List<string>();
        foreach (var folder in Workbooks.Folders)
        {
            there.AddRange((await at.Output.List(folder, stop)).Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)));
        }

        var written = await Written(stop);
        foreach (var name in there.Where(name => !written.ContainsKey(name)))
        {
            await at.Output.Delete(name, stop);
        }

        // Read again, for a name that was nobody's may have become somebody's before it was taken away.
        written = await Written(stop);
        foreach (var (_, (partition, published)) in written)
        {
            await at.Publisher.Restore(partition, published, stop);
        }

        return written.ToDictionary(pair => pair.Key, pair => pair.Value.Published.Sha256, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, (string Partition, Published Published)>> Written(CancellationToken stop)
    {
        var written = new Dictionary<string, (string, Published)>(StringComparer.Ordinal);
        foreach (var partition in await Partitions(stop))
        {
            foreach (var published in await at.Publisher.Written(partition, stop))
            {
                written[published.Name] = (partition, published);
            }
        }

        return written;
    }

    private async Task<IEnumerable<string>> Partitions(CancellationToken stop) =>
        (await at.Ledger.Folios(stop)).Append(Folio.Office).Select(folio => folio.Partition)
            .Concat((await at.Ledger.Rows.Slugs(stop)).Select(ReturnRows.PartitionOf)).Distinct();
}

/// <summary>What a sweep found: work still undone, and the ledger as it stands.</summary>
public sealed record Swept(int Undone, Reconciled Reconciled);

/// <summary>The whole ledger, reconciled, and its figures.</summary>
public sealed record Reconciled(Programme Programme, Summary Summary)
{
    public bool AnythingRefused => Summary.Claims.Refused > 0 || Summary.Findings.Refuse > 0;
}
