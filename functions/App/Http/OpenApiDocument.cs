using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The API as OpenAPI 3.1 describes it, read off the functions themselves: nobody writes it, so nobody forgets to.</summary>
public static partial class OpenApiDocument
{
    private const string Json = "application/json";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>As answers are written: an answer never writes a figure as a text.</summary>
    private static readonly JsonSerializerOptions Written = Options();

    public static JsonObject Of(Assembly app)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { ["Problem"] = Problems() });
        foreach (var function in Functions(app))
        {
            var path = $"/{function.Trigger.Route}";
            paths.TryAdd(path, new JsonObject());
            paths[path]![function.Trigger.Methods![0]] = Operation(function, schemas);
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "FundingPipeline", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    /// <summary>Every function that says what it gives, in order of its route.</summary>
    private static IEnumerable<ApiFunction> Functions(Assembly app) =>
        from type in app.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let gives = method.GetCustomAttribute<GivesAttribute>()
        where gives is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single()
        orderby trigger.Route, trigger.Methods![0]
        select new ApiFunction(method.GetCustomAttribute<FunctionAttribute>()!.Name, method, trigger, gives);

    private static JsonObject Operation(ApiFunction function, JsonObject schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = function.Name,
            ["parameters"] = Parameters(function),
            ["responses"] = new JsonObject
            {
                [function.Gives.Status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
                {
                    ["description"] = "Done.",
                    ["content"] = function.Gives.Json is { } json ? Content(Json, SchemaOf(json, schemas)) : Content(Excel, new JsonObject()),
                },
                ["default"] = new JsonObject { ["description"] = "Not done, and why.", ["content"] = Content("application/problem+json", Reference("Problem")) },
            },
        };
        if (function.Method.GetCustomAttribute<TakesAttribute>() is { } takes)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = takes.Json is { } asked ? Content(Json, SchemaOf(asked, schemas)) : Files(),
            };
        }

        return operation;
    }

    private static JsonArray Parameters(ApiFunction function) =>
    [
        .. Named().Matches(function.Trigger.Route!).Select(name => Parameter(name.Groups[1].Value, "path", null)),
        .. function.Method.GetCustomAttributes<AsksAttribute>().Select(asks => Parameter(asks.Name, "query", asks.Says)),
    ];

    private static JsonObject Parameter(string name, string place, string? says)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = new JsonObject { ["type"] = "string" } };
        if (says is not null)
        {
            parameter["description"] = says;
        }

        return parameter;
    }

    private static JsonObject Files() => new()
    {
        ["multipart/form-data"] = new JsonObject
        {
            ["schema"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" } },
        },
        ["application/octet-stream"] = new JsonObject(),
    };

    private static JsonObject Content(string media, JsonNode schema) => new() { [media] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject SchemaOf(Type type, JsonObject schemas)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return new() { ["type"] = "array", ["items"] = SchemaOf(type.GetGenericArguments()[0], schemas) };
        }

        if (!schemas.ContainsKey(type.Name))
        {
            var schema = Written.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true });
            Move(schema, type.Name);
            schemas[type.Name] = schema;
        }

        return Reference(type.Name);
    }

    /// <summary>What a schema says of its own parts, it says from the top of the document.</summary>
    private static void Move(JsonNode? schema, string name)
    {
        foreach (var part in schema switch { JsonObject fields => fields.Select(field => field.Value), JsonArray items => items, _ => [] })
        {
            Move(part, name);
        }

        if (schema is JsonObject one && one["$ref"] is JsonValue own && $"{own}" is ['#', .. var rest])
        {
            one["$ref"] = $"#/components/schemas/{name}{rest}";
        }
    }

    private static JsonObject Problems() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(new[] { "type", "title", "detail", "instance", "traceId" }
            .Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string" }))
            .Append(KeyValuePair.Create<string, JsonNode?>("status", new JsonObject { ["type"] = "integer" }))),
        ["required"] = new JsonArray("title", "status", "detail", "traceId"),
    };

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Named();

    private sealed record ApiFunction(string Name, MethodInfo Method, HttpTriggerAttribute Trigger, GivesAttribute Gives);
}
