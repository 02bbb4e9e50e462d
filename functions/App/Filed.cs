using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Which files a set of arrivals comes to.</summary>
public static class Filed
{
    /// <summary>Every different file to be read, named by the first of its paths, in order of that name.</summary>
    /// <remarks>A file stands while one of its paths does: who withdraws his copy of somebody's claim withdraws that copy.</remarks>
    public static ImmutableArray<SourceFile> Of(ImmutableArray<Arrival> arrivals)
    {
        var withdrawn = arrivals.Where(arrival => arrival.Kind == ArrivalKind.Withdrawn).Select(arrival => (arrival.Path, arrival.Sha256)).ToHashSet();
        return Named(arrivals.Where(arrival => !withdrawn.Contains((arrival.Path, arrival.Sha256))));
    }

    /// <summary>Every different file that was taken back under every path it came under.</summary>
    public static ImmutableArray<SourceFile> TakenBack(ImmutableArray<Arrival> arrivals)
    {
        var standing = Of(arrivals).Select(file => file.Sha256).ToHashSet();
        return Named(arrivals.Where(arrival => !standing.Contains(arrival.Sha256)));
    }

    private static ImmutableArray<SourceFile> Named(IEnumerable<Arrival> arrivals) =>
    [
        .. arrivals.Where(arrival => arrival.Kind == ArrivalKind.File)
            .GroupBy(arrival => arrival.Sha256)
            .Select(same => new SourceFile(same.Key, same.Select(arrival => arrival.Path).Min(StringComparer.Ordinal)!))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ThenBy(file => file.Sha256, StringComparer.Ordinal),
    ];
}
