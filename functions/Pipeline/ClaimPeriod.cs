using NodaTime;

namespace FundingPipeline;

/// <summary>The days a claim or a line covers, first and last included.</summary>
/// <remarks>"January to March" on a claim form means that 31 March counts. Keeping the last day, and never the
/// day after, lets every page, workbook and test show the dates the funder wrote.</remarks>
public sealed record ClaimPeriod
{
    /// <exception cref="ArgumentException">The last day comes before the first: our fault, never a claimant's.</exception>
    public ClaimPeriod(LocalDate first, LocalDate last) =>
        (First, Last) = first <= last ? (first, last) : throw new ArgumentException($"{last:uuuu-MM-dd} comes before {first:uuuu-MM-dd}.", nameof(last));

    public LocalDate First { get; }

    public LocalDate Last { get; }

    /// <summary>How many days, both ends counted: a leap February has 29.</summary>
    public int Length => Period.DaysBetween(First, Last) + 1;

    public static ClaimPeriod Between(LocalDate first, LocalDate last) => new(first, last);

    public bool Covers(LocalDate day) => First <= day && day <= Last;

    public bool Covers(ClaimPeriod other) => Covers(other.First) && Covers(other.Last);

    /// <summary>The days both periods hold, or null when they do not touch.</summary>
    public ClaimPeriod? Overlap(ClaimPeriod other) =>
        other.Covers(this) ? this
        : LocalDate.Max(First, other.First) is var first && LocalDate.Min(Last, other.Last) is var last && first <= last ? new(first, last)
        : null;

    public override string ToString() => $"{First:uuuu-MM-dd} to {Last:uuuu-MM-dd}";
}
