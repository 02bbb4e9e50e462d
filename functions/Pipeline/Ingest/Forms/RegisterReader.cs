using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Reads a register. A row that does not say which project or source it is about is left out, and its finding says so.</summary>
public static partial class RegisterReader
{
    private const string Version = "Version";

    public static Intake Read(Workbook workbook)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var version = VersionOf(workbook, findings);
        var body = new BodyReader(workbook, Form.Register, Standing.Register, workbook.File.Name, findings);
        var register = new Register
        {
            Projects = body.Rows("Projects", ProjectRow),
            Awards = body.Rows("Awards", AwardRow),
            Profile = body.Rows("Profile", ProfileOf),
            Match = body.Rows("Match", MatchRow),
            Budgets = body.Rows("Budgets", BudgetRow),
            Apportionments = body.Rows("Apportionments", ApportionmentRow),
            Decisions = body.Rows("Decisions", DecisionRow),
            Receipts = body.Rows("Receipts", ReceiptRow),
            Factors = body.Rows("Factors", FactorRow),
            Agreements = body.Rows("Agreements", AgreementRow),
            Places = body.Rows("Places", PlaceRow),
            Prices = body.Rows("Prices", PriceRow),
            Accreditation = body.Rows("Accreditation", AccreditationRow),
            Terms = body.Rows("Terms", TermRow),
            Calendars = body.Rows("Calendars", CalendarOf),
            Answers = body.Rows("Answers", AnswerRow),
        };
        body.CheckSheets(known: [workbook.Sheets[0]]);
        return new(workbook.File, null, new(workbook.File, version, register), 0, findings.ToImmutable());
    }

    /// <summary>The number in B2, when A2 says Version; the first version otherwise.</summary>
    private static int VersionOf(Workbook workbook, ImmutableArray<Finding>.Builder findings)
    {
        var sheet = workbook.Sheets[0];
        var row = sheet.Rows.FirstOrDefault(row => row.Number == 2 && row[1] is { } label && Words.Same(label.Text, Version));
        return row is null ? 1 : new LabelledAnswers(
            SheetForm.Of(sheet.Name, Version), Standing.Register, workbook.File.Name, _ => Headings.Filled(row[2]),
            _ => new(workbook.File, sheet.Name, 2, 2), _ => null, findings).Version(Version) ?? 1;
    }

    private static Project? ProjectRow(FormRow row)
    {
        var (start, end) = row.Days("Start", "End");
        return row.Named("Project reference") is not { } reference ? null : new()
        {
            At = row.At,
            Reference = reference,
            Name = row.Text("Project name"),
            AccountableBody = row.Text("Accountable body"),
            OrganisationType = row.Text("Organisation type"),
            Nation = row.Text("Nation"),
            Region = row.Text("Region"),
            Authority = row.Text("Authority"),
            Start = start,
            End = end,
            LeadInUntil = row.Date("Lead-in until"),
        };
    }

    private static Award? AwardRow(FormRow row)
    {
        var (project, source) = Key(row);
        var (from, to) = row.Days("From", "To");
        return project is null || source is null ? null : new()
        {
            At = row.At,
            Project = project,
            Source = source,
            Programme = row.Text("Programme"),
            Route = row.Text("Route"),
            Purpose = row.Text("Purpose"),
            CostHeading = row.Text("Cost heading"),
            Nature = row.Word<Nature>("Capital or revenue"),
            Basis = row.Word<Basis>("Basis") ?? Basis.Defrayed,
            From = from,
            To = to,
            Amount = row.Money("Award"),
            Rate = row.Share("Rate"),
            AdvanceLimit = row.Share("Advance limit"),
            HeldBack = row.Share("Held back"),
            PublicMatch = row.Share("Public match"),
            CommittedIn = row.Text("Committed in"),
            OfferLetter = row.Text("Offer letter"),
        };
    }

    private static ProfileRow? ProfileOf(FormRow row) => Key(row) is not ({ } project, { } source) ? null : new()
    {
        At = row.At,
        Project = project,
        Source = source,
        Programme = row.Text("Programme"),
        Nature = row.Word<Nature>("Capital or revenue"),
        Year = row.Text("Year"),
        ClaimDate = row.Date("Claim date"),
        Eligible = row.Money("Eligible"),
        Amount = row.Money("Amount"),
        CostHeading = row.Text("Cost heading"),
    };

    private static MatchOffer? MatchRow(FormRow row)
    {
        var (project, source) = Key(row);
        var (from, to) = row.Days("From", "To");
        return project is null || source is null ? null : new()
        {
            At = row.At,
            Project = project,
            Source = source,
            MatchedFund = row.Source("Matched fund"),
            Kind = row.Word<MatchKind>("Kind") ?? MatchKind.Cash,
            Public = row.Either("Public or private", ListedAnswers.PublicOrPrivate),
            European = row.Either("European", ListedAnswers.YesOrNo),
            From = from,
            To = to,
            Amount = row.Money("Amount"),
            Certificate = row.Text("Certificate"),
            SignedBy = row.Text("Signed by"),
            SignedOn = row.Date("Signed on"),
            Guidance = row.Text("Guidance"),
        };
    }

    private static Decision? DecisionRow(FormRow row) => Key(row, "Funder") is not ({ } project, { } funder) ? null : new()
    {
        At = row.At,
        Project = project,
        Funder = funder,
        Programme = row.Text("Programme"),
        ClaimNumber = row.Text("Claim number"),
        DecidedOn = row.Date("Decided on"),
        Approved = row.Money("Approved"),
        Disallowed = row.Money("Disallowed"),
        Reason = row.Text("Reason"),
        By = row.Text("By"),
    };

    private static Receipt? ReceiptRow(FormRow row) => Key(row, "Funder") is not ({ } project, { } funder) ? null : new()
    {
        At = row.At,
        Date = row.Date("Date"),
        Project = project,
        Funder = funder,
        Programme = row.Text("Programme"),
        Amount = row.Money("Amount"),
        ClaimNumber = row.Text("Claim number"),
        Kind = row.Text("Kind"),
    };

    private static Factor? FactorRow(FormRow row)
    {
        var (project, name) = (row.Named("Project reference"), row.Named("Factor"));
        var (from, to) = row.Days("From", "To");
        return project is null || name is null ? null : new()
        {
            At = row.At,
            Project = project,
            Name = name,
            Value = row.Decimal("Value"),
            From = from,
            To = to,
            Source = row.Text("Source"),
        };
    }

    private static TermOverride? TermRow(FormRow row)
    {
        var ((project, source), term) = (Key(row), row.Named("Term"));
        var (from, to) = row.Days("From", "To");
        return project is null || source is null || term is null ? null : new()
        {
            At = row.At,
            Project = project,
            Source = source,
            Programme = row.Text("Programme"),
            Term = term,
            Value = row.Text("Value"),
            From = from,
            To = to,
            OfferLetter = row.Text("Offer letter"),
        };
    }

    private static (string? Project, Source? Source) Key(FormRow row, string sourceHeading = "Source") =>
        (row.Named("Project reference"), row.Source(sourceHeading));
}
