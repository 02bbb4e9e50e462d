using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>An employer may have a weekly subsidy for one person, up to a sum a week and a number of weeks.</summary>
/// <remarks>Rows are known by an element named Employer subsidy. Weeks are counted over all the award's claims:
/// 20 weeks in spring and 7 in summer are one too many.</remarks>
public sealed class EmployerSubsidy : IRule<UnitCostCase>, IAppliesFigures
{
    public string Id => "ND-06";

    public Citation Source => NewDealTables.WeeklySubsidy.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "The subsidy for employing somebody is up to £60 a week, for up to 26 weeks.";

    public string Remedy => "Check the rate against the contract, and take out the weeks beyond the limit.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.WeeklySubsidy, NewDealTables.SubsidyWeeks];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (!IsSubsidy(at.Line))
        {
            yield break;
        }

        if (at.In.Figure(NewDealTables.WeeklySubsidy) is { } most && at.Line.UnitPrice is { } price && price.Pounds > most.Value)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Unit price"], $"{price}",
                $"A subsidy of {price} a week is above £{most.Value.ToString("#,0.00##", CultureInfo.InvariantCulture)}.", "Check the rate against the contract.", most.Source, part: "week");
        }

        if (at.In.Figure(NewDealTables.SubsidyWeeks) is { } weeks && WeeksToDate(at) is var sum && sum > weeks.Value)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Units"], $"{at.Line.Units:0.###}",
                $"With this row the subsidy for {at.Line.Person} comes to {sum:0.###} weeks; {weeks.Value:0.###} are allowed.",
                "Take out the weeks beyond the limit.", weeks.Source, part: "weeks");
        }
    }

    private static decimal WeeksToDate(UnitCostCase at) =>
        at.UnitsBefore().Select(row => row.Line).Append(at.Line)
            .Where(line => IsSubsidy(line) && line.Person == at.Line.Person)
            .Sum(line => line.Units ?? 0);

    private static bool IsSubsidy(UnitCostLine line) =>
        line.Element.Contains("Employer subsidy", StringComparison.OrdinalIgnoreCase);
}
