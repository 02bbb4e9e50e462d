using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads a claim: its cover, and every row of its body whether or not the cover can be read.</summary>
public static class ClaimReader
{
    public static Intake Read(Workbook workbook, Form form, Sheet coverSheet)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var owner = CoverReader.IdOf(workbook, form, coverSheet)?.ToString() ?? workbook.File.Name;
        var (id, cover) = CoverReader.Read(workbook, form, coverSheet, owner, findings);
        var body = new BodyReader(workbook, form, Standing.Body, owner, findings);
        var costs = body.Rows("Expenditure", Cost);
        var income = body.Rows("Income", Income);
        var outputs = body.Rows("Outputs", Output);
        var attendance = body.Rows("Attendance", Attendance);
        var timeSheets = body.Rows("Time sheets", TimeSheet);
        var participants = body.Rows("Participants", Participant);
        var outcomes = body.Rows("Outcomes", Outcome);
        var unitCosts = body.Rows("Unit costs", UnitCost);
        body.CheckSheets(known: [coverSheet]);
        var claim = id is null || cover is null ? null : new Claim
        {
            File = workbook.File,
            Id = id,
            Cover = cover,
            Costs = costs,
            Income = income,
            Outputs = outputs,
            Attendance = attendance,
            TimeSheets = timeSheets,
            Participants = participants,
            Outcomes = outcomes,
            UnitCosts = unitCosts,
        };
        return new(workbook.File, claim, null, body.RowsRead, findings.ToImmutable());
    }

    private static CostLine Cost(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        LedgerReference = row.Text("Ledger reference"),
        Kind = row.Word<CostKind>("Kind") ?? CostKind.Invoice,
        Incurred = row.Date("Date incurred"),
        Paid = row.Date("Date paid"),
        Period = row.Period("Period from", "Period to"),
        Payee = row.Text("Payee"),
        Description = row.Text("Description"),
        CostHeading = row.Text("Cost heading"),
        Nature = row.Word<Nature>("Capital or revenue"),
        Gross = row.Money("Gross cost"),
        Vat = row.Money("VAT"),
        VatRecoverable = row.Money("VAT recoverable") ?? Money.Zero,
        CostToProjectTyped = row.Money("Cost to project"),
        Apportionment = row.Text("Apportionment"),
        Quantity = row.Decimal("Quantity"),
        Rate = row.Decimal("Rate"),
        Eligible = row.Money("Eligible cost"),
        Claimed = row.Money("Claimed"),
        Match = row.Match(),
        IncomeApplied = row.Money("Income applied") ?? Money.Zero,
        Adjusts = row.Text("Adjusts"),
        Reason = row.Text("Reason"),
        Theme = row.Text("Theme"),
        Ward = row.Text("Ward"),
        Evidence = row.Text("Evidence"),
    };

    private static IncomeLine Income(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        LedgerReference = row.Text("Ledger reference"),
        Received = row.Date("Date received"),
        Description = row.Text("Description"),
        Amount = row.Money("Amount"),
    };

    private static OutputLine Output(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        Code = row.Text("Output code"),
        Output = row.Text("Output"),
        Figures = row.Word<OutputFigures>("Figures") ?? OutputFigures.InPeriod,
        Period = row.Period("Period from", "Period to", oneDayWillDo: true),
        Quantity = row.Decimal("Quantity"),
        Unit = row.Text("Unit"),
        Forecast = row.Decimal("Forecast"),
        Reason = row.Text("Reason"),
        HoursPerWeek = row.Decimal("Hours per week"),
        Group = row.Text("Group"),
        Ward = row.Text("Ward"),
        Evidence = row.Text("Evidence"),
    };

    private static AttendanceLine Attendance(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        Person = row.Person(),
        WeekCommencing = row.Date("Week commencing"),
        Hours = row.Decimal("Hours"),
        Activity = row.Text("Activity"),
        Funder = row.Text("Funder"),
        Ward = row.Text("Ward"),
        Postcode = row.Text("Postcode"),
    };

    private static TimeSheetLine TimeSheet(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        Person = row.Person(),
        Period = row.Period("Period from", "Period to"),
        ProjectHours = row.Decimal("Project hours"),
        TotalHours = row.Decimal("Total hours"),
        LedgerReference = row.Text("Ledger reference"),
        SignedOn = row.Date("Signed on"),
    };

    private static ParticipantLine Participant(FormRow row)
    {
        var (start, end) = row.Days("Start", "End");
        return new()
        {
            At = row.At,
            Line = row.Line,
            Scheme = row.Text("Person scheme"),
            Person = row.Person(),
            Strand = row.Text("Strand"),
            AgeAtStart = row.Decimal("Age at start"),
            MonthsUnemployed = row.Decimal("Months unemployed"),
            HoursWorked = row.Decimal("Hours worked"),
            Option = row.Text("Option"),
            Start = start,
            End = end,
            Group = row.Text("Group"),
        };
    }

    private static OutcomeLine Outcome(FormRow row) => new()
    {
        At = row.At,
        Line = row.Line,
        Person = row.Person(),
        Outcome = row.Text("Outcome"),
        Date = row.Date("Outcome date"),
        MeasuredFrom = row.Date("Measured from"),
        WeeksHeld = row.Decimal("Weeks held"),
        ClaimedBy = row.Text("Claimed by"),
        SharedWith = row.Text("Shared with"),
        Agreement = row.Text("Agreement"),
        Postcode = row.Text("Postcode"),
    };

    private static UnitCostLine UnitCost(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return new()
        {
            At = row.At,
            Line = row.Line,
            Person = row.Person(),
            Contract = row.Text("Contract"),
            Strand = row.Text("Strand"),
            Element = row.Text("Element"),
            From = from,
            To = to,
            Units = row.Decimal("Units"),
            UnitPrice = row.Money("Unit price"),
            Amount = row.Money("Amount"),
        };
    }
}
