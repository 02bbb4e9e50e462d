using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FundingPipeline.Storage;

/// <summary>One line of a folio's journal: what came, and a hash of it and of every line before it.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Hash">SHA-256 of the hash before it and of this line.</param>
public sealed record JournalEntry(long Number, Arrival Arrival, string Hash)
{
    public const string Prefix = "journal|";

    /// <summary>The hash before the first line.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public static JournalEntry After(Head head, Arrival arrival) => new(head.Number + 1, arrival, HashOf(head.Hash, head.Number + 1, arrival));

    [JsonIgnore]
    public string Key => $"{Prefix}{Number.ToString("D9", CultureInfo.InvariantCulture)}";

    [JsonIgnore]
    public Head Head => new(Number, Hash);

    public bool Follows(Head head) => Number == head.Number + 1 && Hash == HashOf(head.Hash, Number, Arrival);

    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">The row is no line of a journal.</exception>
    public static JournalEntry Read(Row row) => JsonSerializer.Deserialize<JournalEntry>(row.Text) ?? throw new JsonException($"{row.Key} says nothing.");

    private static string HashOf(string before, long number, Arrival arrival) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before}\n{number}\n{JsonSerializer.Serialize(arrival)}")));
}

/// <summary>Where a journal ends.</summary>
public sealed record Head(long Number, string Hash)
{
    public const string Key = "head";

    public static readonly Head None = new(0, JournalEntry.Start);

    public string Text => $"{Number} {Hash}";

    public static Head Read(Row row) => row.Text.Split(' ') is [var number, var hash] ? new(long.Parse(number, CultureInfo.InvariantCulture), hash) : throw new FormatException($"{row.Text} is no head.");
}
