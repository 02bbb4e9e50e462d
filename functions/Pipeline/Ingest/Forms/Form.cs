using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>A workbook that somebody fills in: how to know it, and what each sheet asks.</summary>
/// <remarks>The forms are data. A funder's own form says the same things under that funder's own headings.</remarks>
/// <param name="Title">What stands in A1 of the sheet it is known by.</param>
public sealed record Form(string Title, SheetForm? Cover, ImmutableArray<SheetForm> Sheets)
{
    /// <summary>As findings say it: SRB form. Blank for the common form.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where its wording comes from, and whether it is illustrative.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the form says without being asked, by our label: a funder's own form names its funder.</summary>
    public ImmutableDictionary<string, string> Says { get; init; } = ImmutableDictionary<string, string>.Empty;

    public int LabelColumn { get; init; } = 1;

    public int AnswerColumn { get; init; } = 2;

    /// <summary>The sheet of a template that says what each heading means.</summary>
    public const string Guidance = "Guidance";

    /// <summary>The sheet of a template that holds what its drop-downs offer.</summary>
    public const string Lists = "Lists";

    /// <summary>Sheets that a template brings and nobody fills in.</summary>
    private static readonly ImmutableArray<string> Furniture = [Guidance, Lists];

    public static readonly Form Claim = new(
        "Grant claim",
        SheetForm.Of(
            "Claim",
            """
            Funder*, Programme*, Project reference*, Project name, Claimant*, Ledger, Claim type*, Claim number*, Version, Figures,
            Period from*, Period to*, Advance claimed, Income, Total claimed*, Previously claimed, Payment requested,
            Forecast to year end, Prepared by*, Prepared on*, Certified by, Certified on
            """),
        [
            SheetForm.Of(
                "Expenditure",
                """
                Line*, Ledger reference*, Kind, Date incurred, Date paid, Period from, Period to, Payee, Description, Cost heading*,
                Capital or revenue, Gross cost*, VAT, VAT recoverable, Cost to project, Apportionment, Quantity, Rate, Eligible cost*, Claimed*,
                Income applied, Adjusts, Reason, Theme, Ward, Evidence
                """,
                takesMatch: true),
            SheetForm.Of("Income", "Line, Ledger reference, Date received, Description, Amount*"),
            SheetForm.Of(
                "Outputs",
                """
                Line, Output code, Output, Figures, Period from, Period to, Quantity^, Unit, Forecast, Reason, Hours per week, Group, Ward, Evidence
                """),
            SheetForm.Of("Attendance", "Person reference^, Week commencing, Hours^, Activity, Funder, Ward, Postcode"),
            SheetForm.Of("Time sheets", "Person reference^, Period from, Period to, Project hours^, Total hours, Ledger reference, Signed on"),
            SheetForm.Of(
                "Participants",
                "Person scheme, Person reference^, Strand, Age at start, Months unemployed, Hours worked, Option, Start, End, Group"),
            SheetForm.Of(
                "Outcomes",
                "Person reference^, Outcome^, Outcome date, Measured from, Weeks held, Claimed by, Shared with, Agreement, Postcode"),
            SheetForm.Of("Unit costs", "Person reference^, Contract, Strand, Element, From, To, Units, Unit price, Amount*"),
        ]);

    public static readonly Form Register = new(
        "Project register",
        Cover: null,
        [
            SheetForm.Of(
                "Projects",
                "Project reference*, Project name, Accountable body, Organisation type, Nation, Region, Authority, Start, End, Lead-in until"),
            SheetForm.Of(
                "Awards",
                """
                Project reference*, Source*, Programme, Route, Purpose, Cost heading, Capital or revenue, Basis, From, To, Award, Rate,
                Advance limit, Held back, Public match, Committed in, Offer letter
                """),
            SheetForm.Of("Profile", "Project reference*, Source*, Programme, Capital or revenue, Year, Claim date, Eligible, Amount, Cost heading"),
            SheetForm.Of(
                "Match",
                """
                Project reference*, Source*, Matched fund, Kind, Public or private, European, From, To, Amount, Certificate, Signed by,
                Signed on, Guidance
                """),
            SheetForm.Of("Budgets", "Source*, Year, Amount*"),
            SheetForm.Of("Apportionments", "Apportionment*, Basis, Part, Whole, From, To, Evidence"),
            SheetForm.Of("Decisions", "Project reference*, Funder*, Programme, Claim number, Decided on, Approved, Disallowed, Reason, By"),
            SheetForm.Of("Receipts", "Date, Project reference*, Funder*, Programme, Amount*, Claim number, Kind"),
            SheetForm.Of("Factors", "Project reference*, Factor*, Value, From, To, Source"),
            SheetForm.Of("Agreements", "Agreement*, Outcome, Body, Other body, Basis, From, To"),
            SheetForm.Of("Places", "Source*, Programme, Ward, Postcode, From, To"),
            SheetForm.Of("Prices", "Source*, Contract, Element, Unit price*, From, To"),
            SheetForm.Of(
                "Accreditation",
                """
                Authority*, Year*, Allocation, Carry-in agreed, LSP member, Strategy agreed, Statement of use agreed, Accredited
                """),
            SheetForm.Of("Terms", "Project reference*, Source*, Programme, Term*, Value, From, To, Offer letter"),
            SheetForm.Of("Calendars", "Source*, Period, From, To"),
            SheetForm.Of("Answers", "Finding*, Answer*, By, On, Reference"),
        ]);

    /// <summary>The sheets of a workbook that carry this form's title in A1.</summary>
    public IEnumerable<Sheet> Titled(Workbook workbook) => workbook.Sheets.Where(sheet => Words.Same(TitleOf(sheet), Title));

    public SheetForm? Sheet(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);

    /// <summary>Whether a sheet of this name is the form's own, or a template's.</summary>
    public bool Knows(string sheet) => Sheets.Any(known => Words.Same(known.Tab, sheet)) || IsFurniture(sheet);

    public static bool IsFurniture(string sheet) => Furniture.Any(known => Words.Same(known, sheet));

    /// <summary>What stands in A1; nothing when A1 is blank.</summary>
    public static string TitleOf(Sheet sheet) =>
        Words.Tidy(sheet.Rows.FirstOrDefault(row => row.Number == 1)?[1]?.Text ?? "");
}
