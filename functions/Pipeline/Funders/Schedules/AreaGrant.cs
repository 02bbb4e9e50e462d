using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>What a grant to an area reports each quarter: capital and revenue, the year, outputs, leverage, administration.</summary>
internal static class AreaGrant
{
    private const string Plan = "Delivery plan";
    private const string Outputs = "Forecast";
    private const string Leverage = "Leverage";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts, DatedTable<decimal> administration)
    {
        var certificates = MatchCertificates.Of(parts, Leverage, "Money from other sources");
        return
        [
            OfferLetterRows.Of(parts, Plan, "Grant by heading, capital and revenue"),
            YearForecast.Of(parts, Plan),
            .. AdministrationToDate.Of(parts, Plan, administration),
            ForecastOutputs.Of(parts, Outputs),
            OutputSums.Of(parts, Outputs, "training weeks"),
            certificates,
            MatchCertificates.Leverage(parts, certificates),
        ];
    }
}
