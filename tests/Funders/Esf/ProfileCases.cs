using System.Collections.Immutable;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Esf;

/// <summary>Interim claims on a direct bid of 2000-06 in the North West, whose register gives claim dates.</summary>
internal static class ProfileCases
{
    public static ClaimCase Case(string dates, string last = "2001-06-30", ClaimType type = ClaimType.Interim, string programme = EsfTables.From2000, string to = "2001-12-31")
    {
        var award = Given.Award("ESF", programme) with { Route = "direct", From = Given.Day("2001-01-01"), To = Given.Day(to) };
        return Given.Case(Given.Claim("ESF", first: "2001-01-01", last: last, type: type, programme: programme), award) with
        {
            Register = new() { Profile = Profile(dates, programme) },
        };
    }

    private static ImmutableArray<ProfileRow> Profile(string dates, string programme) =>
    [
        .. dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((date, i) => new ProfileRow
        {
            At = Given.Row("Profile", 5 + i),
            Project = "P-1",
            Source = Given.Fund("ESF"),
            Programme = programme,
            ClaimDate = Given.Day(date),
        }),
    ];
}
