using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>One project's claims taken through the real reconciler.</summary>
public static class Reconciled
{
    public static ProjectStatement Project(ImmutableArray<Award> awards, params ImmutableArray<Claim> claims) =>
        Project(new Register { Projects = [Given.Project()], Awards = awards }, claims);

    public static ProjectStatement Project(Register register, params ImmutableArray<Claim> claims) => Seen(register, null, claims);

    /// <summary>The same, looked at on a day.</summary>
    public static ProjectStatement Project(Register register, LocalDate asOf, params ImmutableArray<Claim> claims) => Seen(register, asOf, claims);

    private static ProjectStatement Seen(Register register, LocalDate? asOf, ImmutableArray<Claim> claims)
    {
        var files = claims.Select((claim, i) => Sent(claim, i));
        var standing = StandingClaims.Of(
            new(register.Projects[0], [.. files.Select(claim => new PlacedClaim(claim, Funder.Of(claim.Id.Fund)!, [.. register.Awards.Where(award => award.Source == claim.Id.Fund && award.Programme == claim.Id.Programme)], []))]),
            register, new(register.Answers));
        return ProjectReconciliation.Of(standing, new([standing]), asOf);
    }

    public static Position PositionOf(this ProjectStatement statement, string number) =>
        statement.Claims.Single(claim => claim.Claim.Id.Number == number).Position!;

    /// <summary>Each claim is a file of its own, with cells of its own.</summary>
    private static Claim Sent(Claim claim, int index)
    {
        var file = new SourceFile(index.ToString("x64", null), $"claim-{index}.xlsx");
        return claim with
        {
            File = file,
            Cover = claim.Cover with { At = claim.Cover.At with { File = file } },
            Costs = [.. claim.Costs.Select(line => line with { At = line.At with { Layout = line.At.Layout with { File = file } } })],
        };
    }
}
