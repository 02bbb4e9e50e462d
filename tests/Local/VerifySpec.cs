using System.Text;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace FundingPipeline.Tests.Local;

/// <summary>Nothing stored can change by a single bit without <c>verify</c> saying so.</summary>
public sealed class VerifySpec : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly Random dice = new(20010401);
    private byte[] exported = [];

    public async Task InitializeAsync()
    {
        await using var shelf = await FolderShelf.Open(folder.At("whole"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero);
        await new Batch(at, new Hosted.Silence()).Work([.. Incoming.Below(new DirectoryInfo(Repository.Path("sample-claims", "seedcorn-four-sources-one-budget")))], default);
        exported = await Exported(shelf);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_whole_ledger_has_no_breaks()
    {
        var (code, output, _) = await Command.Run("verify", "--data", folder.At("whole"));

        Assert.Equal((0, "Every row, journal and file is as it was written."), (code, output.Trim()));
    }

    [Fact]
    public async Task A_head_that_was_printed_is_found_in_the_chain_and_another_is_not()
    {
        await using (var shelf = await FolderShelf.Open(folder.At("whole"), default))
        {
            var first = (await new Ledger(shelf).Journal(Folio.Of("SEEDCORN"), default)).FirstOrDefault() ?? (await new Ledger(shelf).Journal(Folio.Office, default))[0];
            Assert.True(await new Verification(shelf).Has(first.Hash, default));
        }

        Assert.Equal(2, (await Command.Run("verify", "--data", folder.At("whole"), "--head", new string('0', 64))).Code);
    }

    /// <summary>Rows of every kind: arrivals, journals, heads, keys, turns, digests.</summary>
    [Fact]
    public async Task Each_of_120_single_bits_turned_in_rows_and_journals_is_found()
    {
        var copy = folder.CopyAll("whole", "rows");
        for (var i = 0; i < 120; i++)
        {
            var (row, turned) = TurnABitOfARow(copy);
            await AssertBroken(copy, turned);
            Execute(copy, "update rows set text = $text where partition = $partition and key = $key", row);
        }

        await using var mended = await FolderShelf.Open(copy, default);
        Assert.Empty(await new Verification(mended).Breaks(default).ToListAsync());
    }

    [Fact]
    public async Task Each_of_80_single_bits_turned_in_originals_and_workbooks_is_found()
    {
        var copy = folder.CopyAll("whole", "blobs");
        var files = Directory.EnumerateFiles(Path.Combine(copy, "archive")).Concat(Directory.EnumerateFiles(Path.Combine(copy, "ledger"))).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 80; i++)
        {
            var file = files[dice.Next(files.Count)];
            var bytes = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(file, Turned(bytes));
            await AssertBroken(copy, file);
            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    /// <summary>A bit of a page's free space means nothing; any other is found, or changes nothing that is exported.</summary>
    [Fact]
    public async Task A_bit_turned_anywhere_in_the_file_of_rows_is_found_or_leaves_the_export_as_it_was()
    {
        var copy = folder.CopyAll("whole", "anywhere");
        var ledger = FolderShelf.LedgerFile(copy);
        var whole = await File.ReadAllBytesAsync(ledger);
        var found = 0;
        for (var i = 0; i < 200; i++)
        {
            await File.WriteAllBytesAsync(ledger, Turned(whole));
            found += await IsBroken(copy) ? 1 : 0;
            foreach (var beside in Directory.EnumerateFiles(copy, "ledger.db-*"))
            {
                File.Delete(beside);
            }
        }

        Assert.InRange(found, 1, 200);
    }

    [Theory]
    [InlineData("delete from rows where key = 'head'")]
    [InlineData("delete from rows where key like 'journal|%' and key = (select max(key) from rows where key like 'journal|%')")]
    [InlineData("delete from rows where key = (select min(key) from rows where key like 'arrival|%')")]
    [InlineData("delete from rows where partition = 'folios' and key like 'project|%'")]
    [InlineData("update rows set key = key || 'x' where key = 'head'")]
    public async Task A_row_that_was_taken_out_or_moved_is_missed(string sql)
    {
        var copy = folder.CopyAll("whole", "cut");
        Execute(copy, sql, ("", "", ""));

        await AssertBroken(copy, sql);
    }

    [Fact]
    public async Task An_original_that_was_taken_out_is_missed()
    {
        var copy = folder.CopyAll("whole", "lost");
        File.Delete(Directory.EnumerateFiles(Path.Combine(copy, "archive")).First());

        await AssertBroken(copy, "an original taken out");
    }

    private async Task<bool> IsBroken(string data)
    {
        try
        {
            await using var shelf = await FolderShelf.Open(data, default);
            if (await new Verification(shelf).Breaks(default).AnyAsync())
            {
                return true;
            }

            Assert.Equal(exported, await Exported(shelf));
            return false;
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    private static async Task AssertBroken(string data, string how)
    {
        await using var shelf = await FolderShelf.Open(data, default);
        Assert.True(await new Verification(shelf).Breaks(default).AnyAsync(), $"{how} was not found");
    }

    private static async Task<byte[]> Exported(IShelf shelf)
    {
        var file = new MemoryStream();
        await LedgerFile.Write(new Ledger(shelf), file, default);
        return file.ToArray();
    }

    /// <summary>One bit of one row's text, of a random row. Bits that leave the text no UTF-8 are no matter: seven of eight do not.</summary>
    private ((string Partition, string Key, string Text) Row, string How) TurnABitOfARow(string data)
    {
        var rows = Rows(data);
        while (true)
        {
            var row = rows[dice.Next(rows.Count)];
            var text = Encoding.UTF8.GetString(Turned(Encoding.UTF8.GetBytes(row.Text)));
            if (!text.Contains('\0') && !text.Contains('\uFFFD'))
            {
                Execute(data, "update rows set text = $text where partition = $partition and key = $key", row with { Text = text });
                return (row, $"{row.Partition} {row.Key}: {text}");
            }
        }
    }

    private byte[] Turned(byte[] bytes)
    {
        var turned = bytes.ToArray();
        turned[dice.Next(turned.Length)] ^= (byte)(1 << dice.Next(8));
        return turned;
    }

    private static List<(string Partition, string Key, string Text)> Rows(string data)
    {
        using var ledger = Open(data);
        using var command = new SqliteCommand("select partition, key, text from rows order by partition, key", ledger);
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return rows;
    }

    private static void Execute(string data, string sql, (string Partition, string Key, string Text) row)
    {
        using var ledger = Open(data);
        using var command = new SqliteCommand(sql, ledger);
        command.Parameters.AddRange([new("$partition", row.Partition), new("$key", row.Key), new SqliteParameter("$text", row.Text)]);
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private static SqliteConnection Open(string data)
    {
        var ledger = new SqliteConnection($"Data Source={FolderShelf.LedgerFile(data)};Pooling=false");
        ledger.Open();
        return ledger;
    }
}
