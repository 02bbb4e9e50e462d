using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>What the register plans for an award.</summary>
public static class Profiles
{
    /// <summary>The rows of this claim's fund, programme and project; a row without a programme is for any.</summary>
    public static IEnumerable<ProfileRow> Profile(this ClaimCase at) =>
        at.Register.Profile.Where(row =>
            row.Source == at.Claim.Id.Fund
            && row.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase)
            && (row.Programme.Length == 0 || row.Programme.Equals(at.Claim.Id.Programme, StringComparison.OrdinalIgnoreCase)));
}
