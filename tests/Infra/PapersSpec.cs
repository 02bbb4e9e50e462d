using System.Text.Json;
using System.Text.RegularExpressions;

namespace FundingPipeline.Tests.Infra;

/// <summary>The papers beside the Bicep files: what they name is there, and nothing in them is a secret or somebody else's to change.</summary>
public sealed partial class PapersSpec
{
    private static readonly string Infra = Repository.Path("infra");

    private static readonly string[] InFolder = [.. Directory.GetFiles(Repository.Path(".github", "workflows")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Workflows => [.. InFolder];

    public static TheoryData<string> Papers => [.. Directory.GetFiles(Infra, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_number_of_host_json_is_explained_and_none_besides()
    {
        var explained = Rows("host.md").Where(cells => cells[0].StartsWith('`')).Select(cells => $"{cells[0].Trim('`')} = {cells[1].Trim('`')}").ToList();

        Assert.Equal(Leaves("", JsonDocument.Parse(File.ReadAllText(Repository.Path("host.json"))).RootElement).Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
        Assert.All(Rows("host.md"), cells => Assert.Equal(3, cells.Length));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_uses_only_actions_that_are_pinned_to_a_commit_and_says_what_it_may_do(string workflow)
    {
        var lines = File.ReadAllLines(Repository.Path(".github", "workflows", workflow));

        Assert.All(lines.Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches("^ +- uses: [a-z-]+(/[a-z-]+)+@[0-9a-f]{40} # v[0-9]+(\\.[0-9]+){2}$", line));
        Assert.Equal(["permissions:", "  contents: read"], lines.SkipWhile(line => line != "permissions:").TakeWhile(line => line.Length > 0));
        Assert.All(lines.Where(line => line.EndsWith(": write", StringComparison.Ordinal)), line => Assert.Equal(("codeql.yml", "security-events: write"), (workflow, line.Trim())));
        Assert.Equal(lines.Count(line => line.Contains("runs-on:", StringComparison.Ordinal)), lines.Count(line => line.Contains("timeout-minutes:", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("pull_request_target", StringComparison.Ordinal) || line.Contains("secrets.", StringComparison.Ordinal) || line.Contains("://", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_action_is_pinned_to_the_same_commit_everywhere() =>
        Assert.All(
            InFolder.SelectMany(workflow => File.ReadAllLines(Repository.Path(".github", "workflows", workflow))).Where(line => line.Contains("uses:", StringComparison.Ordinal))
                .Select(line => line.Split("uses: ")[1]).GroupBy(use => use.Split('@')[0]),
            same => Assert.Single(same.Distinct()));

    [Fact]
    public void What_azd_is_told_to_find_is_there()
    {
        var azd = File.ReadAllText(Path.Combine(Infra, "azure.yaml"));
        var named = Named().Matches(azd).Select(match => match.Groups["path"].Value).ToList();

        Assert.Equal(["../functions/App", "./check.sh", "./check.ps1", "./events.sh", "./events.ps1"], named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(Infra, path)), path));
        Assert.True(File.Exists(Path.Combine(Infra, "main.bicep")) && azd.Contains("module: main", StringComparison.Ordinal) && azd.Contains("path: .\n", StringComparison.Ordinal));
        Assert.Contains("'azd-service-name': 'app'", File.ReadAllText(Path.Combine(Infra, "modules", "app.bicep")), StringComparison.Ordinal);
        Assert.Contains("\n  app:\n", azd, StringComparison.Ordinal);
    }

    /// <summary>azd hands outputs of the template to scripts, and its environment to the file of parameters.</summary>
    [BicepFact]
    public async Task Scripts_read_only_what_the_template_gives_and_the_papers_set_only_what_it_reads()
    {
        var infra = await InfraFolder.Ours;
        var given = infra.File("main.bicep").Of("output").Select(output => output.Name).ToHashSet();
        var read = infra.File("main.bicepparam").Root.Of("call_expression").Where(call => call.Children[0].Text == "readEnvironmentVariable").Select(call => call.Children[1].Children[0].Says).ToHashSet();
        string[] own = ["OfficialPackages", "BLOBS_KEY"];

        foreach (var script in new[] { "check.sh", "check.ps1", "events.sh", "events.ps1" })
        {
            Assert.Subset(given.Concat(own).ToHashSet(), Variables().Matches(File.ReadAllText(Path.Combine(Infra, script))).Select(match => match.Groups["name"].Value).ToHashSet());
        }

        var told = SetByAzd().Matches(File.ReadAllText(Path.Combine(Infra, "deploy.md"))).Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.Subset(read, told);
        Assert.Subset(told.Append("AZURE_ENV_NAME").ToHashSet(), infra.File("main.bicepparam").Of("var").Where(value => !value.Value!.Text.Contains(", ", StringComparison.Ordinal))
            .Select(value => value.Value!.Of("string").First().Says).ToHashSet());
        Assert.Equal(
            infra.File("events.bicepparam").Root.Of("string").Select(text => text.Says).Where(name => name.Contains('_')).Order(StringComparer.Ordinal),
            ["APP_NAME", "BLOBS_KEY", "TOPIC_NAME"]);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_points_only_at_what_is_there(string paper)
    {
        var text = File.ReadAllText(Path.Combine(Infra, paper));

        Assert.All(Links().Matches(text), link =>
        {
            var (file, place) = link.Groups["to"].Value.Split('#') is [var path, var anchor] ? (path, anchor) : (link.Groups["to"].Value, "");
            var there = file.Length == 0 ? Path.Combine(Infra, paper) : Path.Combine(Infra, file);
            Assert.True(File.Exists(there), $"{paper} points at {file}");
            Assert.True(place.Length == 0 || File.ReadLines(there).Any(line => line.StartsWith('#') && line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-') == place), $"{paper} points at {place}");
        });
        Assert.All(
            Quoted().Matches(text).Select(match => match.Groups["file"].Value).Distinct(),
            file => Assert.True(new[] { Infra, Path.Combine(Infra, "modules"), Repository.Root }.Any(folder => File.Exists(Path.Combine(folder, file))), $"{paper} names {file}"));
    }

    [Fact]
    public void The_example_of_settings_for_one_machine_holds_no_secret_and_nothing_that_nobody_reads()
    {
        var values = JsonDocument.Parse(File.ReadAllText(Path.Combine(Infra, "local.settings.json.example"))).RootElement.GetProperty("Values");

        Assert.Equal(["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "Shelf", "SignIn__Audience", "SignIn__Tenant"], values.EnumerateObject().Select(value => value.Name).Order(StringComparer.Ordinal));
        Assert.All(values.EnumerateObject(), value => Assert.DoesNotMatch("AccountKey|[A-Za-z0-9+/]{40}|[0-9a-f]{8}-", value.Value.GetString()));
        Assert.Contains("local.settings.json", File.ReadAllLines(Repository.Path(".gitignore")));
    }

    private static IEnumerable<string> Leaves(string path, JsonElement at) => at.ValueKind == JsonValueKind.Object
        ? at.EnumerateObject().SelectMany(property => Leaves(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value))
        : [$"{path} = {(at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText())}"];

    private static IEnumerable<string[]> Rows(string paper) =>
        File.ReadLines(Path.Combine(Infra, paper)).Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex(@"(project|run): (?<path>[./][^\s,}]*)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\$(env:|\{)?(?<name>(?-i:[A-Z][A-Za-z]*_[A-Z_]+|OfficialPackages))")]
    private static partial Regex Variables();

    [GeneratedRegex("(azd env set |`)(?<name>[A-Z]+_[A-Z_]+)(?= |`|=)")]
    private static partial Regex SetByAzd();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"`(?<file>(modules/)?[a-z]+\.(bicep|bicepparam|sh|ps1|yaml|md|json)(\.example)?)`")]
    private static partial Regex Quoted();
}
