using System.Text;
using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.Browser;

/// <summary>An office in which several samples have been worked off, and a claim whose cells try to be more than text.</summary>
public sealed class BusyOffice : IAsyncLifetime
{
    /// <summary>What somebody types who wants it to run in the next reader's browser.</summary>
    public const string Hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";

    public Office Office { get; private set; } = null!;

    public async Task InitializeAsync() => Office = await Office.Open([
        .. Office.Sample("seedcorn-four-sources-one-budget"), .. Office.Sample("joblink-1999-three-calendars"), .. Office.Sample("ten-faults-in-one-claim"),
        .. Office.Sample("three-funders-one-labour-market-scheme"), .. Office.Sample("one-job-claimed-by-two-bodies"),
        ("hostile/register.xlsx", Courses.Register("HOSTILE-00")), ("hostile/claim.csv", Encoding.UTF8.GetBytes(Courses.Claim("HOSTILE-00", 1, what: Hostile))),
        ("hostile/again.csv", Encoding.UTF8.GetBytes(Courses.Claim("HOSTILE-00", 2, claimed: Hostile))),
    ]);

    public Task DisposeAsync() => Office.DisposeAsync().AsTask();
}

/// <summary>A project of one day's courses for each claim: £1,000.00, of which ERDF is asked for £400.00 and the core budget gives the rest.</summary>
public static class Courses
{
    public static string Claim(string project, int number, int version = 1, string what = "Course", string claimed = "400.00") => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        Grant claim
        Funder,ERDF
        Programme,Objective 2 2000-06
        Project reference,{project}
        Claimant,Manchester City Council
        Ledger,Manchester City Council
        Claim type,Quarterly
        Claim number,{number}
        Version,{version}
        Period from,{number:D2}/01/2000
        Period to,{number:D2}/01/2000
        Total claimed,{claimed}
        Prepared by,J. Clerk
        Prepared on,14/10/2000
        Expenditure
        Line,Ledger reference,Date incurred,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed,Match: Core budget
        1,{project}-{number:D4},{number:D2}/01/2000,{number:D2}/01/2000,College,{what},Training,Revenue,1000.00,1000.00,{claimed},600.00
        """);

    public static byte[] Register(string project) => PlainBook.Of(
        ("Projects", $"""
            Project register

            Project reference | Project name | Accountable body | Organisation type | Nation | Region | Authority | Start | End
            {project} | Courses day by day | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/12/2002
            """),
        ("Awards", $"""
            Awards

            Project reference | Source | Programme | Route | Purpose | Capital or revenue | Basis | From | To | Award | Rate | Offer letter
            {project} | ERDF | Objective 2 2000-06 | Direct | Training | Revenue | Defrayed | 01/01/2000 | 31/12/2002 | 5,000.00 | 40% | {project}/ERDF
            """),
        ("Match", $"""
            Match

            Project reference | Source | Matched fund | Kind | Public or private | European | From | To | Amount | Certificate | Signed by | Signed on | Guidance
            {project} | Core budget | ERDF | Cash | Public | No | 01/01/2000 | 31/12/2002 | 7,000.00 | {project}-M1 | F. Officer | 20/12/1999 | Agreed by the programme office
            """));
}
