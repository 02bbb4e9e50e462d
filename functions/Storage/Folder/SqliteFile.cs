using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace FundingPipeline.Storage;

/// <summary>One SQLite file, one connection, one caller at a time.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private const int MostPieces = 1_000;

    private readonly SemaphoreSlim one = new(1);
    private readonly ConcurrentQueue<Piece> pieces = new();
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

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
    /// <remarks>What others want done meanwhile goes to the disk together with it: the disk is waited for once, and not sixteen times.</remarks>
    public async Task<bool> AllOrNothing(Func<SqliteFile, bool> work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var piece = new Piece(work);
        pieces.Enqueue(piece);
        await Alone(
            file =>
            {
                while (!piece.Done.Task.IsCompleted)
                {
                    file.DoPieces();
                }

                return true;
            },
            CancellationToken.None);
        return await piece.Done.Task;
    }

    /// <summary>Everything that waits, each all or nothing, and all of it safe on the disk before anybody hears that it is done.</summary>
    private void DoPieces()
    {
        var done = new List<(Piece Piece, bool IsDone)>();
        try
        {
            Execute("begin immediate");
            while (done.Count < MostPieces && pieces.TryDequeue(out var piece))
            {
                done.Add((piece, false));
                done[^1] = (piece, Do(piece));
            }

            Execute("commit");
        }
        catch (Exception broken)
        {
            TakeBack();
            done.ForEach(one => one.Piece.Done.TrySetException(broken));
            while (pieces.TryDequeue(out var piece))
            {
                piece.Done.TrySetException(broken);
            }

            return;
        }
        done.ForEach(one => one.Piece.Done.TrySetResult(one.IsDone));
    }

    /// <remarks>On a full disk SQLite has taken everything back by itself, and says that there is nothing to take back.</remarks>
    private void TakeBack()
    {
        try
        {
            Execute("rollback");
        }
        catch (SqliteException)
        {
        }
    }

    private bool Do(Piece piece)
    {
        Execute("savepoint piece");
        var isDone = false;
        try
        {
            isDone = piece.Work(this);
        }
        catch (Exception broken) when (broken is not SqliteException)
        {
            piece.Done.TrySetException(broken);
        }

        Execute(isDone ? "release piece" : "rollback to piece; release piece");
        return isDone;
    }

    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        return Command(sql, values).ExecuteNonQuery();
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
        one.Dispose();
    }

    /// <summary>The command of this text, which is understood once; whoever gives it gives it the same values in the same order.</summary>
    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = commands[sql] = new(sql, connection);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
            {
                command.Parameters[i].Value = values[i].Value;
            }
            else
            {
                command.Parameters.Add(new(values[i].Name, values[i].Value));
            }
        }

        return command;
    }

    /// <summary>Something to be done wholly or not at all, and whether it was.</summary>
    private sealed record Piece(Func<SqliteFile, bool> Work)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
