using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>A file that an office sent to describe a claim form, and what is wrong with it.</summary>
public sealed record FormFileCase(SourceFile File, IReadOnlyList<string> Faults) : ICase
{
    public LocalDate RuledOn => InForce.Always.From;

    public string Key => File.Name;
}

/// <summary>A form described wrongly would read every claim wrongly, so none is read by it.</summary>
public sealed class BrokenForm() : ReadingRule<FormFileCase>(
    "FORM-01", "forms", "A description of a form has a name, a title, and for every question we must ask a heading of its own.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(FormFileCase at) =>
        at.Faults.Select((says, i) => this.Finds(
            at, Severity.Refuse, CellRef.Whole(at.File), "", says, "Mend the description and send it again, with the claims that use it.", part: $"{i + 1}"));
}
