using System.Collections.Immutable;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>A fault of ours is tried five times, then parked where it is seen, and tried again when somebody says so.</summary>
public sealed class PoisonSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Work_that_fails_five_times_is_parked_and_seen_and_succeeds_once_the_fault_is_mended_and_it_is_tried_again()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var output = new Jammed(shelf.Files, "returns/erdf/2000-Q1.xlsx");
        var at = new Workplace(shelf, output, wait: TimeSpan.Zero);
        var post = Incoming.Below(new DirectoryInfo(Repository.Path("sample-claims", "a-claim-as-csv"))).ToList();

        var said = await Assert.ThrowsAsync<InvalidOperationException>(() => new Batch(at, new Hosted.Silence()).Work(post, default));
        Assert.Matches("^1 pieces of work failed five times and are parked; the first is return .*erdf.2000-Q1.* The printer is jammed\\.$", said.Message);
        Assert.Equal(5, output.Jams);
        Assert.Equal("the return erdf/2000-Q1", Assert.Single((await new Status(at).Now(default)).Stuck).What);
        Assert.Equal(2, (await Command.Run("status", "--data", folder.At("data"))).Code);
        Assert.Null(await shelf.Files.Open("returns/erdf/2000-Q1.xlsx", default));

        output.IsMended = true;
        Assert.Equal(1, await new Park(at).Retry(default));
        await new Batch(at, new Hosted.Silence()).Finish(default);

        Assert.Empty((await new Status(at).Now(default)).Stuck);
        Assert.Equal(0, (await Command.Run("status", "--data", folder.At("data"))).Code);
        Assert.NotNull(await shelf.Files.Open("returns/erdf/2000-Q1.xlsx", default));
    }

    [Fact]
    public async Task The_retry_command_works_off_what_was_parked()
    {
        await using (var shelf = await FolderShelf.Open(folder.At("data"), default))
        {
            var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero);
            await new Park(at).Return(new Asking("return|erdf|2000-Q1", 1).Text, default);
        }

        Assert.Equal(2, (await Command.Run("status", "--data", folder.At("data"))).Code);
        var (code, output, _) = await Command.Run("retry", "--data", folder.At("data"));

        Assert.Equal(0, code);
        Assert.StartsWith("One piece of work is tried again.", output);
        Assert.Equal(0, (await Command.Run("status", "--data", folder.At("data"))).Code);
    }

    /// <summary>Files of which one cannot be written until somebody mends it.</summary>
    private sealed class Jammed(IFiles files, string name) : IFiles
    {
        public bool IsMended { get; set; }

        public int Jams { get; private set; }

        public Task Write(string to, ReadOnlyMemory<byte> content, CancellationToken stop)
        {
            if (to == name && !IsMended)
            {
                Jams++;
                throw new IOException("The printer is jammed.");
            }

            return files.Write(to, content, stop);
        }

        public Task<bool> PutIfAbsent(string to, ReadOnlyMemory<byte> content, CancellationToken stop) => files.PutIfAbsent(to, content, stop);

        public Task<Original> Keep(Stream content, CancellationToken stop) => files.Keep(content, stop);

        public Task<Stream?> Open(string from, CancellationToken stop) => files.Open(from, stop);

        public Task<ImmutableArray<string>> List(string below, CancellationToken stop) => files.List(below, stop);

        public Task<ImmutableArray<Lying>> Lying(string below, DateTimeOffset before, CancellationToken stop) => files.Lying(below, before, stop);

        public Task Delete(string at, CancellationToken stop) => files.Delete(at, stop);
    }
}
