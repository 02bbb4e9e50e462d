using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Makes one register of several files, project by project.</summary>
/// <remarks>
/// Sheet by sheet, the highest version that mentions a project says everything of it there: a second register that
/// brings receipts alone leaves the awards as they were. What belongs to no project goes row by row: the highest version that
/// names a price or a pot says everything of it.
/// The order in which files arrive changes nothing.
/// </remarks>
public static class Registers
{
    public static Outcome<Register> Merge(IEnumerable<RegisterFile> files)
    {
        List<RegisterFile> shelf = [.. files.DistinctBy(file => file.File.Sha256).OrderBy(file => file.File.Name, StringComparer.Ordinal).ThenBy(file => file.File.Sha256, StringComparer.Ordinal)];
        var mentions = shelf.SelectMany(Mentioned).GroupBy(entry => Table(entry.Rows[0]))
            .OrderBy(entries => entries.Key.Project, StringComparer.Ordinal).ThenBy(entries => entries.Key.Table, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => new RegisterCase(entries.First().Project, Highest(entries)));
        return new(Merged(shelf, mentions),
        [
            .. mentions.Values.SelectMany(ReadingRules.RegisterClash.Check),
            .. mentions.Values.SelectMany(ReadingRules.ProjectTwice.Check),
            .. SharedRows.Clashes(SharedRows.Standing(shelf.SelectMany(file => OfNoProject(file.Says).Select(row => (file, row)))))
                .OrderBy(clash => clash.Thing, StringComparer.Ordinal).SelectMany(ReadingRules.SharedRowClash.Check),
        ]);
    }

    private static Register Merged(List<RegisterFile> shelf, Dictionary<(string Project, string Table), RegisterCase> standing)
    {
        return new()
        {
            Disputed = [.. standing.Values.Where(mention => mention.IsClash || mention.IsProjectAmbiguous).Select(mention => mention.Project.ToUpperInvariant())],
            Projects = [.. All(says => says.Projects).DistinctBy(project => project.Reference.ToUpperInvariant())],
            Awards = All(says => says.Awards),
            Profile = All(says => says.Profile),
            Match = All(says => says.Match),
            Budgets = Shared(says => says.Budgets),
            Apportionments = Shared(says => says.Apportionments),
            Decisions = All(says => says.Decisions),
            Receipts = All(says => says.Receipts),
            Factors = All(says => says.Factors),
            Agreements = Shared(says => says.Agreements),
            Places = Shared(says => says.Places),
            Prices = Shared(says => says.Prices),
            Accreditation = Shared(says => says.Accreditation),
            Terms = All(says => says.Terms),
            Calendars = Shared(says => says.Calendars),
            Answers = Shared(says => says.Answers),
        };

        ImmutableArray<T> All<T>(Func<Register, ImmutableArray<T>> table)
            where T : RegisterRow =>
        [
            .. shelf.SelectMany(file => table(file.Says).Select(row => (file, row)))
                .Where(entry => standing[Table(entry.row)].Stands(entry.file))
                .Select(entry => entry.row)
                .Distinct(),
        ];

        ImmutableArray<T> Shared<T>(Func<Register, ImmutableArray<T>> table)
            where T : RegisterRow =>
            [.. SharedRows.Standing(shelf.SelectMany(file => table(file.Says).Select(row => (file, row)))).Select(entry => entry.Row).DistinctBy(Content)];
    }

    private static ImmutableArray<RegisterEntry> Highest(IEnumerable<RegisterEntry> entries) =>
        [.. entries.GroupBy(entry => entry.File.Version).MaxBy(version => version.Key)!.OrderBy(entry => entry.File.File.Sha256, StringComparer.Ordinal)];

    /// <summary>What each project is told by this file, sheet by sheet.</summary>
    private static IEnumerable<RegisterEntry> Mentioned(RegisterFile file) =>
        from row in OfProjects(file.Says)
        group row by Table(row) into rows
        select new RegisterEntry(ProjectOf(rows.First())!, file, [.. rows]);

    private static (string Project, string Table) Table(RegisterRow row) => (ProjectOf(row)!.ToUpperInvariant(), row.GetType().Name);

    private static IEnumerable<RegisterRow> OfProjects(Register says) =>
        [.. says.Projects, .. says.Awards, .. says.Profile, .. says.Match, .. says.Decisions, .. says.Receipts, .. says.Factors, .. says.Terms];

    private static IEnumerable<RegisterRow> OfNoProject(Register says) =>
        [.. says.Budgets, .. says.Apportionments, .. says.Agreements, .. says.Places, .. says.Prices, .. says.Accreditation, .. says.Calendars, .. says.Answers];

    private static string? ProjectOf(RegisterRow row) => row switch
    {
        Project project => project.Reference,
        Award award => award.Project,
        ProfileRow profile => profile.Project,
        MatchOffer match => match.Project,
        Decision decision => decision.Project,
        Receipt receipt => receipt.Project,
        Factor factor => factor.Project,
        TermOverride term => term.Project,
        _ => null,
    };

    /// <summary>What a row says, wherever it stands.</summary>
    public static RegisterRow Content(RegisterRow row) => row with { At = Nowhere };

    private static readonly RowRef Nowhere = new(new(new("", ""), "", 0, ImmutableDictionary<string, int>.Empty), 0);
}

/// <summary>What one sheet of one file says of one project.</summary>
public sealed record RegisterEntry(string Project, RegisterFile File, ImmutableArray<RegisterRow> Rows)
{
    /// <summary>In which order a file lists what it says does not matter; how often does, for two receipts of one sum are two.</summary>
    public Dictionary<RegisterRow, int> Counted() => Rows.CountBy(Registers.Content).ToDictionary();
}

/// <summary>What the files of the highest version that mention a project on one sheet say of it there, in order of their SHA-256.</summary>
public sealed record RegisterCase(string Project, ImmutableArray<RegisterEntry> Entries) : ICase
{
    public NodaTime.LocalDate RuledOn => InForce.Always.From;

    public string Key => Project;

    /// <summary>The rows of the Projects sheet, where this is about that sheet.</summary>
    public ImmutableArray<Project> Projects => [.. Entries[0].Rows.OfType<Project>()];

    /// <summary>Whether one register gives the project two rows that differ.</summary>
    public bool IsProjectAmbiguous => Projects.Select(Registers.Content).Distinct().Count() > 1;

    public bool IsClash =>
        Entries.Length > 1 && Entries[0].Counted() is var first
        && Entries.Skip(1).Select(entry => entry.Counted()).Any(other => other.Count != first.Count || other.Any(row => first.GetValueOrDefault(row.Key) != row.Value));

    /// <summary>Whether a file's rows are what the register says. Where files clash one of them is shown, and the project's claims are held.</summary>
    public bool Stands(RegisterFile file) => file == Entries[0].File;
}
