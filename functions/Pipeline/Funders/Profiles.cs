using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>What the register plans for an award, and when.</summary>
public static class Profiles
{
    /// <summary>The rows of this claim's fund, programme and project; a row without a programme is for any.</summary>
    public static IEnumerable<ProfileRow> Profile(this ClaimCase at) =>
        at.Register.Profile.Where(row =>
            row.Source == at.Claim.Id.Fund
            && row.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase)
            && (row.Programme.Length == 0 || row.Programme.Equals(at.Claim.Id.Programme, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The claim dates agreed for it, in order; empty when the register gives none.</summary>
    public static ImmutableArray<LocalDate> ClaimDates(this ClaimCase at) =>
        [.. at.Profile().Select(row => row.ClaimDate).OfType<LocalDate>().Distinct().Order()];

    /// <summary>The award's first and last day, or else the project's; null where the register gives neither.</summary>
    public static (LocalDate? First, LocalDate? Last) AwardDays(this ClaimCase at) =>
        (at.Awards.Select(award => award.From).Min() ?? at.Project.Start, at.Awards.Select(award => award.To).Max() ?? at.Project.End);
}
