using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>Every stream of money there was, row by row: its days, place and route, who ran it and what followed it.</summary>
public static class Streams
{
    public static readonly ImmutableArray<FundingStream> All = [.. Funder.All.SelectMany(funder => funder.Streams), .. OtherStreams.All];

    /// <summary>What is told about a claim's stream on a day: by the row that names most of its programme, nation, region and route.</summary>
    public static Told? Of(ClaimCase at, LocalDate day, Func<FundingStream, Told?> what) =>
        Of(at.Claim.Id.Fund, day, what, at.Claim.Id.Programme, at.Project.Nation, at.Project.Region, at.Route);

    /// <summary>The same for any source; null when nobody has told.</summary>
    public static Told? Of(
        Source source, LocalDate day, Func<FundingStream, Told?> what, string programme = "", string nation = "", string region = "", string route = "") =>
        (from row in All
         where row.Source == source && row.InForce.Covers(day) && what(row) is not null
         where Fits(row.Programme, programme) && Fits(row.Nation, nation) && Fits(row.Region, region) && Fits(row.Route, route)
         orderby Closeness(row) descending, what(row)!.Source.Evidence
         select what(row)).FirstOrDefault();

    private static bool Fits(string? asked, string given) => asked is null || asked.Equals(given.Trim(), StringComparison.OrdinalIgnoreCase);

    private static int Closeness(FundingStream row) => new[] { row.Programme, row.Nation, row.Region, row.Route }.Count(key => key is not null);
}
