using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>Who administered one fund's award on a day, and by whose hands its claims went there.</summary>
/// <remarks>Null where nobody has told; nothing is put in its place.</remarks>
public sealed record Administered(Told? Body, Told? SentThrough)
{
    /// <summary>On the last day of the period, for every award of the fund that stands in it.</summary>
    public static ImmutableArray<Administered> Of(IEnumerable<ClaimCase> claims, LocalDate day) =>
        [.. claims.Select(at => new Administered(Streams.Of(at, day, row => row.Body), Streams.Of(at, day, row => row.SentThrough))).Distinct()];
}
