using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.SampleClaims;

namespace FundingPipeline.Tests.Ingest;

/// <summary>A claim means the same on whichever form it is written.</summary>
public class FormsSpec
{
    private static readonly Form Srb = BuiltInForms.All.Single(form => form.Name == "SRB form");

    public static TheoryData<string> BuiltIn => [.. BuiltInForms.All.Select(form => form.Name)];

    [Fact]
    public void Every_fund_has_a_form_in_its_own_words() =>
        Assert.Equal(
            ["ERDF form", "ESF form", "NDC form", "NRF form", "New Deal provider form", "SRB form"],
            BuiltInForms.All.Select(form => form.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_claim_on_a_funders_form_reads_as_the_same_claim_as_on_the_common_form(string name)
    {
        var form = BuiltInForms.All.Single(known => known.Name == name);
        var common = Sheets.Workbook(Full(form));

        var (ours, theirs) = (FormReader.Read(common), FormReader.Read(Translated(common, form)));

        Assert.Empty(ours.Findings);
        Assert.Empty(theirs.Findings);
        Assert.Equal(Plain(ours), Plain(theirs));
        Assert.Equal(ours.RowsRead, theirs.RowsRead);
    }

    [Theory]
    [InlineData("Date paid", "Paid date", "This looks like the SRB form, but sheet Delivery plan spend has no heading \"Date paid\"; found \"Paid date\".")]
    [InlineData("SRB grant", "SBR grant", "This looks like the SRB form, but sheet Delivery plan spend has no heading \"SRB grant\"; found \"SBR grant\".")]
    [InlineData("Quarter ending", "Ending quarter", "The cover has no label \"Quarter ending\"; found \"Ending quarter\".")]
    [InlineData("Single Regeneration Budget: quarterly grant claim", "SRB claim", "This looks like the SRB form, but its title \"Single Regeneration Budget: quarterly grant claim\" is missing; found \"SRB claim\" in A1.")]
    public void A_near_miss_is_explained_and_never_guessed(string wanted, string typed, string says)
    {
        var near = Replaced(Translated(Sheets.Workbook(Full(Srb)), Srb), wanted, typed);

        var intake = FormReader.Read(near);

        Assert.True(intake.IsRefused);
        Assert.Contains(says, intake.Findings.Select(finding => finding.Says));
    }

    [Fact]
    public void A_finding_names_the_senders_own_heading_at_the_senders_own_cell()
    {
        var claim = Replaced(Translated(Sheets.Workbook(Full(Srb)), Srb), "2000-02-01", "soon");

        var finding = Assert.Single(FormReader.Read(claim).Findings);

        Assert.Equal(("Delivery plan spend!D2", "\"soon\" under \"Date paid\" is no day we can be sure of: there is none such, or its year has not four digits."), ($"{finding.Where.Sheet}!{finding.Where.Address}", finding.Says));
    }

    [Fact]
    public void Two_forms_that_both_fit_are_refused_by_both_names()
    {
        var claim = Translated(Sheets.Workbook(Full(Srb)), Srb);

        var finding = Assert.Single(FormReader.Read(claim, [Srb with { Name = "form of forms/our-own.json" }]).Findings);

        Assert.Equal(Severity.Refuse, finding.Severity);
        Assert.StartsWith("This could be either of the SRB form and the form of forms/our-own.json", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_an_office_adds_is_read_like_any_other()
    {
        var own = Srb with { Name = "own", Title = "Our quarterly claim" };
        var claim = Translated(Sheets.Workbook(Full(own)), own);

        Assert.Equal("READ-01", Assert.Single(FormReader.Read(claim).Findings).Rule);
        Assert.Equal("SRB", FormReader.Read(claim, [own]).Claim!.Id.Fund.Code);
    }

    [Fact]
    public void Rows_that_share_a_line_number_keep_keys_of_their_own() =>
        Assert.Equal(
            ["7", "7 (row 3)", "4", "6", "row 6"],
            Sheets.Read($"{Sheets.Cover}\n{Sheets.Costs}\n7 | A | Training | 2000-02-01 | 1 | 1 | 1\n7 | B | Training | 2000-02-01 | 1 | 1 | 1\n | C | Training | 2000-02-01 | 1 | 1 | 1\n6 | D | Training | 2000-02-01 | 1 | 1 | 1\n | E | Training | 2000-02-01 | 1 | 1 | 1")
                .Claim!.Costs.Select(line => line.Line));

    [Theory]
    [InlineData("Income\n\nWhat | How much\n R-1 | 10.00\nR-2 | 20.00", 2)]
    [InlineData("Income received\n1 | R-1 | 10.00\n2 | R-2 | 20.00", 2)]
    public void Titles_and_strange_headings_are_no_rows(string sheet, int rows) =>
        Assert.Equal(rows, Sheets.Read($"{Sheets.Cover}\n[Income]\n{sheet}").RowsRead);

    [Fact]
    public void Two_registers_that_say_the_same_in_another_order_do_not_clash()
    {
        const string Head = "[Projects]\nProject register\n\nProject reference\nP-1\n[Awards]\nProject reference | Source | Award";
        RegisterFile Register(string rows, char sha) => FormReader.Read(Sheets.Workbook($"{Head}\n{rows}", "register.xlsx", sha)).Register!;

        Assert.Empty(Registers.Merge([Register("P-1 | SRB | 5.00\nP-1 | ESF | 9.00", '1'), Register("P-1 | ESF | 9.00\nP-1 | SRB | 5.00", '2')]).Findings);
        Assert.NotEmpty(Registers.Merge([Register("P-1 | SRB | 5.00\nP-1 | SRB | 5.00", '1'), Register("P-1 | SRB | 5.00\nP-1 | ESF | 9.00", '2')]).Findings);
    }

    [Fact]
    public void A_day_that_could_not_be_read_is_not_also_a_day_that_is_missing()
    {
        var where = new CellRef(Given.File, "Expenditure", 2, 4);
        var unread = new Finding("a", "READ-14", Severity.Query, Scope.Line, where, "", "", "", ReadingRules.UnreadableDate.Source);
        var missing = unread with { Key = "b", Rule = "CLAIM-12" };
        var verdicts = new Verdicts(new([]));

        verdicts.Add([unread, missing, missing with { Key = "c", Where = where with { Column = 5 } }, missing with { Key = "d", Severity = Severity.Refuse }]);

        Assert.Equal(["a", "c", "d"], verdicts.All.Select(finding => finding.Key));
    }

    private static string Full(Form form) =>
        $"""
        [Claim]
        Grant claim
        Funder | {form.Says.GetValueOrDefault("Funder", "New Deal 25 Plus")}
        Programme | Round 5
        Project reference | P-1
        Project name | Courses
        Claimant | City Council
        Claim type | {form.Cover!.Answers["Claim type"].Values.Order().First()}
        Claim number | 1
        Version | 2
        Period from | 2000-01-01
        Period to | 2000-03-31
        Total claimed | 45.00
        Previously claimed | 5.00
        Prepared by | A. Clerk
        Prepared on | 2000-04-10
        [Expenditure]
        Line | Ledger reference | Cost heading | Date paid | Gross cost | Eligible cost | Claimed | Match: Core budget | Kind | Capital or revenue | Theme
        1 | INV-1 | Training | 2000-02-01 | 100.00 | 100.00 | 45.00 | 55.00 | Payroll | Revenue | Health
        {(form.Sheet("Outputs") is null ? "" : "[Outputs]\nLine | Output | Figures | Quantity | Unit\n1 | Training | To date | 12 | training weeks")}
        {(form.Sheet("Attendance") is null ? "" : "[Attendance]\nPerson reference | Week commencing | Hours\nP901 | 2000-01-03 | 30")}
        {(form.Sheet("Unit costs") is null ? "" : "[Unit costs]\nPerson reference | Element | Units | Unit price | Amount\nP901 | Week | 2 | 60.00 | 120.00")}
        """;

    /// <summary>The description used backwards: our words on the funder's form.</summary>
    private static Workbook Translated(Workbook common, Form form) => common with
    {
        Sheets =
        [
            .. from sheet in common.Sheets
               let asked = form.Sheet(sheet.Name)
               select asked is null ? CoverOf(sheet, form) : new Sheet(asked.Tab, [.. sheet.Rows.Select(row => RowOf(sheet, row, asked))]),
        ],
    };

    private static Sheet CoverOf(Sheet sheet, Form form) => sheet with
    {
        Rows =
        [
            .. from row in sheet.Rows
               let label = row[1]!.Value.Text
               where !form.Says.ContainsKey(label)
               select row with
               {
                   Cells = row.Number == 1 ? [row[1]!.Value with { Text = form.Title }]
                       :
                       [
                           row[1]!.Value with { Column = form.LabelColumn, Text = form.Cover!.Printed(label) },
                           row[2]!.Value with { Column = form.AnswerColumn, Text = OwnWords.Answer(form.Cover, label, row[2]!.Value.Text) },
                       ],
               },
        ],
    };

    private static SheetRow RowOf(Sheet sheet, SheetRow row, SheetForm asked) => row with
    {
        Cells =
        [
            .. from cell in row.Cells
               let heading = sheet.Rows[0][cell.Column]!.Value.Text
               select cell with { Text = row.Number == 1 ? OwnWords.Heading(asked, cell.Text) : OwnWords.Answer(asked, heading, cell.Text) },
        ],
    };

    private static Workbook Replaced(Workbook workbook, string old, string now) => workbook with
    {
        Sheets =
        [
            .. workbook.Sheets.Select(sheet => sheet with
            {
                Rows =
                [
                    .. sheet.Rows.Select(row => row with
                    {
                        Cells = [.. row.Cells.Select(cell => cell.Text == old ? cell with { Kind = CellKind.Text, Text = now } : cell)],
                    }),
                ],
            }),
        ],
    };

    /// <summary>All that a claim says, without where it stands.</summary>
    private static string Plain(Intake intake) => string.Join("\n",
        intake.Claim!.Rows.Select(row => $"{row with { At = null! }}")
            .Prepend($"{intake.Claim.Id} {intake.Claim.Cover with { At = null! }}")
            .Concat(intake.Claim.Costs.SelectMany(line => line.Match).Select(share => $"{share}")));
}
