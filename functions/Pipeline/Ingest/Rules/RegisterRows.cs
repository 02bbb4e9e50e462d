using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>One register that lists a project twice: nobody can say which row is the project, and where they differ its claims wait.</summary>
public sealed class ProjectTwice() : ReadingRule<RegisterCase>(
    "REG-02", "Projects", "A register lists each project once. Of two rows for one reference the first is shown, and where they differ its claims wait.", Scope.Project)
{
    public override IEnumerable<Finding> Check(RegisterCase at) => at.Projects is { Length: > 1 } rows ? Twice(at, rows, at.IsProjectAmbiguous ? ", with other particulars" : "") : [];

    private IEnumerable<Finding> Twice(RegisterCase at, ImmutableArray<Project> rows, string differing) =>
        from row in rows.Skip(1)
        select this.Finds(
            at, Severity.Query, row.At["Project reference"], row.Reference,
            $"Project {row.Reference} stands in row {rows[0].At.Row} of this register already{differing}.",
            "Take one of the rows out, or give the other project its own reference.", part: $"{row.At.Row}");
}

/// <summary>Two registers of one version that say different things of a price, a pot, a place or an agreement.</summary>
public sealed class SharedRowClash() : ReadingRule<SharedRowCase>(
    "REG-03", "Version", "What belongs to no project is taken from the highest version that names it. Two registers of one version must say the same of it.", Scope.Project)
{
    public override IEnumerable<Finding> Check(SharedRowCase at) => Between(at, string.Join(", ", at.Rows.Select(other => other.File.File.Name).Distinct()));

    private IEnumerable<Finding> Between(SharedRowCase at, string files) =>
        from entry in at.Rows
        select this.Finds(
            at, Severity.Query, new(entry.File.File, entry.Row.At.Layout.Sheet, entry.Row.At.Row, 0), at.Thing,
            $"Registers of version {entry.File.Version} say different things of {at.Thing}: {files}.",
            $"Send the right one again as version {entry.File.Version + 1}.", part: $"{entry.Row.At.Layout.Sheet}|{entry.Row.At.Row}|{entry.File.File.Sha256}");
}
