namespace FundingPipeline.Storage;

/// <summary>Queues in a SQLite file. A job taken is hidden, not gone: whoever dies with it leaves it to the next.</summary>
internal sealed class SqliteWork(SqliteFile file, TimeProvider clock) : IWork
{
    public const string Schema =
        """
        create table if not exists work (
            id      integer primary key,
            queue   text    not null,
            text    text    not null,
            tries   integer not null,
            visible integer not null,
            receipt text    not null
        );
        create index if not exists work_waiting on work (queue, visible);
        """;

    public Task Send(string queue, string text, TimeSpan after, CancellationToken stop) => file.AllOrNothing(
        ledger => 1 == ledger.Execute(
            "insert into work (queue, text, tries, visible, receipt) values ($queue, $text, 0, $visible, '')",
            ("$queue", queue), ("$text", text), ("$visible", Moment(after))),
        stop);

    /// <remarks>Nobody has a job in hand before it lies safe on the disk that he has.</remarks>
    public async Task<Job?> Take(string queue, TimeSpan hidden, CancellationToken stop)
    {
        Job? taken = null;
        await file.AllOrNothing(
            ledger => (taken = ledger.Read(
                """
                update work set tries = tries + 1, visible = $until, receipt = hex(randomblob(8))
                where id = (select id from work where queue = $queue and visible <= $now order by visible, id limit 1)
                returning id, text, tries, receipt
                """,
                row => new Job(queue, row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)),
                ("$queue", queue), ("$now", Moment(TimeSpan.Zero)), ("$until", Moment(hidden))).FirstOrDefault()) is not null,
            stop);
        return taken;
    }

    public Task Done(Job job, CancellationToken stop) => file.AllOrNothing(
        ledger => 1 == ledger.Execute("delete from work where id = $id and receipt = $receipt", ("$id", long.Parse(job.Id)), ("$receipt", job.Receipt)), stop);

    public Task Release(Job job, TimeSpan after, CancellationToken stop) => file.AllOrNothing(
        ledger => 1 == ledger.Execute(
            "update work set visible = $visible where id = $id and receipt = $receipt",
            ("$visible", Moment(after)), ("$id", long.Parse(job.Id)), ("$receipt", job.Receipt)),
        stop);

    public Task<int> Count(string queue, CancellationToken stop) => file.Alone(
        ledger => ledger.Read("select count(*) from work where queue = $queue", row => row.GetInt32(0), ("$queue", queue))[0], stop);

    private long Moment(TimeSpan after) => (clock.GetUtcNow() + after).ToUnixTimeMilliseconds();
}
