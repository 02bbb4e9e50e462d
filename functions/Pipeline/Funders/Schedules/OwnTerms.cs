using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>What schedules ask of one project's part in a return.</summary>
internal static class OwnTerms
{
    public static IEnumerable<Entry> Accepted(this Contribution part) => part.Entries.Where(entry => entry.Fate == Fate.Accepted);

    /// <summary>The latest of its claims that stand, beside its own terms; null when no claim ends in the period.</summary>
    public static ClaimCase? LastCase(this Contribution part) =>
        part.Claims.LastOrDefault(entry => entry.Status != ClaimStatus.Refused) is { Claim: var claim }
            ? new(claim, part.Funder, part.Project, [.. part.Register.Awards.Where(award => award.Programme.Equals(claim.Id.Programme, StringComparison.OrdinalIgnoreCase))], part.Register, [claim])
            : null;

    /// <summary>The fund's own year that holds the period.</summary>
    public static NamedPeriod Year(this Contribution part) => part.Funder.Calendar.Year(part.Period.Days.First) ?? part.Period;

    /// <summary>What was awarded altogether, and the cells that say so.</summary>
    public static Fact Awarded(this Contribution part)
    {
        var rows = part.Register.Awards.Where(award => award.Amount is not null).ToList();
        return rows.Count == 0
            ? Fact.NotStated("state it in the register, sheet Awards, Award")
            : Fact.Of(rows.Total(award => award.Amount!.Value), [.. rows.Select(award => award.At["Award"])]);
    }
}
