using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Where the ledger keeps what belongs to a return.</summary>
public static class ReturnRows
{
    private const string Index = "returns";
    private const string Return = "return|";
    private const string From = "from|";

    /// <summary>esf/2001 as a part of a key.</summary>
    public static string NameOf(string slug) => slug.Replace('/', '|');

    public static string SlugOf(string name) => name.Replace('|', '/');

    public static string PartitionOf(string slug) => Return + NameOf(slug);

    public static string SlugOfPartition(string partition) => SlugOf(partition[Return.Length..]);

    /// <summary>Every return that any project ever gave anything, in ordinal order.</summary>
    public static async Task<ImmutableArray<string>> Slugs(this IRows rows, CancellationToken stop) =>
        [.. await rows.List(Index, "", stop).Select(row => SlugOf(row.Key)).ToListAsync(stop)];

    /// <summary>Notes that there is such a return.</summary>
    public static Task Note(this IRows rows, string slug, CancellationToken stop) => rows.Commit(Index, [new Put(NameOf(slug), "")], stop);

    /// <summary>Says what a project gives a return: a fingerprint, or nothing any more.</summary>
    public static async Task Give(this IRows rows, string slug, Folio folio, string? fingerprint, CancellationToken stop)
    {
        await rows.Note(slug, stop);
        await rows.Set(PartitionOf(slug), From + folio.Partition, fingerprint, stop);
    }

    /// <summary>What a project gives a return, as far as the return knows; null for nothing.</summary>
    public static async Task<string?> Given(this IRows rows, string slug, Folio folio, CancellationToken stop) =>
        (await rows.Get(PartitionOf(slug), From + folio.Partition, stop))?.Text;

    /// <summary>Which projects give a return anything, and what, in ordinal order.</summary>
    public static async Task<ImmutableArray<(Folio Folio, string Fingerprint)>> Givers(this IRows rows, string slug, CancellationToken stop) =>
        [.. await rows.List(PartitionOf(slug), From, stop).Select(row => (new Folio(row.Key[From.Length..]), row.Text)).ToListAsync(stop)];

    /// <summary>Makes a row say this whatever it said before; null takes it away.</summary>
    public static async Task Set(this IRows rows, string partition, string key, string? text, CancellationToken stop)
    {
        if (text is not null)
        {
            await rows.Commit(partition, [new Put(key, text)], stop);
            return;
        }

        while (await rows.Get(partition, key, stop) is { } row && !await rows.Commit(partition, [new Remove(row)], stop))
        {
        }
    }
}
