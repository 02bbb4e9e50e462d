using System.Reflection;
using System.Text.RegularExpressions;
using FundingPipeline.App;
using FundingPipeline.Local;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Tests.Infra;

/// <summary>Whoever is woken by an alert finds what to do, and no alert waits for words that nobody says.</summary>
public sealed partial class AlertsSpec
{
    private static readonly string[] Runbook = File.ReadAllLines(Repository.Path("infra", "runbook.md"));

    [BicepFact]
    public async Task Every_alert_has_an_entry_in_the_runbook_and_every_entry_an_alert() =>
        Assert.Equal(
            (await Alerts()).Select(alert => alert["name"]!.Says).Order(StringComparer.Ordinal),
            Runbook.TakeWhile(line => line != "# What no alert says").Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Order(StringComparer.Ordinal));

    [BicepFact]
    public async Task Every_entry_says_what_it_means_where_to_look_what_to_do_and_by_when() =>
        Assert.All(await Alerts(), alert =>
        {
            var entry = Runbook.SkipWhile(line => line != $"## {alert["name"]!.Says}").Skip(1).TakeWhile(line => !line.StartsWith('#')).ToList();
            Assert.Equal(["**Means**", "**Look**", "**Do**", "**By**"], entry.Where(line => line.StartsWith("**", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        });

    [BicepFact]
    public async Task An_alert_on_the_log_waits_for_words_with_which_a_record_begins()
    {
        var records = typeof(Logbook).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>().ToList();
        var waited = (await Alerts()).Select(alert => alert["query"]).OfType<BicepNode>().SelectMany(query => Begins().Matches(query.Text)).Select(match => match.Groups["words"].Value).ToList();

        Assert.True(waited.Count >= 5);
        Assert.All(waited, words => Assert.Contains(records, record => record.StartsWith(words, StringComparison.Ordinal)));
    }

    [BicepFact]
    public async Task An_alert_on_functions_names_functions_that_there_are()
    {
        var listed = (await Alerts()).Select(alert => alert["query"]).OfType<BicepNode>().SelectMany(query => Among().Matches(query.Text)).SelectMany(match => match.Groups["name"].Captures).Select(name => name.Value).ToList();

        Assert.NotEmpty(listed);
        Assert.Subset(FunctionEntry.All.Select(function => function.Name).ToHashSet(), listed.ToHashSet());
    }

    private static async Task<List<BicepNode>> Alerts()
    {
        var file = (await InfraFolder.Ours).File("modules/alerts.bicep");
        return [.. new[] { "told", "counted" }.SelectMany(list => file.Find(list)!.Value!.Children.Where(child => child.Kind == "object"))];
    }

    [GeneratedRegex("Message startswith \"(?<words>[^\"]+)\"")]
    private static partial Regex Begins();

    [GeneratedRegex("(?<![A-Za-z])Name in \\((\"(?<name>[^\"]+)\"(, )?)+\\)")]
    private static partial Regex Among();
}
