using System.Collections.Immutable;

namespace FundingPipeline.App;

/// <summary>Whose something is: of which bodies, and of which funds. Who reaches it must act for all of one or of the other.</summary>
/// <remarks>A return of one fund that holds sections of two councils is the fund's; neither council's accountant may take all of it.</remarks>
public sealed record Owner(ImmutableSortedSet<string> Bodies, ImmutableSortedSet<string> Funds)
{
    /// <summary>What is nobody's but the programme office's.</summary>
    public static readonly Owner Office = new([], []);

    public static Owner Body(string slug) => new([slug], []);

    public static Owner Return(string fund, IEnumerable<string> bodies) => new([.. bodies], [fund]);
}
