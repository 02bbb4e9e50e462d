using System.Reflection;
using System.Text.RegularExpressions;
using FundingPipeline.Funders;

namespace FundingPipeline.Tests.Funders;

/// <summary>The page that says what became of every fact names nothing that does not exist, and leaves no fund's rule out.</summary>
public partial class CoverageSpec
{
    private static readonly string Page = File.ReadAllText(Repository.Path("functions", "Pipeline", "Funders", "COVERAGE.md"));

    private static readonly string[][] Facts = FactsOf(Page);

    /// <summary>A fund that came later lists its facts on a page in its own folder.</summary>
    private static readonly string[][] Everywhere =
        [.. Directory.GetFiles(Repository.Path("functions", "Pipeline", "Funders"), "COVERAGE.md", SearchOption.AllDirectories).SelectMany(page => FactsOf(File.ReadAllText(page)))];

    private static string[][] FactsOf(string page) =>
        [.. page.Split('\n').Where(line => Row().IsMatch(line)).Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void The_page_states_how_many_facts_it_lists()
    {
        Assert.Contains($"Facts listed: {Facts.Length}.", Page, StringComparison.Ordinal);
        Assert.Equal(366, Facts.Length);
    }

    [Fact]
    public void Every_fact_is_listed_once_and_went_somewhere()
    {
        Assert.Empty(Everywhere.GroupBy(fact => fact[0]).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(Everywhere.Where(fact => fact.Length != 3 || fact[1].Length == 0 || fact[2].Length == 0).Select(fact => fact[0]));
    }

    [Fact]
    public void Every_rule_named_is_in_the_catalogue() =>
        Assert.Equal([], Named().Where(id => Catalogue.Find(id) is null).ToList());

    [Fact]
    public void Every_rule_of_a_fund_is_named() =>
        Assert.Empty(Funder.All.SelectMany(funder => funder.Rules).Select(rule => rule.Id).Except(Named()));

    [Fact]
    public void Every_table_named_exists() => Assert.Empty(TablesNamed().Except(Tables()));

    [Fact]
    public void Every_table_is_named() => Assert.Empty(Tables().Except(TablesNamed()));

    private static IEnumerable<string> Named() => Everywhere.SelectMany(fact => RuleId().Matches(fact[2])).Select(match => match.Value).Distinct();

    private static IEnumerable<string> TablesNamed() => Everywhere.SelectMany(fact => Quoted().Matches(fact[2])).Select(match => match.Groups[1].Value).Distinct();

    private static IEnumerable<string> Tables() =>
        from type in typeof(IRule).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(DatedTable<>)
        select (string)field.FieldType.GetProperty("Name")!.GetValue(field.GetValue(null))!;

    [GeneratedRegex(@"^\| [A-Z][0-9.]*(-?[0-9]+)? \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[A-Z]{2,}-[0-9]{2}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
