using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>An interim claim runs to a date that was agreed on the project profile.</summary>
/// <remarks>The dates are those of the register's Profile sheet. An award without any is asked nothing: not every
/// office keeps them there.</remarks>
public sealed class InterimDate : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-18";

    public Citation Source => EsfTables.OnProfileDate.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "An interim claim runs to one of the claim dates that were agreed on the project profile.";

    public string Remedy => "Claim to a date of the profile, or have the new date agreed and entered in the register's Profile sheet.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.OnProfileDate];

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (last, dates) = (at.Claim.Cover.Period.Last, at.ClaimDates());
        if (at.Claim.Cover.Type == ClaimType.Interim && dates.Length > 0 && !dates.Contains(last) && at.InTable(EsfTables.OnProfileDate) is { Value: true } row)
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Period to"], $"{last:uuuu-MM-dd}",
                $"The claim runs to {last:uuuu-MM-dd}, which is no claim date of the profile: {string.Join(", ", dates.Select(date => $"{date:uuuu-MM-dd}"))}.",
                Remedy, row.Source);
        }
    }
}
