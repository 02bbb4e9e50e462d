using System.Text.RegularExpressions;

namespace FundingPipeline.Tests.Infra;

/// <summary>What is wrong with a folder of Bicep files, as far as it can be told without a compiler. Nothing when all is well.</summary>
public static partial class Complaints
{
    /// <summary>Azure's own ids of the roles we may give, as its documents list them. Any other GUID in a file is a mistake.</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Queue Data Message Sender"] = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

    private static readonly string[] Functions =
    [
        "bool", "empty", "environment", "flatten", "guid", "indexOf", "int", "map", "min", "readEnvironmentVariable", "resourceGroup", "resourceId", "subscription", "subscriptionResourceId",
        "take", "tenant", "union", "uniqueString",
    ];

    public static IEnumerable<string> Of(InfraFolder folder) => folder.Files.SelectMany(file => Of(file, folder));

    private static IEnumerable<string> Of(BicepFile file, InfraFolder folder) =>
        new[] { Syntax(file), Symbols(file), Parameters(file), Modules(file, folder), Outputs(file, folder), Values(file, folder), Secrets(file), Accounts(file), RoleIds(file), Types(file) }
            .SelectMany(all => all).Select(complaint => $"{file.Path}: {complaint}");

    private static IEnumerable<string> Syntax(BicepFile file) => file.Root.Of("error").Select(error => $"line {error.Line} is no Bicep");

    private static IEnumerable<string> Symbols(BicepFile file) =>
        file.Used.Where(name => file.Find(name.Text) is null).Select(name => $"nothing is called {name.Text}")
            .Concat(file.Root.Of("resource_expression").Where(nested => file.Nested.All(inner => inner.Name != nested.Children[1].Text)).Select(nested => $"nothing is called {nested.Text}"))
            .Concat(Calls(file).Where(call => !Functions.Contains(call)).Select(call => $"{call} is no function we know"))
            .Concat(file.Declared.Where(declared => declared.Kind is "param" or "var" && !IsBicepParam(file) && file.Used.All(name => name.Text != declared.Name)).Select(declared => $"nobody uses {declared.Name}"))
            .Concat(file.Of("resource").Where(resource => resource.IsExisting && file.Used.All(name => name.Text != resource.Name)).Select(resource => $"nobody uses {resource.Name}"))
            .Concat(file.Declared.Where(declared => declared.Kind != "output").GroupBy(declared => declared.Name).Where(same => same.Count() > 1).Select(same => $"two things are called {same.Key}"));

    private static IEnumerable<string> Parameters(BicepFile file) =>
        file.Declared.Where(declared => declared.Kind is "param" or "output" && !declared.Decorators.Any(decorator => Description().IsMatch(decorator))).Select(declared => $"nobody says what {declared.Name} is");

    private static IEnumerable<string> Modules(BicepFile file, InfraFolder folder)
    {
        foreach (var module in file.Of("module"))
        {
            if (folder.Files.FirstOrDefault(other => other.Path == Beside(file, module.Type)) is not { } of)
            {
                yield return $"there is no {module.Type}";
                continue;
            }

            var given = module.Body?["params"]?.Keys.ToList() ?? [];
            foreach (var unknown in given.Where(name => of.Of("param").All(param => param.Name != name)))
            {
                yield return $"{module.Type} has no parameter {unknown}";
            }

            foreach (var missing in of.Of("param").Where(param => param.Value is null && !given.Contains(param.Name)))
            {
                yield return $"{module.Type} is not given {missing.Name}";
            }
        }
    }

    /// <summary>What is read of a module's outputs must be there.</summary>
    private static IEnumerable<string> Outputs(BicepFile file, InfraFolder folder) =>
        from read in file.Root.Of("member_expression")
        where read.Children is [{ Kind: "member_expression", Children: [{ Kind: "identifier" }, { Text: "outputs" }] }, _]
        let module = file.Find(read.Children[0].Children[0].Text)
        where module?.Kind == "module" && folder.Files.FirstOrDefault(other => other.Path == Beside(file, module.Type)) is { } of && of.Of("output").All(output => output.Name != read.Children[1].Text)
        select $"{module.Type} gives no {read.Children[1].Text}";

    /// <summary>A file of values gives its template's parameters, all that it must and none that there is not.</summary>
    private static IEnumerable<string> Values(BicepFile file, InfraFolder folder)
    {
        if (!IsBicepParam(file) || file.Root.Of("using_statement").FirstOrDefault()?.Children.FirstOrDefault()?.Says is not { } of)
        {
            return [];
        }

        var wanted = folder.Files.FirstOrDefault(other => other.Path == Beside(file, of))?.Of("param").ToList();
        var given = file.Of("var").Select(value => value.Name).ToList();
        return wanted is null ? [$"there is no {of}"]
            : given.Where(name => wanted.All(param => param.Name != name)).Select(name => $"{of} has no parameter {name}")
                .Concat(wanted.Where(param => param.Value is null && !given.Contains(param.Name)).Select(param => $"{of} is not given {param.Name}"));
    }

    private static IEnumerable<string> Secrets(BicepFile file) =>
        Calls(file).Where(call => call.StartsWith("list", StringComparison.Ordinal)).Select(call => $"{call} fetches a key")
            .Concat(Said(file).SelectMany(node => node.Of("string")).Where(text => Secret().IsMatch(text.Text)).Select(text => $"line {text.Line} looks like a secret"))
            .Concat(file.Of("param").Where(IsSecret).Where(param => param.Value is not null).Select(param => $"{param.Name} is secret and has a default"))
            .Concat(file.Of("param").Where(param => SecretName().IsMatch(param.Name) && !IsSecret(param)).Select(param => $"{param.Name} is no secret to Azure"))
            .Concat(file.Of("output").Where(output => file.Of("param").Where(IsSecret).Any(param => output.Value!.Of("identifier").Any(name => name.Text == param.Name))).Select(output => $"{output.Name} gives a secret away"));

    /// <summary>No account can be opened by a key, by nobody, or without encryption on the way; no telemetry is taken from strangers.</summary>
    private static IEnumerable<string> Accounts(BicepFile file)
    {
        (string Type, string Property, string Value)[] must =
        [
            ("Microsoft.Storage/storageAccounts", "allowSharedKeyAccess", "false"),
            ("Microsoft.Storage/storageAccounts", "allowBlobPublicAccess", "false"),
            ("Microsoft.Storage/storageAccounts", "allowCrossTenantReplication", "false"),
            ("Microsoft.Storage/storageAccounts", "supportsHttpsTrafficOnly", "true"),
            ("Microsoft.Storage/storageAccounts", "minimumTlsVersion", "'TLS1_2'"),
            ("Microsoft.Storage/storageAccounts/blobServices/containers", "publicAccess", "'None'"),
            ("Microsoft.Web/sites", "httpsOnly", "true"),
            ("Microsoft.Insights/components", "DisableLocalAuth", "true"),
            ("Microsoft.EventGrid/topics", "disableLocalAuth", "true"),
        ];
        return
            from rule in must
            from resource in file.Makes(rule.Type)
            where resource.Body?["properties"]?[rule.Property]?.Text != rule.Value
            select $"{resource.Name} does not say {rule.Property}: {rule.Value}";
    }

    private static IEnumerable<string> RoleIds(BicepFile file) =>
        file.Root.Of("string").Where(text => Guid.TryParse(text.Says, out _) && !Roles.ContainsValue(text.Says)).Select(text => $"{text.Says} is no role we know")
            .Concat(file.Root.Of("object_property").Where(pair => pair.Children is [var name, var id] && Roles.TryGetValue(name.Says, out var known) && id.Says != known).Select(pair => $"{pair.Children[0].Says} has another id"))
            .Concat(file.Root.Of("string").Where(text => text.Says.EndsWith("Data Owner", StringComparison.Ordinal) || text.Says.Contains("Data ", StringComparison.Ordinal) || text.Says.EndsWith(" Publisher", StringComparison.Ordinal))
                .Where(text => !text.Says.Contains('/') && !Roles.ContainsKey(text.Says)).Select(text => $"{text.Says} is no role we know"));

    private static IEnumerable<string> Types(BicepFile file) =>
        file.Of("resource").Where(resource => !Versioned().IsMatch(resource.Type)).Select(resource => $"{resource.Name} has no version of its type");

    private static IEnumerable<string> Calls(BicepFile file) =>
        Said(file).SelectMany(node => node.Of("call_expression")).Select(call => call.Children[0].Text);

    /// <summary>All but what is said about it: a description may speak of passwords.</summary>
    private static IEnumerable<BicepNode> Said(BicepFile file) => file.Root.Children.Where(child => child.Kind != "decorators");

    private static bool IsSecret(Declared param) => param.Decorators.Any(decorator => decorator.StartsWith("@secure", StringComparison.Ordinal));

    private static bool IsBicepParam(BicepFile file) => file.Path.EndsWith(".bicepparam", StringComparison.Ordinal);

    private static string Beside(BicepFile file, string path) => file.Path.LastIndexOf('/') is var end and >= 0 ? $"{file.Path[..end]}/{path}" : path;

    [GeneratedRegex(@"^@description\('[A-Z][^\n]{8,}[.;:]'\)$")]
    private static partial Regex Description();

    [GeneratedRegex("AccountKey=|SharedAccess|[?&]sig=|password|pwd=|DefaultEndpointsProtocol|BEGIN [A-Z ]*KEY", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("(Key|Secret|Password)$")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^[A-Za-z./]+@20[0-9]{2}-[0-9]{2}-[0-9]{2}(-preview)?$")]
    private static partial Regex Versioned();
}
