using System.Text;
using FundingPipeline.App;
using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>What people come for, from beginning to end.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneysSpec(Reader reader, BusyOffice busy)
{
    private const string Council = "manchester-city-council";
    private static readonly string[] Accountant = [$"accountant.{Council}"];

    [BrowserFact]
    public async Task An_accountant_drops_three_good_claims_and_a_broken_one_reads_the_cell_mends_it_and_sees_it_accepted()
    {
        await using var office = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")));
        await using var window = await reader.Open(office, "A. Clerk", Accountant);
        var page = window.Page;
        await window.Go("/claims");

        await Choose(page, ("one.csv", Courses.Claim("COURSES-00", 1)), ("two.csv", Courses.Claim("COURSES-00", 2)), ("three.csv", Courses.Claim("COURSES-00", 3)), ("four.csv", Courses.Claim("COURSES-00", 4, claimed: "400.01")));
        foreach (var good in new[] { "one.csv", "two.csv", "three.csv" })
        {
            await Became(page, good, "accepted");
        }

        await Became(page, "four.csv", "accepted in part");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("four.csv: accepted in part");

        await page.GetByRole(AriaRole.Link, new() { Name = "four.csv" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ERDF claim 4");
        await Assertions.Expect(page.Locator(".fp-finding").First).ToContainTextAsync("What to do:");
        await Assertions.Expect(page.Locator(".fp-finding").Filter(new() { HasText = "Expenditure, cell J17" })).ToContainTextAsync("£0.01 too much");
        var copy = await window.Download("Download the annotated copy");
        Assert.Equal(office.Written(Directory.GetFiles(Path.Combine(office.Data, "refused"), "*four.csv.checked.xlsx", SearchOption.AllDirectories).Single()), copy);

        await window.Go("/claims");
        await Choose(page, ("four, mended.csv", Courses.Claim("COURSES-00", 4, version: 2)));
        await Became(page, "four, mended.csv", "accepted");

        await window.Go("/projects/COURSES-00");
        var total = page.Locator("#matrix-table .fp-total td");
        Assert.Equal(["", "£4,000.00", "£1,600.00", "£2,400.00as others say", "£4,000.00", "£0.00"], await total.AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Files_dropped_with_the_mouse_are_sent_too()
    {
        await using var office = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")));
        await using var window = await reader.Open(office, "A. Clerk", Accountant);
        await window.Go("/claims");

        var files = await window.Page.EvaluateHandleAsync("(text) => { const dropped = new DataTransfer(); dropped.items.add(new File([text], 'dropped.csv')); return dropped; }", Courses.Claim("COURSES-00", 1));
        await window.Page.Locator("[data-sends]").DispatchEventAsync("drop", new { dataTransfer = files });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await Became(window.Page, "dropped.csv", "accepted");
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

    private static async Task Choose(IPage page, params (string Name, string Text)[] files)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync([.. files.Select(file => File(file.Name, file.Text))]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    private static Task Became(IPage page, string name, string state) =>
        Assertions.Expect(page.Locator("[data-list] li").Filter(new() { HasText = name }).First).ToHaveAttributeAsync("data-state", state, new() { Timeout = 60_000 });
}
