using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>An advance may be up to a set share of the ESF award, and not a penny more.</summary>
/// <remarks>
/// <para>Before 2000 it is half of the award. A 2000-06 direct bid in the North West may have 30% of the grant, and
/// of the first year's grant alone when it runs for more than twelve months. The cap is rounded down to the penny.</para>
/// <para>Advances add up: half the award in March and half in April is all of it. An earlier advance that was
/// itself over the cap was refused, and uses nothing up.</para>
/// </remarks>
public sealed class AdvanceCap : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-01";

    public Citation Source => Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853");

    public InForce InForce => InForce.Always;

    public string Explain => "ESF may be claimed in advance of the project's start, up to a share of the award that its programme or the offer letter sets.";

    public string Remedy => "Claim an advance within the limit, or enter in the register what the limit is worked out from.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.Advance];

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (!at.Claim.IsAdvance())
        {
            return [];
        }

        return Limit(at) is not { } limit ? [Asks(at, $"We know no highest advance under programme \"{at.Claim.Id.Programme}\" for this region and route.", "Enter the offer letter's advance limit in the register.")]
            : Base(at, limit.Value.OfFirstYear) is not { } whole ? [Asks(at, Unknown(at), Missing(at))]
            : Above(at, limit, whole);
    }

    /// <summary>The stated half does not say of what: the award or the year. The whole award is our reading, and printed as such.</summary>
    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.IsAdvance() && Limit(at) is { Value.OfFirstYear: false }
            ? [new("Advance limit is a share of", "the whole award", Documents.JoiningUp("does not say of what, 000:853") with { Evidence = Evidence.Assumed })]
            : [];

    private IEnumerable<Finding> Above(ClaimCase at, DatedRow<AdvanceLimit> limit, Money whole)
    {
        var cap = whole.Times(limit.Value.Share, MidpointRounding.ToZero);
        var before = at.ClaimsToDate().Where(claim => claim.Id != at.Claim.Id).Aggregate(Money.Zero, (taken, claim) => Taken(taken, claim, cap));
        var total = Add(before, at.Claim);
        if (total > cap)
        {
            var earlier = before.IsZero ? "" : $", with {before} advanced before,";
            yield return this.Finds(at, Severity.Refuse, Cell(at), $"{at.Claim.Cover.AdvanceClaimed}",
                $"An advance of {at.Claim.Cover.AdvanceClaimed}{earlier} exceeds {limit.Value.Share.Percent()} of {whole}, {cap}.",
                $"Claim an advance of no more than {Money.Max(Money.Zero, cap - before)}.", limit.Source);
        }
    }

    private static Money Taken(Money before, Claim claim, Money cap) =>
        Add(before, claim) is var total && total <= cap ? total : before;

    /// <summary>A cumulative claim states the advance from the start of the award; others state their own.</summary>
    private static Money Add(Money before, Claim claim) =>
        claim.Cover.Figures == Figures.Cumulative ? Money.Max(before, claim.Cover.AdvanceClaimed) : before + claim.Cover.AdvanceClaimed;

    private static DatedRow<AdvanceLimit>? Limit(ClaimCase at) =>
        at.InOfferLetter(EsfTables.Advance.Name, award => award.AdvanceLimit) is { } own
            ? new(new(own.Value, OfFirstYear: false), own.InForce, own.Source)
            : at.InTable(EsfTables.Advance);

    private static Money? Base(ClaimCase at, bool ofFirstYear) =>
        !ofFirstYear || at.RunsOverTwelveMonths() == false ? at.Awarded
        : at.RunsOverTwelveMonths() is true ? at.FirstYearsGrant()
        : null;

    private static string Unknown(ClaimCase at) =>
        at.Awarded is null ? "The register states no ESF award, so the largest advance is unknown."
        : at.RunsOverTwelveMonths() is null ? "The register does not say from when to when the award runs, so the largest advance is unknown."
        : "The award runs for more than twelve months, so the advance is a share of its first year's grant, and the register has no profile for that year.";

    private static string Missing(ClaimCase at) =>
        at.Awarded is null ? "Enter the award in the register."
        : at.RunsOverTwelveMonths() is null ? "Enter the award's first and last day in the register."
        : "Enter the first year's grant in the register's Profile sheet.";

    private Finding Asks(ClaimCase at, string says, string remedy) =>
        this.Finds(at, Severity.Query, Cell(at), $"{at.Claim.Cover.AdvanceClaimed}", says, remedy);

    private static CellRef Cell(ClaimCase at) => at.Claim.Cover.At["Advance claimed"];
}
