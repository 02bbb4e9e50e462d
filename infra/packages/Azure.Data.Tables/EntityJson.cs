using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azure.Data.Tables;

/// <summary>Rows as the service writes them: JSON whose properties name their type only where JSON itself does not.</summary>
internal static class EntityJson
{
    private const string TypeOf = "@odata.type";
    private static readonly HashSet<string> OfTheRow = ["odata.metadata", "odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    public static byte[] Write(ITableEntity row)
    {
        var json = new JsonObject { ["PartitionKey"] = row.PartitionKey, ["RowKey"] = row.RowKey };
        foreach (var (name, value) in ((TableEntity)row).Where(property => property.Value is not null))
        {
            var (type, written) = Written(value!);
            json[name] = written;
            if (type is not null)
            {
                json[name + TypeOf] = type;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    public static TableEntity Read(JsonElement json)
    {
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        var entity = new TableEntity(Text("PartitionKey")!, Text("RowKey")!) { ETag = new(Text("odata.etag")!) };
        entity.Timestamp = Text("Timestamp") is null ? null : json.GetProperty("Timestamp").GetDateTimeOffset();
        foreach (var (name, value) in json.EnumerateObject().Select(property => (property.Name, property.Value)))
        {
            if (!OfTheRow.Contains(name) && !name.EndsWith(TypeOf, StringComparison.Ordinal))
            {
                entity[name] = Value(Text(name + TypeOf), value);
            }
        }

        return entity;
    }

    private static (string? Type, JsonNode Json) Written(object value) => value switch
    {
        string text => (null, text),
        bool truth => (null, truth),
        int number => (null, number),
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        DateTimeOffset moment => ("Edm.DateTime", moment.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)),
        Guid id => ("Edm.Guid", $"{id}"),
        _ => throw new NotSupportedException($"No property of a row is a {value.GetType().Name} here."),
    };

    private static object? Value(string? type, JsonElement json) => (type, json.ValueKind) switch
    {
        ("Edm.Int64", _) => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Binary", _) => json.GetBytesFromBase64(),
        ("Edm.DateTime", _) => json.GetDateTimeOffset(),
        ("Edm.Guid", _) => json.GetGuid(),
        (_, JsonValueKind.String) => json.GetString(),
        (_, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (_, JsonValueKind.Number) => json.GetInt32(),
        _ => throw new NotSupportedException($"A property came as {type ?? $"{json.ValueKind}"}."),
    };
}
