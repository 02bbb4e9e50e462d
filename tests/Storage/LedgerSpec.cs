using System.Text;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>What the ledger promises of arrivals, on whatever shelf it stands.</summary>
public abstract class LedgerSpec(TestShelf place) : IDisposable
{
    private static readonly Folio Seedcorn = Folio.Of("SEEDCORN-2000");
    private static readonly Folio Joblink = Folio.Of("JOBLINK-99");

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [StorageFact]
    public async Task An_arrival_is_entered_once_and_the_second_time_it_says_so()
    {
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);

        Assert.True(await ledger.Enter(Seedcorn, File("a/claim.xlsx", "01"), default));
        Assert.False(await ledger.Enter(Seedcorn, File("a/claim.xlsx", "01"), default));
        Assert.Equal<Arrival>([File("a/claim.xlsx", "01")], await ledger.Arrivals(Seedcorn, default));
    }

    [StorageFact]
    public async Task The_same_path_with_other_bytes_the_same_bytes_under_another_path_and_a_withdrawal_are_arrivals_of_their_own()
    {
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);

        Assert.True(await ledger.Enter(Seedcorn, File("b", "01"), default));
        Assert.True(await ledger.Enter(Seedcorn, File("a", "02"), default));
        Assert.True(await ledger.Enter(Seedcorn, File("a", "01"), default));
        Assert.True(await ledger.Enter(Seedcorn, File("a", "01") with { Kind = ArrivalKind.Withdrawn, Note = "Sent in error; P. Shah" }, default));

        Assert.Equal(
            ["a 01 File ", "a 01 Withdrawn Sent in error; P. Shah", "a 02 File ", "b 01 File "],
            (await ledger.Arrivals(Seedcorn, default)).Select(arrival => $"{arrival.Path} {arrival.Sha256} {arrival.Kind} {arrival.Note}"));
    }

    [StorageFact]
    public async Task Arrivals_come_in_ordinal_order_and_the_journal_in_the_order_in_which_they_came()
    {
        string[] paths = ["é.xlsx", "b.xlsx", "a/z.xlsx", "B.xlsx", "a.xlsx", "it's \"quoted\"; drop.xlsx"];
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);
        foreach (var path in paths)
        {
            await ledger.Enter(Seedcorn, File(path, "01"), default);
        }

        Assert.Equal(
            ["B.xlsx", "a.xlsx", "a/z.xlsx", "b.xlsx", "it's \"quoted\"; drop.xlsx", "é.xlsx"], (await ledger.Arrivals(Seedcorn, default)).Select(arrival => arrival.Path));
        Assert.Equal(paths, (await ledger.Journal(Seedcorn, default)).Select(entry => entry.Arrival.Path));
    }

    [StorageFact]
    public async Task What_was_entered_is_there_when_the_shelf_is_opened_again_and_the_journal_goes_on_where_it_ended()
    {
        await using (var first = await place.Open())
        {
            await new Ledger(first).Enter(Seedcorn, File("a", "01"), default);
        }

        await using var again = await place.Open();
        var ledger = new Ledger(again);
        await ledger.Enter(Seedcorn, File("b", "01"), default);
        await ledger.Enter(Joblink, File("c", "01"), default);

        Assert.Equal<Folio>([Joblink, Seedcorn], await ledger.Folios(default));
        Assert.Equal(["1 a", "2 b"], (await ledger.Journal(Seedcorn, default)).Select(entry => $"{entry.Number} {entry.Arrival.Path}"));
        Assert.Equal(["1 c"], (await ledger.Journal(Joblink, default)).Select(entry => $"{entry.Number} {entry.Arrival.Path}"));
        Assert.Equal(["a", "b", "c"], (await ledger.Arrivals(default)).Select(arrival => arrival.Path));
    }

    [StorageFact]
    public async Task Many_hands_at_once_enter_each_arrival_once_and_the_journal_has_neither_gap_nor_fork()
    {
        await using var shelf = await place.Open();

        var entered = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            Task.Run(() => new Ledger(shelf).Enter(Seedcorn, File($"{i % 20}", "01"), default))));

        var journal = await new Ledger(shelf).Journal(Seedcorn, default);
        Assert.Equal(20, entered.Count(first => first));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}").Order(StringComparer.Ordinal), journal.Select(entry => entry.Arrival.Path).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), journal.Select(entry => entry.Number));
        Assert.All(journal.Prepend(null).Zip(journal), pair => Assert.True(pair.Second.Follows(pair.First?.Head ?? Head.None)));
        Assert.Equal(journal[^1].Head, Head.Read((await new Ledger(shelf).Rows.Get(Seedcorn.Partition, Head.Key, default))!));
    }

    /// <remarks>The hash of a line, worked out by other means: printf '%064d\n1\n{"Path":"a","Sha256":"01","Size":3,"Kind":0,"Note":""}' 0 | sha256sum, and so on.</remarks>
    [StorageFact]
    public async Task The_chain_of_hashes_is_the_one_anybody_can_work_out()
    {
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);
        await ledger.Enter(Seedcorn, File("a", "01"), default);
        await ledger.Enter(Seedcorn, File("b", "02"), default);

        Assert.Equal(
            ["a4aaf5e30a88edaab0ed9b34fa27208f65a9402157f7e78f862e3fc4bcc64479", "0ea33ff9980c36551b14ae7e837c88425f4778783cb312d39c9b608eda093b01"],
            (await ledger.Journal(Seedcorn, default)).Select(entry => entry.Hash));
    }

    [StorageFact]
    public async Task A_file_is_taken_in_when_somebody_says_so_and_not_before()
    {
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);

        await ledger.Enter(Seedcorn, File("claim.xlsx", "01"), default);
        await ledger.SamePath(File("claim.xlsx", "01"), Seedcorn, default);
        Assert.Equal((false, false), (await ledger.Knows("claim.xlsx", default), await ledger.IsTakenIn("claim.xlsx", "01", default)));

        await ledger.TakenIn(File("claim.xlsx", "01"), default);
        Assert.Equal((true, true, false), (await ledger.Knows("claim.xlsx", default), await ledger.IsTakenIn("claim.xlsx", "01", default), await ledger.IsTakenIn("claim.xlsx", "02", default)));
    }

    [StorageFact]
    public async Task Whoever_comes_under_a_path_that_is_taken_is_told_on_which_page_the_other_stands()
    {
        await using var shelf = await place.Open();
        var ledger = new Ledger(shelf);

        Assert.Empty(await ledger.SamePath(File("claim.xlsx", "01"), Seedcorn, default));
        Assert.Empty(await ledger.SamePath(File("claim.xlsx", "01"), Seedcorn, default));
        Assert.Equal<Folio>([Seedcorn], await ledger.SamePath(File("claim.xlsx", "02"), Joblink, default));
        await ledger.SamePath(File("alone.xlsx", "01"), Joblink, default);

        Assert.Equal(["claim.xlsx"], await ledger.SharedPaths(["claim.xlsx", "alone.xlsx", "never.xlsx"], default));
    }

    [StorageFact]
    public async Task A_row_that_another_hand_changed_or_moved_is_not_read_for_ours()
    {
        await using var shelf = await place.Open();
        var rows = new SealedRows(shelf.Rows);
        await rows.Commit("p", [new Put("a", "due 100.00"), new Put("b", "due 100.00")], default);
        Assert.Equal("due 100.00", (await rows.Get("p", "a", default))?.Text);
        var stored = (await shelf.Rows.Get("p", "a", default))!.Text;

        foreach (var bit in Enumerable.Range(0, stored.Length * 7))
        {
            await shelf.Rows.Commit("p", [new Put("a", Flipped(stored, bit / 7, bit % 7))], default);
            await Assert.ThrowsAsync<BrokenSealException>(() => rows.Get("p", "a", default));
        }

        await shelf.Rows.Commit("p", [new Put("a", (await shelf.Rows.Get("p", "b", default))!.Text)], default);
        await Assert.ThrowsAsync<BrokenSealException>(() => rows.List("p", "", default).ToListAsync().AsTask());
        await Assert.ThrowsAsync<BrokenSealException>(() => rows.All(default).ToListAsync().AsTask());
    }

    [StorageFact]
    public async Task A_row_that_is_put_by_itself_is_sealed_like_any_other()
    {
        await using var shelf = await place.Open();
        var rows = new SealedRows(shelf.Rows);

        await rows.PutEach([("p", new("a", "due 100.00")), ("q", new("a", ""))], default);

        Assert.Equal(["p a due 100.00", "q a "], await rows.All(default).Select(row => $"{row.Partition} {row.Key} {row.Text}").ToListAsync());
        Assert.All(await shelf.Rows.All(default).ToListAsync(), row => Assert.True(SealedRows.IsWhole(row)));
    }

    private static Arrival File(string path, string sha256) => new(path, sha256, 3, ArrivalKind.File);

    private static string Flipped(string text, int at, int bit) => new StringBuilder(text) { [at] = (char)(text[at] ^ (1 << bit)) }.ToString();
}

public sealed class FolderLedgerSpec() : LedgerSpec(new OnFolder());

[Collection(AzuriteCollection.Name)]
public sealed class AzureLedgerSpec(Azurite azurite) : LedgerSpec(new OnAzurite(azurite));
