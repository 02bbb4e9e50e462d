using System.Text.Json;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.SampleClaims;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>An empty form is written, filled in as a person would, checked, and ends on the right return.</summary>
public sealed class TemplateCommandSpec : IDisposable
{
    private static readonly string OwnForm = """
        {
          "name": "Partnership form", "title": "Partnership claim",
          "cover": {
            "asks": {
              "Round": "Programme", "Scheme": "Project reference", "Body": "Claimant", "Books": "Ledger", "Sort": "Claim type", "No.": "Claim number",
              "First day": "Period from", "Last day": "Period to", "Asked for": "Total claimed", "By": "Prepared by", "On": "Prepared on",
              "Certified by": "Certified by", "Certified on": "Certified on", "Scheme's name": "Project name"
            },
            "says": { "Funder": "SRB" },
            "words": { "Claim type": { "Every three months": "Quarterly" } }
          },
          "sheets": [
            {
              "name": "What was spent", "is": "Expenditure", "match": "From:",
              "asks": {
                "Row": "Line", "Number in the books": "Ledger reference", "Billed": "Date incurred", "Paid": "Date paid", "To": "Payee", "For": "Description",
                "Heading": "Cost heading", "Cap/Rev": "Capital or revenue", "Bill": "Gross cost", "Counts": "Eligible cost", "SRB": "Claimed"
              }
            }
          ]
        }
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Alone_it_lists_the_forms()
    {
        var (code, output, _) = await Command.Run("template");

        Assert.Equal(0, code);
        Assert.Contains("srb       Single Regeneration Budget: quarterly grant claim", output, StringComparison.Ordinal);
        Assert.Contains("register  Project register", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no form \"sbr\"; \"srb\" may be meant. \"template\" lists them all.", "sbr", "claim.xlsx")]
    [InlineData("There is no form \"lottery\". \"template\" lists them all.", "lottery", "claim.xlsx")]
    [InlineData("Say where it goes: template new-deal new-deal.xlsx", "new-deal")]
    [InlineData("A template is an .xlsx workbook. Call it claim.xlsx.", "srb", "claim.ods")]
    public async Task What_it_cannot_do_it_says_in_a_sentence(string says, params string[] typed)
    {
        var (code, _, error) = await Command.Run(["template", .. typed.Select(word => word.Contains('.') ? folder.At(word) : word)]);

        Assert.Equal((1, says), (code, error.Trim()));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task It_never_writes_over_a_file()
    {
        var claim = folder.File("claim.xlsx", "somebody's work");

        var (code, _, error) = await Command.Run("template", "srb", claim);

        Assert.Equal((1, $"There is a file {claim} already. It was left as it is."), (code, error.Trim()));
        Assert.Equal("somebody's work", File.ReadAllText(claim));
    }

    [Fact]
    public async Task A_description_with_a_fault_makes_no_template()
    {
        var (code, _, error) = await Command.Run("template", folder.File("mine.json", "{}"), folder.At("mine.xlsx"));

        Assert.Equal(1, code);
        Assert.EndsWith("The form has no name. The form has no title. The form has no cover.", error.Trim(), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("mine.xlsx")));
    }

    [Fact]
    public async Task Untouched_it_is_checked_as_an_empty_form_and_gets_no_answer()
    {
        await Command.Run("template", "esf", folder.At("esf.xlsx"));

        var (code, output, _) = await Command.Run("check", folder.At("esf.xlsx"), "--out", folder.At("out"));

        Assert.Equal((0, "esf.xlsx: an empty form: nothing to claim yet."), (code, output.Trim()));
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public async Task Untouched_among_the_claims_it_is_ignored_and_noted_and_changes_nothing_else()
    {
        Fill("claims", office => office);
        await Command.Run("run", folder.At("claims"), "--out", folder.At("without"));
        await Command.Run("template", "srb", folder.At("claims/empty claim.xlsx"));
        await Command.Run("template", "register", folder.At("claims/empty register.xlsx"));

        var (code, _, error) = await Command.Run("run", folder.At("claims"), "--out", folder.At("with"), "--strict");

        Assert.Equal((0, ""), (code, error));
        var (without, with) = (Summary("without"), Summary("with"));
        Assert.Equal("""{"received":8,"accepted":8,"refused":0,"superseded":0,"unchanged":0,"ignored":2}""", Plain(with.GetProperty("claims")));
        Assert.All(["rows", "money", "returns"], part => Assert.Equal(Plain(without.GetProperty(part)), Plain(with.GetProperty(part))));
        Assert.Equal(
            ["empty claim.xlsx: An empty form, \"Single Regeneration Budget: quarterly grant claim\": nothing to claim yet.", "empty register.xlsx: An empty form, \"Project register\": nothing entered yet."],
            from finding in JsonDocument.Parse(File.ReadAllText(folder.At("with/findings.json"))).RootElement.EnumerateArray()
            where finding.GetProperty("rule").GetString() == "READ-24"
            select $"{finding.GetProperty("file").GetString()}: {finding.GetProperty("says").GetString()}");
    }

    [Fact]
    public async Task Filled_in_by_a_program_each_form_passes_the_check_and_its_money_reaches_the_right_return() =>
        await PassesAndReaches(office => office);

    /// <summary>LibreOffice opens each filled form, works its formulas out and saves it, as it does for a person.</summary>
    [LibreOfficeTheory]
    [InlineData("claims")]
    public async Task Saved_by_LibreOffice_each_form_passes_the_check_and_its_money_reaches_the_right_return(string claims)
    {
        await PassesAndReaches(office => office.Keys.Zip(LibreOffice.Recalculate([.. office.Values]), KeyValuePair.Create), claims);

        // It understood what the forms offer and check, or it could not have written it down again.
        Assert.All(Directory.GetFiles(folder.At(claims), "*.xlsx"), path => Assert.InRange(FilledForm.ChecksIn(File.ReadAllBytes(path)), 15, 300));
        Assert.Equal(500.00m, FilledForm.RowsComeTo(File.ReadAllBytes(folder.At($"{claims}/srb.xlsx"))));
        Assert.Equal(780.00m, FilledForm.RowsComeTo(File.ReadAllBytes(folder.At($"{claims}/new-deal.xlsx"))));
    }

    [LibreOfficeTheory]
    [InlineData("claim", "register", "new-deal")]
    public async Task Opened_and_saved_by_LibreOffice_an_untouched_form_is_still_empty(params string[] names)
    {
        foreach (var name in names)
        {
            await Command.Run("template", name, folder.At($"{name}.xlsx"));
        }

        foreach (var (name, saved) in names.Zip(LibreOffice.Recalculate([.. names.Select(name => File.ReadAllBytes(folder.At($"{name}.xlsx")))])))
        {
            File.WriteAllBytes(folder.At($"{name}.xlsx"), saved);
            var (code, output, _) = await Command.Run("check", folder.At($"{name}.xlsx"), "--out", folder.At("out"));
            Assert.Equal((0, $"{name}.xlsx: an empty form: nothing to claim yet."), (code, output.Trim()));
        }
    }

    private async Task PassesAndReaches(Func<Dictionary<string, byte[]>, IEnumerable<KeyValuePair<string, byte[]>>> saved, string claims = "claims")
    {
        Fill(claims, saved);
        string[] files = [.. Directory.GetFiles(folder.At(claims)).Order(StringComparer.Ordinal)];

        var (checkedCode, said, _) = await Command.Run(["check", .. files, "--out", folder.At("checked")]);
        var (code, _, error) = await Command.Run("run", folder.At(claims), "--out", folder.At("out"), "--strict");

        Assert.DoesNotContain("refus", said.Replace("nothing refused", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((0, 0, ""), (checkedCode, code, error));
        var summary = Summary("out");
        Assert.Equal("""{"received":8,"accepted":8,"refused":0,"superseded":0,"unchanged":0,"ignored":0}""", Plain(summary.GetProperty("claims")));
        Assert.Equal("""{"read":8,"accepted":8,"queried":0,"refused":0}""", Plain(summary.GetProperty("rows")));

        // New Deal pays units, and no expenditure. SRB: £1,000.01 on its own form, £600.00 on the common form, £200.02 on the office's; £500.00 + £300.00 + £100.01 claimed.
        Assert.Equal(
            [
                "erdf 2000-Q1 100001 40000", "esf 2000 100001 45000", "ndc 1999-00-Q4 100001 100001", "new-deal 1999-00-Q4 0 78000",
                "nrf 2001-02 100001 100001", "srb 1999-00-Q4 180003 90001",
            ],
            (from line in summary.GetProperty("returns").EnumerateArray()
             let pence = (Spent: line.GetProperty("expenditurePence").GetInt64(), Due: line.GetProperty("duePence").GetInt64())
             where pence is not (0, 0)
             select $"{line.GetProperty("funder").GetString()} {line.GetProperty("period").GetString()} {pence.Spent} {pence.Due}").Order(StringComparer.Ordinal));
    }

    /// <summary>One quarter of every fund, each claim on the form of its fund, one on the common form and one on an office's own.</summary>
    private void Fill(string below, Func<Dictionary<string, byte[]>, IEnumerable<KeyValuePair<string, byte[]>>> saved)
    {
        var own = FormText.Read(OwnForm).Form!;
        var claims = OneQuarter.Sample.Claims.ToDictionary(claim => claim.Answers["Funder"]);
        var office = new Dictionary<string, byte[]> { ["register.xlsx"] = FilledForm.Register(OneQuarter.Sample.Register, Srb("QTR-COM", "600.00"), Srb("QTR-OWN", "200.02")) };
        foreach (var (name, fund) in new[] { ("esf", "ESF"), ("erdf", "ERDF"), ("srb", "SRB"), ("ndc", "NDC"), ("new-deal", "New Deal 25 Plus"), ("nrf", "NRF") })
        {
            office[$"{name}.xlsx"] = FilledForm.Claim(BuiltInForms.Named.Single(known => known.Name == name).Form, claims[fund]);
        }

        office["common.xlsx"] = FilledForm.Claim(Form.Claim, Moved(claims["SRB"], "QTR-COM", "600.00", "300.00", "300.00"));
        office["own.xlsx"] = FilledForm.Claim(own, Moved(claims["SRB"], "QTR-OWN", "200.02", "100.01", "100.01"));
        folder.File($"{below}/forms.json", OwnForm);
        foreach (var (name, bytes) in saved(office))
        {
            File.WriteAllBytes(folder.At($"{below}/{name}"), bytes);
        }
    }

    /// <summary>What the register says of SRB's project of that quarter, said of another project too.</summary>
    private static (string From, string To)[] Srb(string project, string award) => [("QTR-SRB", project), ("QTR/SRB", project), ("5,000.00", award), ("One quarter, SRB", project)];

    private static ClaimWorkbook Moved(ClaimWorkbook claim, string project, string cost, string claimed, string match)
    {
        string In(string text) => text.Replace("QTR-SRB", project, StringComparison.Ordinal).Replace("1,000.01", cost, StringComparison.Ordinal)
            .Replace("500.00", claimed, StringComparison.Ordinal).Replace("500.01", match, StringComparison.Ordinal);
        return claim with { Cover = In(claim.Cover), Pages = [.. claim.Pages.Select(page => new Page(page.Sheet, In(page.Text)))] };
    }

    private JsonElement Summary(string output) => JsonDocument.Parse(File.ReadAllText(folder.At($"{output}/summary.json"))).RootElement;

    private static string Plain(JsonElement element) => JsonSerializer.Serialize(element).Replace(" ", "", StringComparison.Ordinal);
}
