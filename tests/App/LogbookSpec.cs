using System.Text;
using FundingPipeline.App;
using FundingPipeline.Simulation;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Tests.App;

/// <summary>What is noted of each piece of work for whoever watches from outside: which claim, how much, how long, and never a cell.</summary>
public sealed class LogbookSpec
{
    private const string Secret = "Mrs Winifred Achebe";

    private readonly Noted log = new();
    private readonly Disk disk = new();

    [Fact]
    public async Task Each_piece_of_work_is_one_record_with_its_claim_project_and_return()
    {
        var at = At();
        await TakeIn(at, Pool.Register, Pool.Srb);
        await Drain(at);
        await new ReconcileEverything(at).Sweep(default);

        var tookIn = Assert.Single(log.Records, record => record.Id == 1);
        Assert.Equal(
            [("Fund", "SRB"), ("Programme", "SRB Round 5"), ("Project", "SIM-A"), ("Number", "1"), ("Version", 1), ("Path", "a/srb.csv"), ("Sha256", Pool.Srb.Sha256), ("Rows", 3), ("Refused", 0)],
            tookIn.Named("Fund", "Programme", "Project", "Number", "Version", "Path", "Sha256", "Rows", "Refused"));
        Assert.True((long)tookIn["Milliseconds"]! >= 0);
        Assert.Equal([("What", "register"), ("Path", "office/register.xlsx")], Assert.Single(log.Records, record => record.Id == 2).Named("What", "Path"));
        Assert.Equal([("Claims", 1), ("Told", 1)], log.Records.Last(record => record.Id == 3 && $"{record["Project"]}" == "SIM-A").Named("Claims", "Told"));
        Assert.Equal([("Return", "srb/1999-00-Q4"), ("Version", 1), ("Projects", 1)], Assert.Single(log.Records, record => record.Id == 5).Named("Return", "Version", "Projects"));
        Assert.Equal([("Received", 1), ("Returns", 1)], Assert.Single(log.Records, record => record.Id == 7).Named("Received", "Returns"));
    }

    [Fact]
    public async Task Work_that_was_parked_is_a_warning_that_says_which()
    {
        await new Park(At()).Ingest("b/scan.xlsx", default);

        var parked = Assert.Single(log.Records);
        Assert.Equal((6, LogLevel.Warning), (parked.Id, parked.Level));
        Assert.Equal([("Queue", "ingest"), ("Work", "b/scan.xlsx")], parked.Named("Queue", "Work"));
    }

    [Fact]
    public async Task A_proof_of_the_ledger_is_one_record_and_whatever_is_not_as_it_was_written_an_error_before_it()
    {
        var at = At();
        await TakeIn(at, Pool.Register, Pool.Srb);

        Assert.Equal(0, await new VerifyLedger(at).Prove(default));
        Assert.Equal(("Breaks", 0), Assert.Single(log.Records[^1].Named("Breaks")));

        disk.Files[$"archive/{Pool.Srb.Sha256}"] = [0];
        Assert.Equal(1, await new VerifyLedger(at).Prove(default));
        Assert.Equal([(8, LogLevel.Error), (9, LogLevel.Information)], log.Records.TakeLast(2).Select(record => (record.Id, record.Level)));
        Assert.Equal($"The file archive/{Pool.Srb.Sha256} is not the one that was kept.", log.Records[^2]["What"]);
    }

    /// <summary>Payee, description, evidence, a person's reference, and a cell that cannot be read at all.</summary>
    [Fact]
    public async Task What_a_claimant_wrote_is_in_no_record()
    {
        var at = At();
        await TakeIn(at, Pool.Register, Pool.Srb with
        {
            Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Pool.Srb.Bytes)
                .Replace("Payee of A-01", Secret, StringComparison.Ordinal).Replace("Works A-02", Secret, StringComparison.Ordinal)
                .Replace("F. Officer", Secret, StringComparison.Ordinal).Replace("17/02/2000", Secret, StringComparison.Ordinal)),
        });
        await TakeIn(at, Pool.JobShop with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Pool.JobShop.Bytes).Replace("P802", Secret, StringComparison.Ordinal)) });
        await Drain(at);
        await new ReconcileEverything(at).Sweep(default);

        Assert.True(log.Records.Count(record => record.Id == 1) == 2 && log.Records.Any(record => record.Id == 3) && log.Records.Any(record => record.Id == 5));
        Assert.Contains(log.Records, record => record.Id == 1 && (int)record["Refused"]! > 0);
        Assert.All(log.Records, record =>
        {
            Assert.DoesNotContain("Achebe", record.Says, StringComparison.OrdinalIgnoreCase);
            Assert.All(record.Properties, property => Assert.DoesNotContain("Achebe", $"{property.Value}", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("a\nTook in claim SRB.csv", "aTook in claim SRB.csv")]
    [InlineData("a\r\n\u001b[31mred\u2028\u202e.csv", "a[31mred.csv")]
    public async Task A_path_cannot_pretend_to_be_a_record_of_its_own(string path, string recorded)
    {
        await new Park(At()).Ingest(path, default);

        Assert.Equal(recorded, Assert.Single(log.Records)["Work"]);
    }

    [Fact]
    public async Task A_path_of_a_thousand_letters_is_cut()
    {
        await new Park(At()).Ingest(new string('a', 1_000), default);

        Assert.Equal(new string('a', 120) + "…", Assert.Single(log.Records)["Work"]);
    }

    private Workplace At()
    {
        var shelf = SimShelf.Calm(disk);
        return new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Spreadsheets, log: log);
    }

    private static async Task TakeIn(Workplace at, params PoolFile[] files)
    {
        foreach (var file in files)
        {
            await new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default);
        }
    }

    private static async Task Drain(Workplace at)
    {
        while ((await at.Work.Take(Queues.Reconcile, TimeSpan.Zero, default) ?? await at.Work.Take(Queues.Return, TimeSpan.Zero, default)) is { } job)
        {
            await (job.Queue == Queues.Reconcile ? new ReconcileProject(at).Run(job.Text, 1, default) : new BuildReturn(at).Run(job.Text, 1, default));
            await at.Work.Done(job, default);
        }
    }

    private sealed class Noted : ILogger
    {
        public List<Entry> Records { get; } = [];

        public IDisposable? BeginScope<T>(T state)
            where T : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<T>(LogLevel level, EventId id, T state, Exception? broken, Func<T, Exception?, string> says) =>
            Records.Add(new(id.Id, level, says(state, broken) + broken, [.. (IEnumerable<KeyValuePair<string, object?>>)state!]));
    }

    private sealed record Entry(int Id, LogLevel Level, string Says, List<KeyValuePair<string, object?>> Properties)
    {
        public object? this[string name] => Properties.Single(property => property.Key == name).Value;

        public IEnumerable<(string, object?)> Named(params string[] names) => names.Select(name => (name, this[name]));
    }
}
