using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>What one reading or writing of rows looks like on the wire.</summary>
internal static class TableRequests
{
    public static TableRequest Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Write(table, action.Entity, TableUpdateMode.Merge, Named(action.ETag)),
        TableTransactionActionType.UpdateReplace => Write(table, action.Entity, TableUpdateMode.Replace, Named(action.ETag)),
        TableTransactionActionType.UpsertMerge => Write(table, action.Entity, TableUpdateMode.Merge, null),
        TableTransactionActionType.UpsertReplace => Write(table, action.Entity, TableUpdateMode.Replace, null),
        _ => new(RequestMethod.Delete, Row(table, action.Entity.PartitionKey, action.Entity.RowKey), IfMatch: Named(action.ETag)),
    };

    public static TableRequest Add(string table, ITableEntity row) => new(RequestMethod.Post, $"/{table}", EntityJson.Write(row));

    public static TableRequest Write(string table, ITableEntity row, TableUpdateMode mode, ETag? ifMatch) =>
        new(mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put, Row(table, row.PartitionKey, row.RowKey), EntityJson.Write(row), ifMatch);

    /// <summary>A version somebody meant: never the default, which would say nothing.</summary>
    public static ETag Named(ETag version) => version == default
        ? throw new ArgumentException("Say which version you have read, or ETag.All.", nameof(version))
        : version;

    public static string Row(string table, string partition, string row) =>
        $"/{table}(PartitionKey={Uri.EscapeDataString(Literal(partition))},RowKey={Uri.EscapeDataString(Literal(row))})";

    public static string Query(params (string Name, string? Value)[] values) =>
        values.Any(value => value.Value is not null)
            ? "?" + string.Join('&', from value in values where value.Value is not null select $"{value.Name}={Uri.EscapeDataString(value.Value)}")
            : "";

    public static string? Joined(IEnumerable<string>? names) => names is null ? null : string.Join(',', names);

    public static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        int number => FormattableString.Invariant($"{number}"),
        long number => FormattableString.Invariant($"{number}L"),
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        DateTimeOffset moment => FormattableString.Invariant($"datetime'{moment.UtcDateTime:o}'"),
        Guid id => $"guid'{id}'",
        _ => throw new NotSupportedException($"No filter compares with a {value?.GetType().Name ?? "null"} here."),
    };
}
