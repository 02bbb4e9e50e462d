using System.Reflection;
using System.Text.RegularExpressions;
using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

/// <summary>What we promise one another about every rule and every file, checked so that nobody has to remember it.</summary>
public partial class HouseRules
{
    private static readonly Type[] RuleTypes =
        [.. typeof(IRule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRule)) && type is { IsClass: true, IsAbstract: false })];

    private static readonly Dictionary<string, Type> Specs =
        typeof(HouseRules).Assembly.GetTypes().Where(type => type.Name.EndsWith("Spec", StringComparison.Ordinal)).DistinctBy(type => type.Name).ToDictionary(type => type.Name);

    public static TheoryData<string> RuleNames => [.. RuleTypes.Select(type => type.Name)];

    public static TheoryData<string> Ids => [.. Catalogue.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_is_listed_in_the_catalogue() =>
        Assert.Empty(RuleTypes.Except(Catalogue.Rules.Select(rule => rule.GetType())).Select(type => type.Name));

    [Fact]
    public void Every_rule_has_a_specification_with_a_test_in_it() =>
        Assert.Empty(
            from rule in RuleTypes
            let tests = Specs.GetValueOrDefault(rule.Name + "Spec")?.GetMethods().Count(method => method.GetCustomAttribute<FactAttribute>() is not null) ?? 0
            where tests == 0
            select rule.Name);

    /// <summary>A rule that several funds share is specified once; a fund that takes it up adds a line to its terms and no test.</summary>
    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_rules_specification_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent(string rule)
    {
        var heard = Heard.While(() => Specification.Run(Specs[rule + "Spec"]));

        var told = Catalogue.Rules.Where(of => of.GetType().Name == rule).Select(of => heard(of.Id)).ToList();
        Assert.Contains((Spoke: true, WasSilent: true), told);
    }

    [Fact]
    public void No_two_rules_in_force_on_one_day_share_an_id() =>
        Assert.Empty(
            from a in Catalogue.Rules
            from b in Catalogue.Rules
            where a.Id == b.Id && !ReferenceEquals(a, b) && a.InForce.Covers(b.InForce.From)
            select a.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_an_id_a_source_and_a_sentence_for_the_telephone(string id)
    {
        var rule = Catalogue.Find(id)!;

        Assert.Matches("^[A-Z]+-[0-9]{2}$", rule.Id);
        Assert.True(rule.Source.Document.Length > 3 && rule.Source.Place.Length > 0, "A source names a document and a place in it.");
        Assert.Matches(@"^[A-Z""£].{20,}\.$", rule.Explain);
        Assert.Matches(@"^[A-Z].{14,}\.$", rule.Remedy);
        Assert.Single(Catalogue.Rules, other => other.Explain == rule.Explain);
    }

    [Fact]
    public void Every_dated_table_belongs_to_a_rule_that_shows_it() =>
        Assert.Empty(Tables().Where(table => !Applying().Any(rule => rule.Tables.Contains(table))).Select(table => table.Name));

    [Fact]
    public void A_rule_with_an_unsure_figure_says_which_claims_it_bound() =>
        Assert.Empty(
            from rule in Applying()
            where rule.Tables.Any(table => table.Told.Any(row => row.Source.Evidence >= Evidence.Conflicting))
            where rule.GetType().GetMethod(nameof(IAppliesFigures.AppliedTo)) is null
            select rule.GetType().Name);

    [Fact]
    public void The_pipeline_knows_nothing_of_Azure_files_or_clocks() =>
        Assert.Empty(Sources("functions/Pipeline").SelectMany(file => Matches(file, Shell())));

    [Fact]
    public void No_figure_is_ever_a_float() =>
        Assert.Empty(Sources("functions/Pipeline").SelectMany(file => Matches(file, Floats())));

    [Fact]
    public void The_pipeline_refers_to_no_assembly_of_the_shell() =>
        Assert.DoesNotContain(
            typeof(IRule).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.Contains("Azure", StringComparison.Ordinal) || assembly.Name.Contains("Sqlite", StringComparison.Ordinal));

    public static TheoryData<string> Folders => [.. Funder.All.Select(FolderOf)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_funders_readme_names_every_rule_the_governing_day_rounding_what_is_assumed_and_what_to_obtain(string folder)
    {
        var readme = File.ReadAllText(Repository.Path("functions", "Pipeline", "Funders", folder, "README.md"));

        Assert.All(
            ["| rule | document relied on | evidence |", "**Who ran it.**", "**Governing day.**", "**Rounding.**", "**Assumed.**", "**To obtain next.**"],
            part => Assert.Contains(part, readme, StringComparison.Ordinal));
        Assert.Equal([], Funder.All.Single(funder => FolderOf(funder) == folder).Rules.Select(rule => rule.Id).Where(id => !readme.Contains(id, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_funders_readme_calls_no_rule_surer_than_it_is(string folder)
    {
        var rows = File.ReadLines(Repository.Path("functions", "Pipeline", "Funders", folder, "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();

        Assert.Empty(
            from rule in Funder.All.Single(funder => FolderOf(funder) == folder).Rules
            where rule.Source.Evidence == Evidence.Assumed
            from row in rows
            where row.Contains(rule.Id, StringComparison.Ordinal) && !row.Split('|')[3].Contains("assumed", StringComparison.Ordinal)
            select row);
    }

    private static string FolderOf(Funder funder) =>
        typeof(IRule).Assembly.GetTypes().Single(type => ReferenceEquals(type.GetField("Funder")?.GetValue(null), funder)).Namespace!.Split('.')[^1];

    private static IEnumerable<IAppliesFigures> Applying() => Catalogue.Rules.OfType<IAppliesFigures>();

    private static IEnumerable<IDatedTable> Tables() =>
        from type in typeof(IRule).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsAssignableTo(typeof(IDatedTable))
        select (IDatedTable)field.GetValue(null)!;

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> Matches(string file, Regex forbidden) =>
        File.ReadLines(file).Select((line, i) => (line, number: i + 1)).Where(line => forbidden.IsMatch(line.line))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.number} {line.line.Trim()}");

    [GeneratedRegex(@"\bAzure\b|System\.IO\.(File|Directory|Path)\b|\b(File|Directory)\.(Read|Write|Open|Exists|Create|Delete|Enumerate|Get)|\bFileStream\b|SystemClock|\bDateTime(Offset)?\b|Environment\.")]
    private static partial Regex Shell();

    [GeneratedRegex(@"^(?!\s*//).*(\b(double|float)(\?|\[\])?\s+\w+\s*[=;,)]|[<(](double|float)[>)]|\b(double|float)\.|\bTo(Double|Single)\b)")]
    private static partial Regex Floats();
}
