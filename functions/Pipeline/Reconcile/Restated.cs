using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Which line of a certified return an entry restates: the entry itself carries the difference alone.</summary>
/// <param name="Line">The line's name on the certified return, which it keeps however often it is restated.</param>
/// <param name="Of">The period it was certified in.</param>
/// <param name="Then">What certified returns said of it; null when none said anything.</param>
/// <param name="Now">What stands; null when nothing of it does.</param>
public sealed record Restated(string Line, NamedPeriod Of, Stood? Then, Stood? Now);

/// <summary>What one line came to, and the row that said so.</summary>
public sealed record Stood(Money Eligible, Money Claimed, int Version, RowRef At);

/// <summary>What no longer holds of one project on one certified return, beside the lines that are entries of their own.</summary>
/// <param name="Of">The period that was certified.</param>
/// <param name="Grant">What stands now less what was certified; so is <paramref name="Due"/>.</param>
/// <param name="Refused">Keys of the refusals that these differences come with.</param>
public sealed record Carried(NamedPeriod Of, Money Grant, Money Due, ImmutableArray<OutputRestated> Outputs, ImmutableArray<string> Refused);

/// <summary>One output that is no longer what was certified.</summary>
public sealed record OutputRestated(string Line, OutputStood? Then, OutputStood? Now, string Reason)
{
    /// <summary>The later of the two tells which output it is.</summary>
    public OutputStood Shown => Now ?? Then!;
}

/// <summary>What an output came to, as far as it was accepted.</summary>
/// <param name="Native">As claimed, in <paramref name="Unit"/>; null when nobody knows.</param>
/// <param name="Heading">The column of the sheet that says it.</param>
public sealed record OutputStood(
    ClaimId Claim, int Version, string Number, string Code, string Output, decimal? Native, string Unit, decimal? Derived, string DerivedUnit, RowRef At, string Heading);
