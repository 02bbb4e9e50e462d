using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>What we promise of every page, whoever reads it and however.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageSpec(Reader reader, BusyOffice busy)
{
    private static readonly string[] Everything = ["administrator", "auditor"];
    private static readonly string[] Council = ["accountant.manchester-city-council", "officer.manchester-city-council"];

    public static TheoryData<string> Pages => new("/", "/claims", "/claims?state=accepted%20in%20part", "/projects", "/projects/SEEDCORN-2000", "/projects/HOSTILE-00", "/returns", "/returns/esf/1999", "/returns/srb/1999-00-Q4", "/rules", "/rules?q=defrayed", "/rules/ESF-01", "/missing", "/returns/nowhere/1999", "/sign-in");

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barrier_on_a_desk_or_at_320_pixels_and_scrolls_sideways_in_labelled_regions_only(string address)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await using var window = await reader.Open(busy.Office, "A. Auditor", Everything, width);
            await window.Go(address);

            Assert.Empty(await reader.Barriers(window.Page));
            Assert.Equal(width, await window.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.documentElement.clientWidth)"));
            Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('body *')]
                    .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth)
                    .filter((one) => !(one.tabIndex === 0 && one.getAttribute('role') === 'region' && one.getAttribute('aria-label')))
                    .map((one) => one.outerHTML.slice(0, 120))
                """));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Whatever_can_be_done_on_it_the_tab_key_comes_to_and_shows_where_it_is(string address)
    {
        await using var window = await reader.Open(busy.Office, "C. Council", Council);
        await window.Go(address);
        await window.Page.EvaluateAsync("() => { window.wanted = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, [tabindex=\"0\"]')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.disabled); window.came = new Set(); window.unseen = []; }");
        var wanted = await window.Page.EvaluateAsync<int>("() => window.wanted.length");
        for (var tabs = 0; tabs < wanted + 5; tabs++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            await window.Page.EvaluateAsync("""
                () => {
                    const one = document.activeElement, look = getComputedStyle(one), label = one.nextElementSibling && getComputedStyle(one.nextElementSibling, '::before');
                    window.came.add(one);
                    const shows = look.outlineStyle !== 'none' || look.boxShadow !== 'none' || (label && label.boxShadow !== 'none');
                    if (one !== document.body && !shows) window.unseen.push(one.outerHTML.slice(0, 120));
                }
                """);
        }

        Assert.Empty(await window.Page.EvaluateAsync<string[]>("() => window.wanted.filter((one) => !window.came.has(one)).map((one) => one.outerHTML.slice(0, 120))"));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("() => window.unseen"));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task It_says_the_same_without_scripts(string address)
    {
        await using var with = await reader.Open(busy.Office, "A. Auditor", Everything);
        await using var without = await reader.Open(busy.Office, "A. Auditor", Everything, scripts: false);
        await with.Go(address);
        await without.Go(address);

        Assert.NotEqual("", await Text(without));
        Assert.Equal(await Text(with), await Text(without));

        // Headings, words, tables and links; of what only scripts do there is none, and of what they replace there is the plain one.
        static async Task<string> Text(Window window) => string.Join("\n", await window.Page.Locator("main h1, main h2, main p:not(.govuk-body-s), main th, main td, main dt, main dd, main a").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task A_cell_that_tries_to_be_more_than_text_is_text()
    {
        await using var window = await reader.Open(busy.Office, "A. Auditor", Everything);
        window.Page.Dialog += (_, _) => Assert.Fail("a script from a cell ran");

        await window.Go("/projects/HOSTILE-00");

        Assert.Contains(BusyOffice.Hostile, await window.Page.Locator("#matrix-table").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await window.Page.Locator("img, main script").CountAsync());

        await window.Go("/claims");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "again.csv" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".fp-finding").First).ToContainTextAsync(BusyOffice.Hostile);
        Assert.Equal(0, await window.Page.Locator("img, main script").CountAsync());
    }

    [BrowserFact]
    public async Task A_chart_is_drawn_from_its_table()
    {
        await using var window = await reader.Open(busy.Office, "A. Auditor", Everything);
        await window.Go("/projects/SEEDCORN-2000");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { NameString = "Chart of what each fund was asked for" })).ToBeVisibleAsync();
        Assert.Equal("2000 Q1 = 1999/00 Q4", await window.Page.Locator("#quarters-table tbody th").First.TextContentAsync());
    }
}
