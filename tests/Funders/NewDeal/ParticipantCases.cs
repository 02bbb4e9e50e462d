using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

/// <summary>One person on a New Deal: a week that is claimed, and what the Participants sheet says of the person.</summary>
public static class ParticipantCases
{
    public static ParticipantLine Person(string? age = null, string? months = null, string? hours = null) => new()
    {
        At = Given.Row("Participants"),
        Line = "5",
        Person = "ne-001",
        AgeAtStart = Number(age),
        MonthsUnemployed = Number(months),
        HoursWorked = Number(hours),
        Start = Given.Day("2000-02-07"),
        End = Given.Day("2000-05-07"),
    };

    public static UnitCostCase Case(string fund, ParticipantLine person, string element = "Gateway week", string to = "2000-02-07")
    {
        var unit = UnitCostCases.Row(element: element, to: to);
        return new(Given.Case(Given.Claim(fund, type: ClaimType.UnitCost) with { UnitCosts = [unit], Participants = [person] }), unit);
    }

    private static decimal? Number(string? typed) => typed is null ? null : decimal.Parse(typed, CultureInfo.InvariantCulture);
}
