using Microsoft.Data.Sqlite;

namespace FundingPipeline.Storage;

/// <summary>One SQLite file, one connection, one caller at a time.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim one = new(1);
    private SqliteTransaction? transaction;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    private SqliteFile(string path) =>
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());

    public static async Task<SqliteFile> Open(string path, string schema, CancellationToken stop)
    {
        var file = new SqliteFile(path);
        await file.connection.OpenAsync(stop);
        await file.Alone(_ => file.Execute($"pragma journal_mode = wal; pragma synchronous = full; {schema}"), stop);
        return file;
    }

    /// <summary>The same file for looking alone: whoever looks sees all that was done before, and never waits until what others do lies safe on the disk.</summary>
    public static async Task<SqliteFile> OpenToRead(string path, CancellationToken stop)
    {
        var file = new SqliteFile(path);
        await file.connection.OpenAsync(stop);
        await file.Alone(_ => file.Execute("pragma query_only = on"), stop);
        return file;
    }

    /// <summary>Does something while nobody else does.</summary>
    public async Task<T> Alone<T>(Func<SqliteFile, T> work, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            return work(this);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Does all of it or none: undone when it throws or says false.</summary>
    public Task<bool> AllOrNothing(Func<SqliteFile, bool> work, CancellationToken stop) => Alone(
        file =>
        {
            using var all = transaction = connection.BeginTransaction(deferred: false);
            try
            {
                var isDone = work(file);
                if (isDone)
                {
                    all.Commit();
                }

                return isDone;
            }
            finally
            {
                transaction = null;
            }
        },
        stop);

    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        one.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = new SqliteCommand(sql, connection, transaction);
        foreach (var (name, value) in values)
        {
            command.Parameters.Add(new(name, value));
        }

        return command;
    }
}
