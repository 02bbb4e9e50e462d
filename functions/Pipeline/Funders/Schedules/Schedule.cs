using System.Collections.Immutable;

namespace FundingPipeline.Funders.Schedules;

/// <summary>A table that a fund's own terms ask for on its return: ERDF's list of defrayals, the year's statement of use.</summary>
/// <remarks>A fund fills it from its own claims and its own rows of the register; one writer lays any of them out.</remarks>
/// <param name="Lines">As a list, or <see cref="LazyLines{TRow}">made one at a time</see> where there is one for every line of every claim.</param>
/// <param name="Sheet">The sheet it stands on; several may share one.</param>
public sealed record Schedule(string Sheet, string Title, ImmutableArray<ScheduleColumn> Columns, IReadOnlyList<ImmutableArray<Fact>> Lines)
{
    /// <summary>What a reader should know of it, beneath it.</summary>
    public string About { get; init; } = "";

    public static ImmutableArray<Fact> Line(params ImmutableArray<Fact> facts) => facts;

    /// <summary>What is said when it has no line, and where such a line would come from.</summary>
    public required string Empty { get; init; }
}

/// <summary>One column of a schedule.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Summed">Whether a total stands under it.</param>
public sealed record ScheduleColumn(string Heading, int Width, bool Summed = false)
{
    public static ScheduleColumn Project => new("Project", 16);

    /// <summary>A column of money with a total under it.</summary>
    public static ScheduleColumn Money(string heading) => new(heading, 14, Summed: true);
}
