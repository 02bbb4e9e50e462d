using System.Collections.Immutable;
using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>An empty form says how it is filled in, and what it offers and checks is what the reader takes and refuses.</summary>
public class TemplateSpec
{
    private static readonly ImmutableDictionary<string, byte[]> Written =
        Template.Forms.ToImmutableDictionary(known => known.Name, known => Template.Write(known.Form));

    public static TheoryData<string> Names => [.. Template.Forms.Select(known => known.Name)];

    [Fact]
    public void There_is_one_for_the_common_form_for_every_fund_and_for_the_register() =>
        Assert.Equal(["claim", "erdf", "esf", "ndc", "new-deal", "nrf", "srb", "register"], Template.Forms.Select(known => known.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Untouched_it_is_an_empty_form(string name)
    {
        var intake = Read(Written[name]);

        Assert.Equal((true, false), (intake.IsEmptyForm, intake.IsRefused));
        Assert.Equal("READ-24", Assert.Single(intake.Findings).Rule);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_validator_of_the_format_has_nothing_to_say(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written[name]), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void A_sheet_asks_in_the_senders_words_in_the_order_of_the_form_and_stars_what_must_be_filled()
    {
        using var workbook = Open("srb");

        Assert.Equal(
            [
                "Item *", "Ledger number *", "Type of spend", "Invoice date", "Date paid", "Period from", "Period to", "Paid to", "What for",
                "Delivery plan heading *", "Capital / revenue", "Amount paid *", "VAT", "VAT reclaimed", "Scheme's share", "Basis of share",
                "Quantity", "Rate", "Qualifying spend *", "SRB grant *", "Other funding: choose a source", "Other funding: choose a source",
                "Other funding: choose a source", "Receipts applied", "Corrects claim and item", "Reason", "Theme", "Ward", "Evidence",
            ],
            workbook.Worksheet("Delivery plan spend").Row(4).CellsUsed().Select(cell => cell.GetString()));
    }

    [Theory]
    [InlineData("srb", "Kind of claim", "Quarterly claim, Final claim, Nil claim")]
    [InlineData("esf", "Kind of claim", "First advance, Interim claim, Quarterly, Project Closure Report, No expenditure")]
    [InlineData("claim", "Claim type", "Advance, Interim, Quarterly, Final, Unit cost, Statement of use, Nil")]
    [InlineData("esf", "Figures given", "This period only, To date")]
    [InlineData("claim", "Funder", "European Social Fund")]
    public void A_question_with_few_answers_offers_them(string name, string question, string offered)
    {
        using var workbook = Open(name);
        var cover = workbook.Worksheet(1);
        var label = cover.Column(1).CellsUsed().Single(cell => Words.Same(cell.GetString(), question));

        Assert.StartsWith(offered, string.Join(", ", Offered(label.CellRight())), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_drop_down_offers_the_reader_takes(string name)
    {
        using var workbook = Open(name);
        var deepest = 0;
        foreach (var (_, cell) in Cells(workbook))
        {
            foreach (var (i, word) in Offered(cell).Index())
            {
                (IsOnCover(name, cell) ? cell : cell.CellBelow(i)).SetValue(word);
                deepest = Math.Max(deepest, i);
            }
        }

        Assert.True(deepest > 0);
        Assert.Empty(Read(Saved(workbook)).Findings.Where(finding => finding.Rule is "READ-16" or "READ-17" or "READ-18" or "READ-19").Select(finding => $"{finding.Where.Sheet} {finding.Where.Address} {finding.Says}"));
    }

    /// <summary>The reader is asked about a word that fits nowhere; where the template checks what is typed, and only there, it must find fault.</summary>
    /// <remarks>A row of the register that names no source goes unread from there on, so lists and sources have rows of their own.</remarks>
    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_template_stops_the_reader_would_have_asked_about(string name)
    {
        using var workbook = Open(name);
        var stopped = new List<string>();
        var sources = new Dictionary<IXLWorksheet, int>();
        foreach (var (_, cell) in Cells(workbook).Where(place => place.Heading != "Line"))
        {
            var (offered, nonsense) = (Offered(cell).ToList(), cell);
            if (!IsOnCover(name, cell) && (offered.Count > 0 || !Stops(cell)))
            {
                Enumerable.Range(0, 4).ToList().ForEach(row => cell.CellBelow(row).SetValue(offered.FirstOrDefault("words")));
                nonsense = offered.Count == 0 ? cell : cell.CellBelow(!offered.Contains("European Social Fund") ? 1 : sources[cell.Worksheet] = sources.GetValueOrDefault(cell.Worksheet, 1) + 1);
            }

            nonsense.SetValue("nonsense");
            if (Stops(cell))
            {
                stopped.Add($"{cell.Worksheet.Name} {nonsense.Address}");
            }
        }

        var asked = Read(Saved(workbook)).Findings
            .Where(finding => finding.Rule is "READ-10" or "READ-11" or "READ-14" or "READ-16" or "READ-17" or "READ-19" or "READ-23")
            .Select(finding => $"{finding.Where.Sheet} {finding.Where.Address}");

        Assert.NotEmpty(stopped);
        Assert.Equal(stopped.Order(StringComparer.Ordinal), asked.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_workbook_says_beside_the_total_what_its_rows_come_to()
    {
        using var workbook = Open("esf");
        var cover = workbook.Worksheet(1);
        var total = cover.Column(1).CellsUsed().Single(cell => Words.Same(cell.GetString(), "ESF share claimed"));
        var (advance, figures) = (cover.Column(1).CellsUsed().Single(cell => Words.Same(cell.GetString(), "First advance")), cover.Column(1).CellsUsed().Single(cell => Words.Same(cell.GetString(), "Figures given")));
        var claimed = workbook.Worksheet("Costs defrayed").Row(4).CellsUsed().Single(cell => cell.GetString() == "ESF share *");
        claimed.CellBelow(1).SetValue(450.25m);
        claimed.CellBelow(2).SetValue(-50.25m);
        advance.CellRight().SetValue(1000m);

        Assert.Equal(1400.00m, Calculated(workbook, total));
        figures.CellRight().SetValue("To date");
        Assert.Equal(400.00m, Calculated(workbook, total));
    }

    [Fact]
    public void An_offices_own_form_with_labels_and_answers_in_columns_of_its_own_is_asked_there()
    {
        var (form, _) = FormText.Read("""
            {
              "name": "Our form", "title": "Our claim",
              "cover": {
                "labels": "B", "answers": "D",
                "asks": {
                  "Scheme": "Project reference", "Body": "Claimant", "Round": "Programme", "No": "Claim number", "First": "Period from",
                  "Last": "Period to", "Sum": "Total claimed", "Who": "Prepared by", "When": "Prepared on"
                },
                "says": { "Funder": "SRB", "Claim type": "Quarterly" }
              },
              "sheets": [ { "name": "Claim", "is": "Income", "asks": { "Item": "Line*", "Receipt": "Amount" } } ]
            }
            """);
        var template = Template.Write(form!);
        using var workbook = new XLWorkbook(new MemoryStream(template));

        Assert.Equal(["Cover", "Guidance", "Claim", "Lists"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(["Scheme *", "Body *", "Round *", "No *", "First *", "Last *", "Sum *", "Who *", "When *"], workbook.Worksheet("Cover").Range("B4:B12").Cells().Select(cell => cell.GetString()));
        Assert.All(workbook.Worksheet("Cover").Range("D4:D12").Cells(), cell => Assert.False(cell.Style.Protection.Locked));
        Assert.True(Read(template, form!).IsEmptyForm);
    }

    [Fact]
    public void A_form_that_calls_a_sheet_what_a_template_calls_its_own_gets_a_clear_answer()
    {
        var srb = FormOf("srb");
        var form = srb with { Sheets = [srb.Sheets[0] with { Tab = "guidance" }] };

        Assert.Equal(
            "The form has a sheet called guidance, and a template brings one of its own by that name. Call the form's something else.",
            Assert.Throws<ArgumentException>(() => Template.Write(form)).Message);
    }

    [Fact]
    public void Every_rule_that_guidance_names_is_a_rule()
    {
        using var workbook = Open("register");
        var named = workbook.Worksheet("Guidance").Column(7).CellsUsed().Skip(1).SelectMany(cell => cell.GetString().Split(", "));

        Assert.DoesNotContain(named, rule => Catalogue.Find(rule) is null);
    }

    /// <summary>Every cell that a template lets somebody fill in first: each answer, and the first row under each heading.</summary>
    private static List<(string Heading, IXLCell Cell)> Cells(XLWorkbook workbook) =>
    [
        .. from name in workbook.NamedRanges
           let place = name.RefersTo.Split(['!', ':'])
           let sheet = workbook.Worksheet(place[0].Trim('\'').Replace("''", "'", StringComparison.Ordinal))
           select (name.Name[(name.Name.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' '), sheet.Cell(place[1].Replace("$", "", StringComparison.Ordinal))),
    ];

    private static bool IsOnCover(string name, IXLCell cell) => name != "register" && cell.Worksheet.Position == 1;

    private static bool Stops(IXLCell cell) =>
        Check(cell) is { ErrorStyle: XLErrorStyle.Stop } check && check.AllowedValues != XLAllowedValues.AnyValue;

    private static IEnumerable<string> Offered(IXLCell cell) =>
        Check(cell) is { AllowedValues: XLAllowedValues.List } list
            ? cell.Worksheet.Workbook.Range(list.Value).CellsUsed().Select(word => word.GetString())
            : [];

    private static IXLDataValidation? Check(IXLCell cell) =>
        cell.Worksheet.DataValidations.FirstOrDefault(check => check.Ranges.Any(range => range.Contains(cell.AsRange())));

    private static decimal Calculated(XLWorkbook workbook, IXLCell total)
    {
        workbook.RecalculateAllFormulas();
        return decimal.Round(Convert.ToDecimal(total.CellRight(3).Value, CultureInfo.InvariantCulture), 2);
    }

    private static XLWorkbook Open(string name) => new(new MemoryStream(Written[name]));

    private static Form FormOf(string name) => Template.Forms.Single(known => known.Name == name).Form;

    private static byte[] Saved(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static Intake Read(byte[] workbook, params ImmutableArray<Form> forms) =>
        FormReader.Read(WorkbookReader.Read(new MemoryStream(workbook), Given.File).Value!, forms);
}
