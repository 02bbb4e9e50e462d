using System.Collections.Immutable;
using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>One file among the claims lies on a bad sector.</summary>
public sealed class UnreadableFileSpec
{
    [Fact]
    public async Task The_night_asks_for_it_and_for_every_other_and_goes_on()
    {
        var disk = new Disk();
        disk.Files["claims/a/srb.csv"] = Pool.Srb.Bytes;
        disk.Files["claims/b/bad sector.csv"] = Pool.Erdf.Bytes;
        disk.Files["claims/office/register.xlsx"] = Pool.Register.Bytes;
        var shelf = new BadSector(SimShelf.Calm(disk));
        var at = new Workplace(shelf, SimShelf.Calm(disk).Output, wait: TimeSpan.Zero, tools: PlainTools.Text);

        Assert.Equal(3, (await new ReconcileEverything(at).Sweep(default)).Undone);

        var failed = new List<string>();
        while (await at.Work.Take(Queues.Ingest, TimeSpan.FromHours(1), default) is { } job)
        {
            if (await Record.ExceptionAsync(() => new IngestClaim(at).Again(job.Text, default)) is IOException)
            {
                failed.Add(job.Text);
            }
        }

        Assert.Equal(["b/bad sector.csv"], failed);
        Assert.Equal(["a/srb.csv", "office/register.xlsx"], (await at.Ledger.Arrivals(default)).Select(arrival => arrival.Path));
    }

    private sealed class BadSector(SimShelf shelf) : IShelf, IFiles
    {
        public IFiles Files => this;

        public IRows Rows => shelf.Rows;

        public IWork Work => shelf.Work;

        public Task<Stream?> Open(string name, CancellationToken stop) =>
            name == "claims/b/bad sector.csv" ? throw new IOException("The disk cannot be read.") : shelf.Files.Open(name, stop);

        public Task<ImmutableArray<string>> List(string folder, CancellationToken stop) => shelf.Files.List(folder, stop);

        public Task<ImmutableArray<Lying>> Lying(string folder, DateTimeOffset before, CancellationToken stop) => shelf.Files.Lying(folder, before, stop);

        public Task<Original> Keep(Stream content, CancellationToken stop) => shelf.Files.Keep(content, stop);

        public Task<bool> PutIfAbsent(string name, ReadOnlyMemory<byte> content, CancellationToken stop) => shelf.Files.PutIfAbsent(name, content, stop);

        public Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken stop) => shelf.Files.Write(name, content, stop);

        public Task Delete(string name, CancellationToken stop) => shelf.Files.Delete(name, stop);

        public Task<string?> Damage(CancellationToken stop) => shelf.Damage(stop);

        public ValueTask DisposeAsync() => shelf.DisposeAsync();
    }
}
