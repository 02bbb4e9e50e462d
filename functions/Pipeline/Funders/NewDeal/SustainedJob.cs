using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A sustained job is one still held 13 weeks after the day that the contract counts from.</summary>
/// <remarks>Contracts count from leaving the programme or from the first day at work, so the claim says which day it
/// measured from, and we never choose one. 13 weeks from 3 January 2000 are over on 3 April 2000.</remarks>
public sealed class SustainedJob : IRule<OutcomeCase>, IRule<UnitCostCase>, IAppliesFigures
{
    public string Id => "ND-12";

    public Citation Source => NewDealTables.SustainedWeeks.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "A job counts as sustained once it has been held for 13 weeks from the day the contract counts from.";

    public string Remedy => "Claim it once the weeks are over, with the day that the contract counts them from.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.SustainedWeeks];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(OutcomeCase at)
    {
        if (!IsSustained(at.Line.Outcome) || at.In.Figure(NewDealTables.SustainedWeeks) is not { } weeks)
        {
            yield break;
        }

        if (at.Line.MeasuredFrom is null)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Measured from"], "",
                $"The sustained job of {at.Line.Person} does not say which day its weeks are counted from.", "Enter the day that the contract names.", weeks.Source);
        }
        else if (Held(at.Line) is { } held && held < weeks.Value)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Weeks held"], $"{at.Line.WeeksHeld:0.###}",
                $"{at.Line.Person}'s job was held for {held.ToString("0.##", CultureInfo.InvariantCulture)} weeks from {at.Line.MeasuredFrom:uuuu-MM-dd}; {weeks.Value:0} are needed.",
                "Claim it once the weeks are over.", weeks.Source);
        }
    }

    /// <summary>Money for a sustained job needs the job, on the Outcomes sheet of this claim or an earlier one.</summary>
    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (IsSustained(at.Line.Element) && at.In.Figure(NewDealTables.SustainedWeeks) is { } weeks
            && !at.OutcomesToDate().Any(job => IsSustained(job.Outcome) && Held(job) >= weeks.Value))
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Element"], at.Line.Element,
                $"A sustained job is claimed for {at.Line.Person}, and no Outcomes row shows one held for {weeks.Value:0} weeks.",
                "Enter the job on the Outcomes sheet, with the day it is measured from.", weeks.Source);
        }
    }

    /// <summary>The fewer of the weeks typed and those that had passed by the outcome's date.</summary>
    private static decimal? Held(OutcomeLine job)
    {
        var passed = job is { MeasuredFrom: { } from, Date: { } on } ? (decimal?)Period.DaysBetween(from, on) / 7 : null;
        return job.WeeksHeld is { } typed ? Math.Min(typed, passed ?? typed) : passed;
    }

    private static bool IsSustained(string text) => text.Has("sustained");
}
