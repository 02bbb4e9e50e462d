using System.Globalization;
using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class TimeSheetShareSpec
{
    [Theory]
    [InlineData("20", "40", "2000-02-28", "50.00", "-")]
    [InlineData("20", "40", "2000-02-28", "50.01", "-")]
    [InlineData("20", "40", "2000-02-28", "50.02", "Query O5: The time sheets show 20 of 40 hours, which is £50.00 of £100.00; £50.02 is charged.")]
    [InlineData("20", null, "2000-02-28", "50.00", "Query O5: A time sheet for this line does not show all of the person's hours.")]
    [InlineData("20", "19.9", "2000-02-28", "50.00", "Query O5: A time sheet for this line does not show all of the person's hours.")]
    [InlineData("20", "20", "2000-02-28", "100.00", "-")]
    [InlineData("20", "40", null, "50.00", "Query O5: A time sheet for this line is not signed.")]
    public void Pay_follows_the_hours_of_signed_sheets(string project, string? total, string? signed, string charged, string says)
    {
        var line = Given.Cost() with { Kind = CostKind.Payroll, CostToProjectTyped = Given.Gbp(charged) };
        var sheet = new TimeSheetLine
        {
            At = Given.Row("Time sheets"),
            Line = "5",
            Person = "S-1",
            LedgerReference = "inv-1",
            ProjectHours = decimal.Parse(project, CultureInfo.InvariantCulture),
            TotalHours = total is null ? null : decimal.Parse(total, CultureInfo.InvariantCulture),
            SignedOn = signed is null ? null : Given.Day(signed),
        };
        var claim = Given.Claim("ESF", costs: line) with { TimeSheets = [sheet] };
        new TimeSheetShare().Says(Given.Case(Given.Case(claim), line), says);
        new TimeSheetShare().Says(Given.Case(Given.Case(claim), line with { LedgerReference = "INV-2" }), "-");
    }
}
