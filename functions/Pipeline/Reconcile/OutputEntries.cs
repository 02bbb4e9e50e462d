using FundingPipeline.Funders;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>A claim's outputs, each in the periods of its fund's returns: cut by days where it is divisible, else where it ends.</summary>
public static class OutputEntries
{
    public static IEnumerable<(Funder Funder, NamedPeriod Period, OutputEntry Entry)> Of(ClaimCase at, Verdicts verdicts) =>
        from whole in Outputs.Of(at, verdicts.Of)
        from period in at.Funder.Returns == Rhythm.Yearly ? at.Funder.Calendar.Years(whole.Days) : at.Funder.Calendar.Quarters(whole.Days)
        let part = whole.Part(period.Days)
        where part is not null
        select (at.Funder, period, part);
}
