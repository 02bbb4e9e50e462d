using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace FundingPipeline.Storage;

/// <summary>The shelf of one machine: a folder of files and one SQLite file of rows.</summary>
/// <remarks>Originals are written first, then one row in one transaction. Killed at any moment, the ledger holds
/// either the whole arrival or nothing of it.</remarks>
public sealed class FolderShelf : IShelf
{
    private readonly FolderFiles files;
    private readonly SqliteConnection ledger;
    private readonly SemaphoreSlim one = new(1);

    static FolderShelf() => SQLitePCL.Batteries_V2.Init();

    private FolderShelf(string folder)
    {
        files = new(folder);
        ledger = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "ledger.db"), Pooling = false }.ToString());
    }

    public IFiles Files => files;

    /// <summary>Opens the shelf in a folder, which is made if need be.</summary>
    public static async Task<FolderShelf> Open(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var shelf = new FolderShelf(folder);
        await shelf.ledger.OpenAsync(stop);
        await shelf.Execute("pragma journal_mode = wal", stop);
        await shelf.Execute("pragma synchronous = full", stop);
        await shelf.Execute(
            """
            create table if not exists arrivals (
                path   text    not null,
                sha256 text    not null,
                size   integer not null,
                kind   text    not null,
                primary key (path, sha256)
            ) without rowid
            """, stop);
        return shelf;
    }

    public Task<Original> Keep(Stream content, CancellationToken stop) => files.Keep(content, stop);

    public async Task<bool> Enter(Arrival arrival, CancellationToken stop) =>
        await Execute(
            "insert into arrivals (path, sha256, size, kind) values ($path, $sha256, $size, $kind) on conflict do nothing", stop,
            ("$path", arrival.Path), ("$sha256", arrival.Sha256), ("$size", arrival.Size), ("$kind", $"{arrival.Kind}")) == 1;

    public async Task<ImmutableArray<Arrival>> Arrivals(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            await using var command = new SqliteCommand("select path, sha256, size, kind from arrivals", ledger);
            await using var row = await command.ExecuteReaderAsync(stop);
            var arrivals = new List<Arrival>();
            while (await row.ReadAsync(stop))
            {
                arrivals.Add(new(row.GetString(0), row.GetString(1), row.GetInt64(2), Enum.Parse<ArrivalKind>(row.GetString(3))));
            }

            return [.. arrivals.OrderBy(arrival => arrival.Path, StringComparer.Ordinal).ThenBy(arrival => arrival.Sha256, StringComparer.Ordinal)];
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        one.Dispose();
    }

    private async Task<int> Execute(string sql, CancellationToken stop, params (string Name, object Value)[] values)
    {
        await one.WaitAsync(stop);
        try
        {
            await using var command = new SqliteCommand(sql, ledger);
            command.Parameters.AddRange(values.Select(value => new SqliteParameter(value.Name, value.Value)));
            return await command.ExecuteNonQueryAsync(stop);
        }
        finally
        {
            one.Release();
        }
    }
}
