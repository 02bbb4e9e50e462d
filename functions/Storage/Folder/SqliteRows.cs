using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FundingPipeline.Storage;

/// <summary>Rows in a SQLite file.</summary>
internal sealed class SqliteRows(SqliteFile file, ImmutableArray<SqliteFile> reading) : IRows
{
    public const string Schema =
        """
        create table if not exists rows (
            partition text    not null,
            key       text    not null,
            text      text    not null,
            tag       text    not null,
            primary key (partition, key)
        ) without rowid;
        """;

    private const int PageSize = 1000;
    private const int LooksAtOnce = 500;
    private const int CommitsAtOnce = 100;

    private uint looks;

    public async Task<Row?> Get(string partition, string key, CancellationToken stop) =>
        (await Read("from rows where partition = $partition and key = $key", stop, ("$partition", partition), ("$key", key))).FirstOrDefault();

    /// <remarks>One lower bound, never two: with the end of the page before and the prefix side by side SQLite begins at whichever it likes, and a look at one key
    /// of a million walks through half a million.</remarks>
    public IAsyncEnumerable<Row> List(string partition, string prefix, CancellationToken stop) => Page(
        "partition = $partition and key >= $key and key < $end", "partition = $partition and key > $key and key < $end", stop, partition, prefix, ("$end", $"{prefix}\u007f"));

    /// <remarks>Some hundred looks in one question: asked one by one, each costs more than what it finds.</remarks>
    public async IAsyncEnumerable<Row> ListEach(ImmutableArray<(string Partition, string Prefix)> looks, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in looks.Chunk(LooksAtOnce))
        {
            foreach (var row in await Read(
                "from json_each($looks) look cross join rows where partition = look.value ->> 0 and rows.key >= look.value ->> 1 and rows.key < (look.value ->> 1) || char(127)",
                stop,
                ("$looks", JsonSerializer.Serialize(some.Select(look => new[] { look.Partition, look.Prefix })))))
            {
                yield return row;
            }
        }
    }

    public IAsyncEnumerable<Row> All(CancellationToken stop) => Page("(partition, key) > ($partition, $key)", "(partition, key) > ($partition, $key)", stop, "", "");

    public Task<bool> Commit(string partition, ImmutableArray<Change> changes, CancellationToken stop)
    {
        RowLimits.Check(partition, changes);
        return file.AllOrNothing(ledger => changes.All(change => Make(ledger, partition, change)), stop);
    }

    /// <remarks>What a claim of a hundred thousand lines cites goes to the disk in some ten pieces, so that others get their turn between them.</remarks>
    public async Task PutEach(ImmutableArray<(string Partition, Put Put)> rows, CancellationToken stop)
    {
        foreach (var some in RowLimits.Commits(rows).Chunk(CommitsAtOnce))
        {
            await file.AllOrNothing(ledger => some.All(commit => Put(ledger, commit.Partition, commit.Changes)), stop);
        }
    }

    /// <summary>Leaves a row that says the same: half of what a claim cites its project has mostly cited before, and each key stands on another page of the file.</summary>
    private static bool Put(SqliteFile ledger, string partition, ImmutableArray<Change> puts) => 0 <= ledger.Execute(
        """
        insert into rows select $partition, value ->> 0, value ->> 1, hex(randomblob(8)) from json_each($puts) where true
        on conflict do update set text = excluded.text, tag = excluded.tag where text <> excluded.text
        """,
        ("$partition", partition), ("$puts", JsonSerializer.Serialize(puts.Select(put => new[] { put.Key, put.After }))));

    private async IAsyncEnumerable<Row> Page(
        string first, string after, [EnumeratorCancellation] CancellationToken stop, string partition, string key, params (string Name, object Value)[] values)
    {
        var where = first;
        List<Row> page;
        do
        {
            page = await Read($"from rows where {where} order by partition, key limit {PageSize}", stop, [("$partition", partition), ("$key", key), .. values]);
            foreach (var row in page)
            {
                (partition, key) = (row.Partition, row.Key);
                yield return row;
            }

            where = after;
        }
        while (page.Count == PageSize);
    }

    private static bool Make(SqliteFile ledger, string partition, Change change) => 1 == change switch
    {
        Add add => ledger.Execute(
            "insert into rows values ($partition, $key, $text, hex(randomblob(8))) on conflict do nothing", ("$partition", partition), ("$key", add.Key), ("$text", add.Text)),
        Put put => ledger.Execute(
            "insert into rows values ($partition, $key, $text, hex(randomblob(8))) on conflict do update set text = $text, tag = hex(randomblob(8))",
            ("$partition", partition), ("$key", put.Key), ("$text", put.Text)),
        Replace replace => ledger.Execute(
            "update rows set text = $text, tag = hex(randomblob(8)) where partition = $partition and key = $key and tag = $tag",
            ("$partition", partition), ("$key", replace.Key), ("$text", replace.Text), ("$tag", replace.Was.Tag)),
        Remove remove => ledger.Execute(
            "delete from rows where partition = $partition and key = $key and tag = $tag",
            ("$partition", partition), ("$key", remove.Key), ("$tag", remove.Was.Tag)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "is no change we know"),
    };

    private Task<List<Row>> Read(string from, CancellationToken stop, params (string Name, object Value)[] values) => reading[(int)(Interlocked.Increment(ref looks) % (uint)reading.Length)].Alone(
        ledger => ledger.Read($"select partition, rows.key, text, tag {from}", RowOf, values), stop);

    private static Row RowOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));
}
