using FundingPipeline.App;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Local;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>What is stuck, since when, and what to do about it.</summary>
public sealed class LookoutSpec : IAsyncLifetime
{
    private const string Mend = "It failed five times. Mend what the log says of it, then run retry: it is sent to the queue";

    private readonly TempFolder folder = new();
    private readonly Clock clock = new();
    private FolderShelf shelf = null!;
    private Workplace at = null!;

    public async Task InitializeAsync()
    {
        shelf = await FolderShelf.Open(folder.Path, default);
        at = new(shelf, shelf.Files, wait: TimeSpan.Zero, clock: clock);
    }

    public async Task DisposeAsync()
    {
        await shelf.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Parked_work_is_named_as_somebody_would_name_it_with_the_moment_at_which_it_was_parked()
    {
        clock.Now = new(2001, 4, 2, 9, 30, 0, TimeSpan.Zero);
        await new Park(at).Ingest("b/scan.xlsx", default);
        await new Park(at).Reconcile(new Asking(Folio.Of("SB/99").Partition, 1).Text, default);
        await new Park(at).Reconcile(new Asking(Folio.Office.Partition, 1).Text, default);
        await new Park(at).Return(new Asking("return|erdf|2000-Q1", 1).Text, default);

        Assert.Equal(
            [
                ("the file claims/b/scan.xlsx", "2001-04-02T09:30Z", $"{Mend} ingest again."), ("the programme office's post", "2001-04-02T09:30Z", $"{Mend} reconcile again."),
                ("the project SB~2F99", "2001-04-02T09:30Z", $"{Mend} reconcile again."), ("the return erdf/2000-Q1", "2001-04-02T09:30Z", $"{Mend} return again."),
            ],
            (await at.Lookout.Look(default)).Select(stuck => (stuck.What, stuck.Moment, stuck.Remedy)).Order());
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_shown_as_it_is()
    {
        await new Park(at).Scanned("{}", default);
        await new Park(at).Reconcile("no asking", default);
        await new Park(at).Return("{\"Of\":\"\",\"Number\":1}", default);

        Assert.Equal(["no asking", "{\"Of\":\"\",\"Number\":1}", "{}"], (await at.Lookout.Look(default)).Select(stuck => stuck.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Work_that_is_parked_twice_is_stuck_once_since_it_failed_last_and_sent_again_once()
    {
        await new Park(at).Ingest("a.xlsx", default);
        clock.Now += TimeSpan.FromHours(5);
        await new Park(at).Ingest("a.xlsx", default);

        Assert.Equal(clock.Now, Assert.Single(await at.Lookout.Look(default)).Since);
        Assert.Equal(1, await new Park(at).Retry(default));
        Assert.Equal("a.xlsx", (await shelf.Work.Take(Queues.Ingest, TimeSpan.Zero, default))!.Text);
        Assert.Empty(await at.Lookout.Look(default));
    }

    /// <summary>Rows of an office that was served before anybody noted when.</summary>
    [Theory]
    [InlineData("ingest 2001 claims.xlsx", "the file claims/2001 claims.xlsx")]
    [InlineData("ingest a.xlsx", "the file claims/a.xlsx")]
    public async Task Work_that_was_parked_before_the_moment_was_noted_is_stuck_since_nobody_knows_when(string row, string what)
    {
        await at.Ledger.Rows.Commit("parked", [new Put("0", row)], default);

        var stuck = Assert.Single(await at.Lookout.Look(default));
        Assert.Equal((what, null, ""), (stuck.What, stuck.Since, stuck.Moment));
    }

    [Fact]
    public async Task A_file_that_lies_among_the_claims_and_that_nothing_took_in_is_stuck_after_a_quarter_of_an_hour()
    {
        await shelf.Files.Write("claims/a/left.txt", "1"u8.ToArray(), default);
        await shelf.Files.Write("claims/heard.txt", "2"u8.ToArray(), default);
        await new IngestClaim(at).Run(new MemoryStream("2"u8.ToArray()), "heard.txt", default);
        var came = File.GetLastWriteTimeUtc(folder.At("claims/a/left.txt"));

        clock.Now = came + TimeSpan.FromMinutes(14);
        Assert.Empty(await at.Lookout.Look(default));

        clock.Now = came + TimeSpan.FromMinutes(16);
        var stuck = Assert.Single(await at.Lookout.Look(default));
        Assert.Equal(("the file claims/a/left.txt", true), (stuck.What, stuck.Since is { } since && (since - came).Duration() < TimeSpan.FromMinutes(1)));
        Assert.Equal("Nothing has taken it in. See that the host runs and may read it; the next sweep, at three in the morning UTC, asks for it.", stuck.Remedy);

        await new Park(at).Ingest("a/left.txt", default);
        Assert.StartsWith(Mend, Assert.Single(await at.Lookout.Look(default)).Remedy);
    }

    [Fact]
    public async Task The_command_says_all_three_and_ends_with_2_and_a_name_cannot_write_on_the_screen()
    {
        clock.Now = new(2001, 4, 2, 9, 30, 0, TimeSpan.Zero);
        await new Park(at).Ingest("a\u001b[2J.xlsx", default);
        await shelf.DisposeAsync();

        var (code, output, _) = await Command.Run("status", "--data", folder.Path);

        Assert.Equal(2, code);
        Assert.Equal(
            ["Stuck     1", "  since 2001-04-02T09:30Z: the file claims/a[2J.xlsx", $"    {Mend} ingest again."],
            output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').TakeLast(3));
    }

    [Fact]
    public async Task Whoever_only_asks_whether_is_answered_from_a_look_of_the_last_five_minutes()
    {
        clock.Now = DateTimeOffset.UtcNow;
        Assert.False(await at.Lookout.IsAnythingStuck(default));
        await new Park(at).Ingest("a.xlsx", default);

        clock.Now += TimeSpan.FromMinutes(5);
        Assert.False(await at.Lookout.IsAnythingStuck(default));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(await at.Lookout.IsAnythingStuck(default));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2001, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
