using NodaTime;

namespace FundingPipeline;

/// <summary>The days a claim or a line covers, first and last included.</summary>
/// <remarks>"January to March" on a claim form means that 31 March counts. Keeping the last day, and never the
/// day after, lets every page, workbook and test show the dates the funder wrote.</remarks>
public sealed record ClaimPeriod
{
    public ClaimPeriod(LocalDate first, LocalDate last) => Days = new DateInterval(first, last);

    private DateInterval Days { get; }

    public LocalDate First => Days.Start;

    public LocalDate Last => Days.End;

    /// <summary>How many days, both ends counted: a leap February has 29.</summary>
    public int Length => Days.Length;

    public static ClaimPeriod Between(LocalDate first, LocalDate last) => new(first, last);

    public bool Covers(LocalDate day) => Days.Contains(day);

    public bool Covers(ClaimPeriod other) => Covers(other.First) && Covers(other.Last);

    /// <summary>The days both periods hold, or null when they do not touch.</summary>
    public ClaimPeriod? Overlap(ClaimPeriod other) =>
        Days.Intersection(other.Days) is { } shared ? new(shared.Start, shared.End) : null;

    public override string ToString() => $"{First:uuuu-MM-dd} to {Last:uuuu-MM-dd}";
}
