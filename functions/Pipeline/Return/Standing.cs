using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Where an award stands after a claim, as a formula over its neighbours wherever that is exactly what the pipeline worked out.</summary>
internal static class Standing
{
    public const string Earned = "Earned to date";
    public const string Ceiling = "Ceiling before closure";
    public const string Held = "Held until closure";
    public const string Before = "Requested before";

    public static Content HeldOf(Position at, RowAt row) =>
        at.Ceiling is { } ceiling && at.Held == at.EarnedToDate - Money.Min(at.EarnedToDate, ceiling)
            ? Content.Live($"{row[Earned]}-MIN({row[Earned]},{row[Ceiling]})", at.Held)
            : at.Held;

    /// <summary>Earned, less what is held and what was requested before; below nothing only where a final claim pays back. An advance is due by other terms.</summary>
    public static Content DueOf(Position at, Claim claim, RowAt row)
    {
        var owed = at.EarnedToDate - at.Held - at.RequestedBefore;
        var formula = $"{row[Earned]}-{row[Held]}-{row[Before]}";
        return claim.Cover.Type == ClaimType.Advance || !claim.Cover.AdvanceClaimed.IsZero ? at.Due
            : claim.Cover.Type == ClaimType.Final && at.Due == owed ? Content.Live(formula, at.Due)
            : at.Due == Money.Max(owed, Money.Zero) ? Content.Live($"MAX({formula},0)", at.Due)
            : at.Due;
    }
}
