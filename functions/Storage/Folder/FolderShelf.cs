using System.Collections.Immutable;

namespace FundingPipeline.Storage;

/// <summary>The shelf of one machine: a folder of files, and one SQLite file of rows and of work to do.</summary>
public sealed class FolderShelf : IShelf
{
    /// <summary>A list is many looks, one after the other: with one reader each would wait for everybody else's.</summary>
    private const int Readers = 4;

    private readonly SqliteFile ledger;
    private readonly ImmutableArray<SqliteFile> reading;

    private FolderShelf(string folder, SqliteFile ledger, ImmutableArray<SqliteFile> reading, TimeProvider clock)
    {
        (this.ledger, this.reading) = (ledger, reading);
        (Files, Rows, Work) = (new FolderFiles(folder), new SqliteRows(ledger, reading), new SqliteWork(ledger, clock));
    }

    public IFiles Files { get; }

    public IRows Rows { get; }

    public IWork Work { get; }

    /// <summary>The one file of a shelf's folder that is no file of the shelf.</summary>
    public static string LedgerFile(string folder) => Path.Combine(folder, "ledger.db");

    /// <summary>Opens the shelf in a folder, which is made if need be.</summary>
    /// <param name="clock">Says when hidden work is seen again; null for this machine's.</param>
    public static async Task<FolderShelf> Open(string folder, CancellationToken stop, TimeProvider? clock = null)
    {
        Directory.CreateDirectory(folder);
        var ledger = await SqliteFile.Open(LedgerFile(folder), SqliteRows.Schema + SqliteWork.Schema, stop);
        var reading = new SqliteFile[Readers];
        for (var i = 0; i < Readers; i++)
        {
            reading[i] = await SqliteFile.OpenToRead(LedgerFile(folder), stop);
        }

        return new(folder, ledger, [.. reading], clock ?? TimeProvider.System);
    }

    public Task<string?> Damage(CancellationToken stop) => ledger.Alone(
        file => file.Read("pragma integrity_check(1)", row => row.GetString(0))[0] is var says && says == "ok" ? null : $"The file of rows is damaged: {says}.", stop);

    /// <summary>Makes work visible that somebody died with; only for whoever works on the folder alone.</summary>
    public Task TakeBack(CancellationToken stop) => ledger.Alone(file => file.Execute("update work set visible = 0 where receipt <> ''"), stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in reading)
        {
            await reader.DisposeAsync();
        }

        await ledger.DisposeAsync();
    }
}
