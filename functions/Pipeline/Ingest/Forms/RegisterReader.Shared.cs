namespace FundingPipeline.Ingest;

/// <summary>The rows that belong to no one project: pots, prices, places, agreements, calendars, answers.</summary>
public static partial class RegisterReader
{
    private static Budget? BudgetRow(FormRow row) => row.Source("Source") is not { } source ? null : new()
    {
        At = row.At,
        Source = source,
        Year = row.Text("Year"),
        Amount = row.Money("Amount"),
    };

    private static Apportionment? ApportionmentRow(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return row.Named("Apportionment") is not { } name ? null : new()
        {
            At = row.At,
            Name = name,
            Basis = row.Text("Basis"),
            Part = row.Decimal("Part"),
            Whole = row.Decimal("Whole"),
            From = from,
            To = to,
            Evidence = row.Text("Evidence"),
        };
    }

    private static Agreement? AgreementRow(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return row.Named("Agreement") is not { } name ? null : new()
        {
            At = row.At,
            Name = name,
            Outcome = row.Text("Outcome"),
            Body = row.Text("Body"),
            OtherBody = row.Text("Other body"),
            Basis = row.Text("Basis"),
            From = from,
            To = to,
        };
    }

    private static Place? PlaceRow(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return row.Source("Source") is not { } source ? null : new()
        {
            At = row.At,
            Source = source,
            Programme = row.Text("Programme"),
            Ward = row.Text("Ward"),
            Postcode = row.Text("Postcode"),
            From = from,
            To = to,
        };
    }

    private static Price? PriceRow(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return row.Source("Source") is not { } source ? null : new()
        {
            At = row.At,
            Source = source,
            Contract = row.Text("Contract"),
            Element = row.Text("Element"),
            UnitPrice = row.Money("Unit price"),
            From = from,
            To = to,
        };
    }

    private static Accreditation? AccreditationRow(FormRow row)
    {
        var (authority, year) = (row.Named("Authority"), row.Named("Year"));
        return authority is null || year is null ? null : new()
        {
            At = row.At,
            Authority = authority,
            Year = year,
            Allocation = row.Money("Allocation"),
            CarryInAgreed = row.Money("Carry-in agreed"),
            LspMember = row.Date("LSP member"),
            StrategyAgreed = row.Date("Strategy agreed"),
            StatementOfUseAgreed = row.Date("Statement of use agreed"),
            Accredited = row.Date("Accredited"),
        };
    }

    private static CalendarRow? CalendarOf(FormRow row)
    {
        var (from, to) = row.Days("From", "To");
        return row.Source("Source") is not { } source ? null : new()
        {
            At = row.At,
            Source = source,
            Period = row.Text("Period"),
            From = from,
            To = to,
        };
    }

    private static Answer? AnswerRow(FormRow row)
    {
        var (finding, says) = (row.Named("Finding"), row.Named("Answer"));
        return finding is null || says is null ? null : new()
        {
            At = row.At,
            Finding = finding,
            Says = says,
            By = row.Text("By"),
            On = row.Date("On"),
            Reference = row.Text("Reference"),
        };
    }
}
