using System.Text;
using ClosedXML.Excel;
using FundingPipeline.App;
using FundingPipeline.Tests.Http;
using FundingPipeline.Tests.Storage;
using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>What people come for, from beginning to end.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneysSpec(Reader reader, BusyOffice busy) : IDisposable
{
    private const string Council = "manchester-city-council";
    private static readonly string[] Accountant = [$"accountant.{Council}"];
    private const string EsfBesideSrb = "TOWN-A | ESF | SRB | Cash | Public | Yes | 01/01/2000 | 31/12/2000 | 6,000.00 | T-M2 | F. Officer | 01/12/1999 | PAT 17: ESF beside SRB";
    private readonly TempFolder desk = new();

    public void Dispose() => desk.Dispose();

    [BrowserFact]
    public async Task An_accountant_drops_three_good_workbooks_and_a_broken_one_mends_the_cell_in_the_copy_and_each_funder_finds_his_own_return()
    {
        await using var office = await Office.Open(("register.xlsx", Town.Register(EsfBesideSrb)));
        await using (var window = await reader.Open(office, "A. Clerk", Accountant))
        {
            var page = window.Page;
            await window.Go("/claims");
            await Drop(page,
                ("esf-1.xlsx", Town.Esf(1, asCsv: false)), ("srb-1.xlsx", Town.CitySrb(1, asCsv: false)),
                ("srb-2.xlsx", Srb(2, "200.00")), ("srb-3.xlsx", Typed(Srb(3, "400.00"), "Expenditure", "D5", "31/11/2000")));
            foreach (var good in new[] { "esf-1.xlsx", "srb-1.xlsx", "srb-2.xlsx" })
            {
                await Became(page, good, "accepted");
            }

            await Became(page, "srb-3.xlsx", "accepted in part");
            await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("srb-3.xlsx: accepted in part");

            await page.GetByRole(AriaRole.Link, new() { Name = "srb-3.xlsx" }).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("SRB claim 3");
            var finding = page.Locator(".fp-finding").Filter(new() { HasText = "Expenditure, cell D5" });
            await Assertions.Expect(finding).ToContainTextAsync("\"31/11/2000\" under \"Date paid\" is no day");
            await Assertions.Expect(finding).ToContainTextAsync("What to do:");

            var copy = await window.Download("Download the annotated copy");
            var (note, isColoured) = Cell(copy, "Expenditure", "D5");
            Assert.Contains("\"31/11/2000\" under \"Date paid\" is no day", note, StringComparison.Ordinal);
            Assert.Equal((true, ("", false)), (isColoured, Cell(copy, "Expenditure", "C5")));

            await window.Go("/claims");
            await Choose(page, ("srb-3, mended.xlsx", Mended(copy, "Expenditure", "D5", new DateTime(2000, 11, 12))));
            await Became(page, "srb-3, mended.xlsx", "accepted");

            // TA-01 1,000.00 and TA-02 500.00 of both funds; TA-03 300.00, TB-02 200.00 and TB-03 400.00 of SRB alone.
            await window.Go("/projects/TOWN-A");
            Assert.Equal(["Transaction", "Day", "Cost", "ESF", "SRB", "Funded", "Not funded"], await page.Locator("#matrix-table thead th").AllTextContentsAsync());
            Assert.Equal(["", "£2,400.00", "£675.00", "£1,725.00", "£2,400.00", "£0.00"], await page.Locator("#matrix-table .fp-total td").AllTextContentsAsync());
            Assert.Equal(["£1,000.00", "£450.00", "£550.00", "£1,000.00", "£0.00"], (await page.Locator("#matrix-table tr").Filter(new() { HasText = "TA-01" }).Locator("td").AllTextContentsAsync()).Skip(1));
        }

        await using (var window = await reader.Open(office, "E. Funder", ["funder.esf"]))
        {
            await window.Go("/returns");
            await window.Page.GetByRole(AriaRole.Link, new() { Name = "2000", Exact = true }).ClickAsync();
            await Assertions.Expect(window.Page.Locator(".fp-figures dd")).ToHaveTextAsync(["£1,500.00", "£675.00", "£0.00", "£675.00"]);
            var taken = await window.Download("Download the return");
            Assert.Equal(office.Written("returns/esf/2000.xlsx"), taken);
            Assert.Contains(675.00, Figures(taken));
            Assert.DoesNotContain(1725.00, Figures(taken));

            Assert.Equal(404, (await window.Go("/returns/srb/2000-01-Q1")).Status);
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not found");
            Assert.Equal(404, (await window.Go("/api/returns/srb/2000-01-Q1/workbook")).Status);
        }

        await using (var window = await reader.Open(office, "S. Funder", ["funder.srb"]))
        {
            await window.Go("/returns/srb/2000-01-Q1");
            Assert.Contains(1125.00, Figures(await window.Download("Download the return")));
        }
    }

    [BrowserFact]
    public async Task Without_scripts_the_plain_form_sends_them_and_the_page_says_so()
    {
        await using var office = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")));
        await using var window = await reader.Open(office, "A. Clerk", Accountant, scripts: false);
        await window.Go("/claims");

        await window.Page.Locator("#files").SetInputFilesAsync([File("one.csv", Courses.Claim("COURSES-00", 1)), File("two.csv", Courses.Claim("COURSES-00", 2))]);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".govuk-notification-banner")).ToContainTextAsync("2 files were received");
        for (var looks = 0; looks < 100 && await window.Page.Locator("tbody .govuk-tag--green").CountAsync() < 2; looks++)
        {
            await Task.Delay(200);
            await window.Page.ReloadAsync();
        }

        Assert.Equal(["Accepted", "Accepted"], await window.Page.Locator("tbody .govuk-tag--green").AllTextContentsAsync());

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".govuk-error-summary")).ToContainTextAsync("There is no file in it");
    }

    [BrowserFact]
    public async Task ESFs_funder_signs_in_takes_the_ESF_return_as_it_stands_on_the_disk_and_does_not_even_learn_of_SRBs()
    {
        await using var window = await reader.Open(busy.Office, "", []);
        await window.Go("/returns/esf/1999");
        await Assertions.Expect(window.Page).ToHaveTitleAsync("Sign in - FundingPipeline");
        await window.Page.GetByLabel("Funder, European Social Fund", new() { Exact = true }).CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync($"{busy.Office.Address}/returns/esf/1999");

        Assert.Equal(busy.Office.Written("returns/esf/1999.xlsx"), await window.Download("Download the return"));

        var refused = await window.Go("/returns/srb/1999-00-Q4");
        Assert.Equal(404, refused.Status);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not found");
        Assert.Equal(404, (await window.Go("/api/returns/srb/1999-00-Q4/workbook")).Status);
        await window.Go("/returns");
        Assert.DoesNotContain("Single Regeneration Budget", await window.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_finance_officer_certifies_a_section_with_the_keyboard_alone_and_is_asked_to_confirm_first()
    {
        await using var office = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")), ("one.csv", Encoding.UTF8.GetBytes(Courses.Claim("COURSES-00", 1))));
        await using var window = await reader.Open(office, "F. Officer", [$"officer.{Council}"]);
        var page = window.Page;
        await window.Go("/returns/erdf/2000-Q1");
        var draft = office.Written("returns/erdf/2000-Q1.xlsx");

        await TabTo(page, "Certify the section");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Confirm that you have looked");
        await Assertions.Expect(page).ToHaveTitleAsync("Error: European Regional Development Fund 2000 Q1 - FundingPipeline");

        await TabTo(page, "I have looked at the return as it stands, and I prepared none of its claims");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "Certify the section");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("The section of Manchester City Council is certified.");
        Assert.True((await new KnownReturns(office.At).SlugOf(draft, Digest.Of(draft), default)) == "erdf/2000-Q1");
        for (var looks = 0; looks < 100 && !(await page.Locator("main").TextContentAsync())!.Contains("By F. Officer", StringComparison.Ordinal); looks++)
        {
            await Task.Delay(200);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("By F. Officer");
    }

    private static async Task TabTo(IPage page, string name)
    {
        const string named = "() => { const one = document.activeElement; return (one.labels?.[0] ?? one).textContent.trim(); }";
        for (var tabs = 0; await page.EvaluateAsync<string>(named) != name; tabs++)
        {
            Assert.True(tabs < 100, $"The tab key never comes to {name}.");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>As with the mouse from a folder: the browser itself is given the files over its own file field.</summary>
    private async Task Drop(IPage page, params (string Name, byte[] Content)[] files)
    {
        var field = (await page.Locator("#files").BoundingBoxAsync())!;
        var browser = await page.Context.NewCDPSessionAsync(page);
        var data = new { items = Array.Empty<object>(), files = OnDisk(files), dragOperationsMask = 1 };
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await browser.SendAsync("Input.dispatchDragEvent", new() { ["type"] = type, ["x"] = field.X + (field.Width / 2), ["y"] = field.Y + (field.Height / 2), ["data"] = data });
        }

        Assert.Equal(files.Length, await page.EvaluateAsync<int>("() => document.querySelector('#files').files.length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>As with the button of the field, through the chooser that it opens.</summary>
    private async Task Choose(IPage page, params (string Name, byte[] Content)[] files)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("#files").ClickAsync());
        await chooser.SetFilesAsync(OnDisk(files));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    private string[] OnDisk((string Name, byte[] Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            System.IO.File.WriteAllBytes(desk.At(name), content);
        }

        return [.. files.Select(file => desk.At(file.Name))];
    }

    private static byte[] Srb(int number, string claimed) => Town.Srb(number, 1, claimed, project: "TOWN-A", claimant: "Manchester City Council", asCsv: false);

    private static byte[] Typed(byte[] workbook, string sheet, string address, string text) => Changed(workbook, book => book.Worksheet(sheet).Cell(address).SetValue(text));

    /// <summary>Mended where it is coloured, and a version further: the cover says so beside its label.</summary>
    private static byte[] Mended(byte[] copy, string sheet, string address, DateTime day) => Changed(copy, book =>
    {
        book.Worksheet(sheet).Cell(address).SetValue(day);
        book.Worksheet("Claim").CellsUsed(cell => cell.GetString() == "Version").Single().CellRight().SetValue(2);
    });

    private static byte[] Changed(byte[] workbook, Action<XLWorkbook> change)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        change(book);
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>What is noted at a cell, and whether it has a colour.</summary>
    private static (string Note, bool IsColoured) Cell(byte[] workbook, string sheet, string address)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        var cell = book.Worksheet(sheet).Cell(address);
        return (cell.HasComment ? cell.Comment.Text : "", cell.Style.Fill.PatternType != XLFillPatternValues.None);
    }

    private static double[] Figures(byte[] workbook)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        return [.. book.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.DataType == XLDataType.Number)).Select(cell => cell.HasFormula ? Convert.ToDouble(cell.CachedValue) : cell.GetDouble())];
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    private static Task Became(IPage page, string name, string state) =>
        Assertions.Expect(page.Locator("[data-list] li").Filter(new() { HasText = name }).First).ToHaveAttributeAsync("data-state", state, new() { Timeout = 60_000 });
}
