using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A time sheet shows all of a person's hours, signed, and pay is charged in their proportion.</summary>
/// <remarks>Twenty project hours say nothing until one knows that the week had thirty-seven. Where a claim sends no
/// time sheet for a payroll line, nothing is asked here.</remarks>
public sealed class TimeSheetShare : IRule<LineCase>
{
    public string Id => "CLAIM-36";

    public Citation Source => new("European Social Fund Division, claims and certification support seminar", "time sheets show all hours, signed by a manager and dated", Evidence.Confirmed);

    public InForce InForce => InForce.Always;

    public string Explain => "Time sheets show every hour a person worked, not the project's alone, and are signed; pay is charged by the share they show.";

    public string Remedy => "Send signed time sheets that show every hour worked, and charge the share they give.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.In.Claim.TimeSheets.IsEmpty || SheetsOf(at).ToList() is not { Count: > 0 } sheets)
        {
            yield break;
        }

        var (project, total) = (sheets.Sum(sheet => sheet.ProjectHours), sheets.Sum(sheet => sheet.TotalHours));
        if (sheets.Any(sheet => sheet.TotalHours is null || sheet.TotalHours < sheet.ProjectHours))
        {
            yield return Asks(at, "A time sheet for this line does not show all of the person's hours.", "Enter all hours worked, not only the project's.");
        }
        else if (sheets.Any(sheet => sheet.SignedOn is null))
        {
            yield return Asks(at, "A time sheet for this line is not signed.", "Have it signed by a manager, and enter the day.");
        }
        else if (at.Line is { Cost: { } cost, CostToProject: { } charged } && total > 0
            && cost.Times(project!.Value / total.Value, MidpointRounding.AwayFromZero) is var share && charged.Size > share.Size + new Money(1))
        {
            yield return Asks(at, $"The time sheets show {Hours(project)} of {Hours(total)} hours, which is {share} of {cost}; {charged} is charged.", $"Charge {share}, or send the missing time sheets.");
        }
    }

    private static IEnumerable<TimeSheetLine> SheetsOf(LineCase at) =>
        at.Line.Kind != CostKind.Payroll || at.Line.LedgerReference.Length == 0 ? []
        : at.In.Claim.TimeSheetsFor(at.Line.LedgerReference).Where(sheet => sheet.ProjectHours is not null);

    private static string Hours(decimal? hours) => (hours ?? 0).ToString("0.###", CultureInfo.InvariantCulture);

    private Finding Asks(LineCase at, string says, string remedy) =>
        this.Finds(at, Severity.Query, at.Line.At["Cost to project"], $"{at.Line.CostToProject}", says, remedy);
}
