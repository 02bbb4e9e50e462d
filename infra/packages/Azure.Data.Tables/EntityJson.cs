using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Rows as the service writes them: JSON whose properties name their type only where JSON itself does not.</summary>
internal static class EntityJson
{
    private const string TypeOf = "@odata.type";

    public static byte[] Write(ITableEntity row)
    {
        var entity = row as TableEntity ?? throw new NotSupportedException("Here a row is a TableEntity.");
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", entity.PartitionKey);
            json.WriteString("RowKey", entity.RowKey);
            foreach (var (name, value) in entity.Where(property => property.Value is not null))
            {
                WriteProperty(json, name, value!);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject().Where(property => !property.Name.EndsWith(TypeOf, StringComparison.Ordinal)))
        {
            switch (property.Name)
            {
                case "odata.metadata":
                    break;
                case "odata.etag":
                    entity.ETag = new(property.Value.GetString()!);
                    break;
                case "PartitionKey":
                    entity.PartitionKey = property.Value.GetString()!;
                    break;
                case "RowKey":
                    entity.RowKey = property.Value.GetString()!;
                    break;
                case "Timestamp":
                    entity.Timestamp = property.Value.GetDateTimeOffset();
                    break;
                default:
                    entity[property.Name] = Value(property.Value, json.TryGetProperty(property.Name + TypeOf, out var type) ? type.GetString() : null);
                    break;
            }
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            default:
                var (type, written) = Typed(value);
                json.WriteString(name + TypeOf, type);
                json.WriteString(name, written);
                break;
        }
    }

    private static (string Type, string Written) Typed(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        DateTimeOffset moment => ("Edm.DateTime", moment.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)),
        Guid id => ("Edm.Guid", id.ToString()),
        _ => throw new NotSupportedException($"No property of a row is a {value.GetType().Name} here."),
    };

    private static object? Value(JsonElement json, string? type) => (type, json.ValueKind) switch
    {
        ("Edm.Int64", _) => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Binary", _) => json.GetBytesFromBase64(),
        ("Edm.DateTime", _) => json.GetDateTimeOffset(),
        ("Edm.Guid", _) => json.GetGuid(),
        (_, JsonValueKind.String) => json.GetString(),
        (_, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (_, JsonValueKind.Number) => json.GetInt32(),
        (_, JsonValueKind.Null) => null,
        _ => throw new NotSupportedException($"A property came as {type ?? json.ValueKind.ToString()}."),
    };
}
