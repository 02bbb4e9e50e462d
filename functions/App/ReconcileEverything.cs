using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;
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
        var missed = await AskForTheMissed(stop) + await SortMissed(stop);
        var papers = await at.Desk.AllPapers(stop);
        var stale = await new OfficePost(at).AskForTheStale(papers, stop) + await new BuildReturn(at).AskForTheStale(stop);
        var swept = new Swept(missed + stale, await WriteProgramme(papers, stop));
        at.Logbook.Swept(missed, stale, swept.Reconciled.Summary, stage);
        return swept;
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

    /// <summary>Asks for files among the claims of which no function ever heard: one that cannot be read is tried five times and parked, and stops nobody.</summary>
    private async Task<int> AskForTheMissed(CancellationToken stop)
    {
        const string folder = "claims/";
        var missed = 0;
        foreach (var name in await at.Ledger.Files.List(folder[..^1], stop))
        {
            var path = name[folder.Length..];
            if (!await at.Ledger.Knows(path, stop))
            {
                await at.Work.Send(Queues.Ingest, path, TimeSpan.Zero, stop);
                missed++;
            }
        }

        return missed;
    }

    /// <summary>The programme's workbook as everything stands now, for whoever asks before the first night; it is published by none but the sweep.</summary>
    public async Task<byte[]> PrintProgramme(CancellationToken stop)
    {
        var programme = await Everything(await at.Ledger.Arrivals(stop), await at.Desk.AllPapers(stop), stop);
        return await at.Publisher.Print(Workbooks.Of(programme, await new BuildReturn(at).Figures(programme.Register, stop)), stop);
    }

    /// <summary>Put together from what each project gives it, and no claim is read again. When something came while they were looked at, it is all judged anew and together.</summary>
    /// <remarks>The office's page only grows: what it was before the projects were looked at and is after, it was all the while.</remarks>
    private async Task<Programme> Everything(ImmutableArray<Arrival> arrivals, ImmutableArray<Papers> papers, CancellationToken stop)
    {
        var (files, parts) = (Filed.Of(arrivals), await Parts(papers, stop));
        var given = parts.SelectMany(part => part.Claims.Concat(part.Unplaced)).Select(claim => claim.File).ToHashSet();
        var others = await at.Desk.Read([.. files.Where(file => !given.Contains(file))], stop);
        var (office, day) = (await at.Desk.Office(stop), await at.Desk.AsOf(stop));
        ImmutableArray<Answer> answered = [.. office.Answers.Select(answer => answer.Answer)];
        var isNow = papers.All(project => project.Office.Arrivals == office.Arrivals && project.AsOf == day);
        var noClaims = others.Where(intake => intake.Claim is null).ToImmutableArray();
        var claims = files.Except(noClaims.Select(intake => intake.File));
        return (isNow ? Programme.Of(noClaims, parts, claims, day, answered) : null)
            ?? JudgedProgramme.Of(await at.Desk.Everything(arrivals, stop), day, answered).PutTogether();
    }

    private async Task<ImmutableArray<ProjectPart>> Parts(ImmutableArray<Papers> papers, CancellationToken stop)
    {
        var (project, parts) = (new ReconcileProject(at), new ProjectPart[papers.Length]);
        await Parallel.ForAsync(0, papers.Length, at.Desk.AtOnce(stop), async (i, token) => parts[i] = await project.PartOf(papers[i], token));
        return [.. parts];
    }

    /// <summary>The workbooks first and the summary last: whoever sees a summary finds everything it names.</summary>
    private async Task<Reconciled> WriteProgramme(ImmutableArray<Papers> papers, CancellationToken stop)
    {
        var before = await at.Publisher.Written(Folio.Office.Partition, stop);
        var arrivals = await at.Ledger.Arrivals(stop);
        var programme = await Everything(arrivals, papers, stop);
        var returns = await new BuildReturn(at).Figures(programme.Register, stop);
        var ofOffice = programme.Office.Select(intake => intake.File).ToImmutableArray();
        var shared = await at.Ledger.SharedPaths(ofOffice.Select(file => file.Name), stop);
        await Publish(await at.Publisher.Keep([Workbooks.Of(programme, returns), .. Workbooks.OfOffice(programme.Findings, at.Desk, shared, ofOffice)], stop), before, stop);

        var written = await Restore(stop);
        var lines = returns.Where(one => written.ContainsKey(ReturnLine.PathOf(one.Slug))).Select(one => ReturnLine.Of(one, written[ReturnLine.PathOf(one.Slug)]));
        var summary = Summary.Of(arrivals, programme, await at.Desk.TakenBack(arrivals, stop), [.. lines]);
        await at.Output.Write("findings.json", Json.Of(FindingLine.Of(programme.Findings)), stop);
        await at.Output.Write("summary.json", Json.Of(summary), stop);
        return new(programme, summary);
    }

    /// <summary>Of two who sweep at once the slower has the last word, until the next sweep: what all projects come to is worked out anew by each.</summary>
    private async Task Publish(ImmutableArray<Published> kept, ImmutableArray<Row> before, CancellationToken stop)
    {
        foreach (var some in Publisher.Changes(before, kept).Chunk(RowLimits.RowsInACommit))
        {
            await at.Ledger.Rows.Commit(Folio.Office.Partition, [.. some], stop);
        }
    }

    /// <summary>Sees to it that every workbook lies where and as it was written, and none besides.</summary>
    /// <returns>The SHA-256 of each, by name.</returns>
    private async Task<IReadOnlyDictionary<string, string>> Restore(CancellationToken stop)
    {
        // What lies there is listed before the rows are read: whoever writes a workbook meanwhile has said so in a row before.
        var there = new List<string>();
        foreach (var folder in Workbooks.Folders)
        {
            there.AddRange((await at.Output.List(folder, stop)).Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)));
        }

        var standing = Standing(await Written(stop));
        foreach (var name in there.Where(name => !standing.ContainsKey(name)))
        {
            await at.Output.Delete(name, stop);
        }

        // Read again, for a name that was nobody's may have become somebody's before it was taken away. What is gone goes
        // first: an answer of the office's may have become a project's, by the same name.
        var written = await Written(stop);
        foreach (var row in written.OrderBy(row => Published.Read(row.Text).IsGone ? 0 : 1))
        {
            await at.Publisher.Restore(row, stop);
        }

        return Standing(written);
    }

    private static Dictionary<string, string> Standing(IEnumerable<Row> written)
    {
        var standing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var published in written.Select(row => Published.Read(row.Text)).Where(published => !published.IsGone))
        {
            standing[published.Name] = published.Sha256;
        }

        return standing;
    }

    private async Task<List<Row>> Written(CancellationToken stop)
    {
        var written = new List<Row>();
        foreach (var partition in await Partitions(stop))
        {
            written.AddRange(await at.Publisher.Written(partition, stop));
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
