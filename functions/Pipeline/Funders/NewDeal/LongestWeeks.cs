using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>Nobody is paid for on an option for longer than it lasts.</summary>
/// <remarks>Weeks are added over all the award's claims. A Gateway of four months is taken as 18 weeks. Elements are known
/// by their words, "Gateway week" or "Voluntary Sector option", and a row that pays by anything but the week says outcome or job.</remarks>
public sealed class LongestWeeks : IRule<UnitCostCase>, IAppliesFigures
{
    public string Id => "ND-11";

    public Citation Source => NewDealTables.LongestWeeks.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "A Gateway lasts up to four months, a work option 26 weeks and full-time education or training 52; further weeks are not paid.";

    public string Remedy => "Take out the weeks beyond the limit, or say who extended them.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.LongestWeeks];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        var longest = NewDealTables.LongestWeeks.Rows.FirstOrDefault(row => IsOn(at.Line, row.Programme!));
        if (longest is not null && WeeksToDate(at, longest.Programme!) is var weeks && weeks > longest.Value)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Units"], Plain(at.Line.Units ?? 0),
                $"With this row {at.Line.Person} has {Plain(weeks)} weeks of {longest.Programme!.ToLowerInvariant()}; it lasts {Plain(longest.Value)} at most.",
                Remedy, longest.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        from row in NewDealTables.LongestWeeks.Rows
        where at.Claim.UnitCosts.Any(line => IsOn(line, row.Programme!))
        select NewDealTables.LongestWeeks.Applied(row) with { Name = $"Longest weeks of {row.Programme!.ToLowerInvariant()}" };

    private static decimal WeeksToDate(UnitCostCase at, string words) =>
        at.UnitsBefore().Select(row => row.Line).Append(at.Line).Where(line => IsOn(line, words)).Sum(line => line.Units ?? 0);

    private static bool IsOn(UnitCostLine line, string words) =>
        line.Element.Has(words) && !line.Element.Has("outcome") && !line.Element.Has("job") && !line.Element.Has("qualification") && !line.Element.Has("subsidy");

    private static string Plain(decimal figure) => figure.ToString("0.###", CultureInfo.InvariantCulture);
}
