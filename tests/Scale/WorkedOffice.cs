using FundingPipeline.App;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Scale;

/// <summary>One piece of work, and what it took of the account.</summary>
/// <param name="Stage">ingest, reconcile, return, sweep or verify.</param>
/// <param name="Of">Of which project or return; empty for the whole office.</param>
public sealed record Work(string Stage, string Of, Counts Took);

/// <summary>An office on a counted account, worked through one step at a time by nobody but us.</summary>
/// <remarks>Each piece of work is done on a machine that remembers nothing of the one before, as the worst of machines would: one that
/// still remembers reads fewer files. Nobody polls, and nothing happens at once, so the counts are the same on any day.</remarks>
public sealed class WorkedOffice
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);
    private readonly CountedAccount account;
    private readonly AzureShelf shelf;
    private readonly List<Work> done = [];
    private long bytesOfRows;

    private WorkedOffice(CountedAccount account, AzureShelf shelf) => (this.account, this.shelf) = (account, shelf);

    public static async Task<WorkedOffice> Open(string connectionString)
    {
        var account = new CountedAccount(connectionString);
        var office = new WorkedOffice(account, await AzureShelf.Open(account.Account, default));
        foreach (var queue in new[] { Queues.Ingest, Queues.Reconcile, Queues.Return })
        {
            await office.shelf.Work.Count(queue, default);
        }

        return office;
    }

    /// <summary>Sends a file in and works off all that follows.</summary>
    /// <returns>What followed, in its order.</returns>
    public async Task<IReadOnlyList<Work>> Send((string Name, byte[] Bytes) file)
    {
        done.Clear();
        await account.Account.Blobs.GetBlobContainerClient("claims").GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Bytes), overwrite: true);
        await Step("ingest", file.Name, async at =>
        {
            await using var content = (await at.Ledger.Files.Open($"claims/{file.Name}", default))!;
            await new IngestClaim(at).Run(content, file.Name, default);
        });
        await WorkOff();
        return [.. done];
    }

    /// <summary>The night's sweep over an office in which nothing is undone.</summary>
    public Task<Counts> Sweep() => Step("sweep", "", at => new ReconcileEverything(at).Sweep(default));

    /// <summary>The week's proof, and of how many kept files.</summary>
    public async Task<(Counts Took, int Kept)> Prove() =>
        (await Step("verify", "", at => new VerifyLedger(at).Prove(default)), (await shelf.Files.List("ledger", default)).Length);

    private async Task WorkOff()
    {
        while (await Next("reconcile", Queues.Reconcile, (at, job) => new ReconcileProject(at).Run(job.Text, job.Tries, default))
            || await Next("return", Queues.Return, (at, job) => new BuildReturn(at).Run(job.Text, job.Tries, default)))
        {
        }
    }

    private async Task<bool> Next(string stage, string queue, Func<Workplace, Job, Task> work)
    {
        var before = account.Now;
        if (await shelf.Work.Take(queue, Hidden, default) is not { } job)
        {
            return false;
        }

        await Step(stage, Asking.Read(job.Text).Of, async at =>
        {
            await work(at, job);
            await shelf.Work.Done(job, default);
        }, account.Now - before);
        return true;
    }

    private async Task<Counts> Step(string stage, string of, Func<Workplace, Task> work, Counts? beforehand = null)
    {
        var before = account.Now - (beforehand ?? Counts.None);
        await work(new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero));
        var took = account.Now - before;
        var rows = await account.BytesOfRows(default);
        took += Counts.Of(what => what == Counted.BytesOfRows ? rows - bytesOfRows : 0);
        bytesOfRows = rows;
        done.Add(new(stage, of, took));
        return took;
    }
}
