using System.Collections.Immutable;
using System.Security.Cryptography;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>Reconciles the whole ledger and writes everything that follows from it.</summary>
public sealed class ReconcileEverything(IShelf shelf, IFiles output, IProgress<Step> progress)
{
    /// <param name="asOf">The day from which the programme is looked at; null for the last day any claim covers.</param>
    public async Task<Reconciled> Run(LocalDate? asOf, CancellationToken stop)
    {
        var arrivals = await shelf.Arrivals(stop);
        var intakes = await new ReadArrivals(shelf, progress).Run(arrivals, stop);

        progress.Report(new("reconciling", 0, 1));
        var programme = Programme.Of(intakes, asOf);
        var returns = FunderReturn.From(programme.Statements);
        progress.Report(new("reconciling", 1, 1));

        return await Write(arrivals, programme, returns, stop);
    }

    /// <summary>The workbooks first and the summary last: whoever sees a summary finds everything it names.</summary>
    private async Task<Reconciled> Write(
        ImmutableArray<Arrival> arrivals, Programme programme, ImmutableArray<FunderReturn> returns, CancellationToken stop)
    {
        var written = await WriteWorkbooks(Workbooks.Of(programme, returns, shelf), stop);
        var summary = Summary.Of(arrivals, programme, [.. returns.Select(one => ReturnLine.Of(one, written[ReturnLine.PathOf(one)]))]);
        await output.Write("findings.json", Json.Of(FindingLine.Of(programme.Findings)), stop);
        await output.Write("summary.json", Json.Of(summary), stop);
        await RemoveStale(written.Keys.ToHashSet(), stop);
        return new(programme, summary);
    }

    private async Task<Dictionary<string, string>> WriteWorkbooks(ImmutableArray<Workbooks.Wanted> workbooks, CancellationToken stop)
    {
        var hashes = new string[workbooks.Length];
        var done = 0;
        await Parallel.ForAsync(0, workbooks.Length, ReadArrivals.AtOnce(stop), async (i, token) =>
        {
            var bytes = await workbooks[i].Write(token);
            await output.Write(workbooks[i].Name, bytes, token);
            hashes[i] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            progress.Report(new("writing", Interlocked.Increment(ref done), workbooks.Length));
        });
        return workbooks.Zip(hashes).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>A workbook of an earlier ledger that this one does not give rise to says what is no longer so.</summary>
    private async Task RemoveStale(HashSet<string> written, CancellationToken stop)
    {
        foreach (var folder in Workbooks.Folders)
        {
            var stale = (await output.List(folder, stop)).Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal) && !written.Contains(name));
            foreach (var name in stale)
            {
                await output.Delete(name, stop);
            }
        }
    }
}

/// <summary>The whole ledger, reconciled, and its figures.</summary>
public sealed record Reconciled(Programme Programme, Summary Summary)
{
    public bool AnythingRefused => Summary.Claims.Refused > 0 || Summary.Findings.Refuse > 0;
}
