using NodaTime;

namespace FundingPipeline;

/// <summary>The days on which a term applies; open-ended until the funder says otherwise.</summary>
public readonly record struct InForce(LocalDate From, LocalDate? Until = null)
{
    /// <summary>From the first day any of these funds paid out: nobody has stated an earlier or a later edge.</summary>
    public static readonly InForce Always = new(new LocalDate(1994, 1, 1));

    public bool Covers(LocalDate day) => From <= day && (Until is null || day <= Until);

    public override string ToString() => $"{From:uuuu-MM-dd} to {(Until is { } last ? last.ToString("uuuu-MM-dd", null) : "now")}";
}
