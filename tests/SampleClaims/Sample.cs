using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>One folder of sample-claims: a register, the claims on its projects, and what the folder shows in its name.</summary>
public sealed record Sample(string Folder, RegisterWorkbook Register, params ImmutableArray<ClaimWorkbook> Claims)
{
    /// <summary>Every file of the folder, as the committed one must be.</summary>
    public IEnumerable<(string File, byte[] Bytes)> Files =>
        [("register.xlsx", Register.Write()), .. Claims.Select(claim => (claim.Name, claim.Write()))];
}

/// <summary>Every folder, in the order in which a newcomer should read them.</summary>
public static class Samples
{
    public static readonly ImmutableArray<Sample> All =
    [
        Seedcorn.Sample,
        SeedcornCapitalPot.Sample,
        Joblink.Sample,
        JoblinkPennyOver.Sample,
        JoblinkSecondAward.Sample,
        ThreeFunderScheme.Sample,
        Necta.Sample,
        CrossRiver.Sample,
        ServiceThatCouldNotStart.Sample,
        NrfYears.Sample,
        SharedJob.Sample,
        OneQuarter.Sample,
        SrbInItsOwnWords.Sample,
        AnnualOverhead.Sample,
        ClaimAsCsv.Sample,
        EveryTable.Sample,
        TenFaults.Sample,
    ];
}
