using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Two registers of one version that say different things of a project: nobody can say which is right, and its claims wait.</summary>
public sealed class RegisterClash() : ReadingRule<RegisterCase>(
    "REG-01", "Version", "Of several registers the highest version stands, project by project. Two of one version must say the same.", Scope.Project)
{
    public override IEnumerable<Finding> Check(RegisterCase at) =>
        from entry in at.IsClash ? at.Entries : []
        let row = entry.Rows.OfType<Project>().FirstOrDefault() ?? entry.Rows[0]
        select this.Finds(
            at, Severity.Query, row.At["Project reference"], at.Project,
            $"{at.Entries.Length} registers of version {entry.File.Version} say different things of project {at.Project}: {string.Join(", ", at.Entries.Select(other => other.File.File.Name))}.",
            $"Send the right one again as version {entry.File.Version + 1}.", part: $"{row.At.Layout.Sheet}|{entry.File.File.Sha256}");
}
