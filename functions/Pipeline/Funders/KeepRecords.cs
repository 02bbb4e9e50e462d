using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>Papers outlive the project.</summary>
/// <remarks>Nobody knows on the day of a final claim when the Commission will make its last payment, so the day is the
/// one that offices printed. It is said once, with the final claim, when the boxes are packed.</remarks>
public sealed class KeepRecords(string id, string fund, DatedTable<LocalDate> until) : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => id;

    public Citation Source => until.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => $"Invoices, time sheets and attendance records of an {fund} project are kept for years after its last claim.";

    public string Remedy => "Write the day on the boxes.";

    public ImmutableArray<IDatedTable> Tables => [until];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type == ClaimType.Final && at.InTable(until) is { } row)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Claim type"], "Final",
                $"Keep the documents of this project until {row.Value:uuuu-MM-dd} at least.",
                Remedy, row.Source);
        }
    }
}
