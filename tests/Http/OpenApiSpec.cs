using System.Text.Json;
using System.Text.Json.Nodes;
using FundingPipeline.Local;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.Tests.Http;

/// <summary>openapi.json says what the functions are and what they answer.</summary>
[Collection(nameof(WorkedOffTown))]
public sealed class OpenApiSpec(WorkedOffTown town) : IAsyncLifetime
{
    private JsonNode document = null!;

    /// <summary>An address for each thing that can be looked at.</summary>
    public static TheoryData<string, string> Looked => new()
    {
        { "/api/claims", "/api/claims" },
        { "/api/claims/{id}", $"/api/claims/{WorkedOffTown.IdOf(Town.PartnershipsBroken)}" },
        { "/api/claims/{id}/findings", $"/api/claims/{WorkedOffTown.IdOf(Town.PartnershipsBroken)}/findings" },
        { "/api/claims/{id}/history", $"/api/claims/{WorkedOffTown.IdOf(Town.PartnershipsBroken)}/history" },
        { "/api/claims/{id}/copy", $"/api/claims/{WorkedOffTown.IdOf(Town.PartnershipsBroken)}/copy" },
        { "/api/projects", "/api/projects" },
        { "/api/projects/{reference}", "/api/projects/TOWN-A" },
        { "/api/projects/{reference}/statement", "/api/projects/TOWN-A/statement" },
        { "/api/missing", "/api/missing" },
        { "/api/programme", "/api/programme" },
        { "/api/returns", "/api/returns" },
        { "/api/returns/{fund}/{period}", "/api/returns/srb/2000-01-Q1" },
        { "/api/returns/{fund}/{period}/workbook", "/api/returns/esf/2000/workbook" },
        { "/api/rules", "/api/rules" },
        { "/api/rules/{id}", "/api/rules/ESF-01" },
        { "/api/templates", "/api/templates" },
        { "/api/templates/{form}", "/api/templates/register" },
        { "/api/status", "/api/status" },
        { "/health", "/health" },
        { "/ready", "/ready" },
    };

    public async Task InitializeAsync()
    {
        using var client = town.Site.Client();
        document = JsonNode.Parse(await client.GetStringAsync("/openapi.json"))!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void It_has_every_function_of_the_API_and_none_besides() => Assert.Equal(
        from entry in FunctionEntry.Triggered<HttpTriggerAttribute>()
        where entry.Trigger.Route!.StartsWith("api/", StringComparison.Ordinal) || entry.Trigger.Route is "health" or "ready"
        orderby entry.Function.Name
        select $"{entry.Function.Name} {entry.Trigger.Methods!.Single()} /{entry.Trigger.Route}",
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        orderby $"{operation.Value!["operationId"]}"
        select $"{operation.Value!["operationId"]} {operation.Key} {path.Key}");

    [Fact]
    public void Everything_that_can_be_looked_at_is_looked_at_here() => Assert.Equal(
        document["paths"]!.AsObject().Where(path => path.Value!.AsObject().ContainsKey("get")).Select(path => path.Key).Order(StringComparer.Ordinal),
        Looked.Select(row => (string)((object[])row)[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_route_has_the_parameters_that_stand_in_it() => Assert.All(document["paths"]!.AsObject(), path => Assert.All(path.Value!.AsObject(), operation => Assert.Equal(
        path.Key.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')),
        operation.Value!["parameters"]!.AsArray().Where(parameter => $"{parameter!["in"]}" == "path").Select(parameter => $"{parameter!["name"]}"))));

    [Theory]
    [MemberData(nameof(Looked))]
    public async Task An_answer_is_as_the_document_says(string path, string address)
    {
        using var client = town.Site.Client(town.Tenant.Token("administrator"));
        using var answer = await client.GetAsync(address);
        var (media, said) = document["paths"]![path]!["get"]!["responses"]![$"{(int)answer.StatusCode}"]!["content"]!.AsObject().Single();

        Assert.Equal(media, answer.Content.Headers.ContentType?.MediaType);
        if (media == "application/json")
        {
            Check(said!["schema"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync()), path);
        }
    }

    [Fact]
    public async Task A_problem_is_as_the_document_says()
    {
        using var client = town.Site.Client(town.Tenant.Token("administrator"));
        using var answer = await client.GetAsync("/api/projects/TOWN-X");

        Check(document["components"]!["schemas"]!["Problem"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync()), "problem");
    }

    /// <summary>Holds a value against a schema, as far as schemas go here: types, what must be there, and nothing that is not named.</summary>
    private void Check(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(Found($"{reference}"), value, at);
            return;
        }

        string[] types = schema["type"] switch { JsonArray several => [.. several.Select(type => $"{type}")], null => [], var one => [$"{one}"] };
        Assert.True(types.Length == 0 || types.Contains(TypeOf(value)), $"{at} is {TypeOf(value)}, not {string.Join(" or ", types)}");
        if (value is JsonObject fields)
        {
            var known = schema["properties"]!.AsObject();
            Assert.All((schema["required"]?.AsArray() ?? []).Select(name => $"{name}"), name => Assert.True(fields.ContainsKey(name), $"{at} has no {name}"));
            Assert.All(fields, field => Check(known[field.Key] ?? throw new KeyNotFoundException($"{at} has {field.Key}, which no schema names"), field.Value, $"{at}.{field.Key}"));
        }

        if (value is JsonArray items)
        {
            Assert.All(items, item => Check(schema["items"]!, item, $"{at}[]"));
        }
    }

    private JsonNode Found(string reference) => reference.Split('/').Skip(1).Aggregate(document, (node, name) => node[name]!);

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        _ => "boolean",
    };
}
