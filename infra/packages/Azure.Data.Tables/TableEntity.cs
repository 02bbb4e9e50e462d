using System.Collections;

namespace Azure.Data.Tables;

/// <summary>A row: two keys, the version the service gave it, and when it was last written.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }
    string RowKey { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    ETag ETag { get; set; }
}

/// <summary>A row whose properties are known by name.</summary>
/// <remarks>Properties are text, whole numbers, truth, bytes, moments and ids; null is the same as not there. There is no
/// floating point here on purpose.</remarks>
public sealed class TableEntity() : ITableEntity, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this() => (PartitionKey, RowKey) = (partitionKey, rowKey);

    public string PartitionKey { get; set; } = null!;
    public string RowKey { get; set; } = null!;
    public DateTimeOffset? Timestamp { get; set; }
    public ETag ETag { get; set; }

    /// <summary>A property, or null when the row has none of that name. The two keys are no properties here.</summary>
    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set => properties[key] = value;
    }

    public void Add(string key, object? value) => properties.Add(key, value);
    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public string? GetString(string key) => (string?)this[key];
    public bool? GetBoolean(string key) => (bool?)this[key];
    public int? GetInt32(string key) => (int?)this[key];
    public long? GetInt64(string key) => (long?)this[key];
    public byte[]? GetBinary(string key) => (byte[]?)this[key];
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)this[key];
    public Guid? GetGuid(string key) => (Guid?)this[key];
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => properties.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
