using System.Text.RegularExpressions;
using FundingPipeline.Local;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>What we promise of every page, whoever reads it and however.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class EveryPageSpec(Reader reader, BusyOffice busy)
{
    private static readonly string[] Everything = ["administrator", "auditor"];
    private static readonly string[] Council = ["accountant.manchester-city-council", "officer.manchester-city-council"];

    public static TheoryData<string> Pages => new("/", "/claims", "/claims?state=accepted%20in%20part", BusyOffice.BrokenClaim, "/projects", "/projects/SEEDCORN-2000", "/projects/HOSTILE-00", "/returns", "/returns/esf/1999", "/returns/srb/1999-00-Q4", "/rules", "/rules?q=defrayed", "/rules?q=overheads", "/rules/ESF-01", "/missing", "/nowhere/at/all", "/sign-in");

    /// <summary>What answers a browser and is no page.</summary>
    private static readonly string[] NoPages = ["assets/{hash}/{name}", "health", "openapi.json", "ready"];

    [Fact]
    public void Every_page_of_the_router_is_among_those_that_are_tried()
    {
        var routes = FunctionEntry.Triggered<HttpTriggerAttribute>().Where(entry => entry.Trigger.Methods!.Contains("get")).Select(entry => entry.Trigger.Route!)
            .Where(route => !route.StartsWith("api/", StringComparison.Ordinal)).Except(NoPages).Order(StringComparer.Ordinal).ToList();
        var tried = Pages.Cast<object[]>().Select(row => RouteOf(new Uri(new Uri("http://office"), (string)row[0]).AbsolutePath, routes));

        Assert.Equal(routes, tried.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The narrowest route by which an address is answered.</summary>
    private static string RouteOf(string path, IEnumerable<string> routes) => routes.Select(route => TemplateParser.Parse(route)).OrderBy(RoutePrecedence.ComputeInbound)
        .First(template => new TemplateMatcher(template, []).TryMatch(path, [])).TemplateText!;

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

        // Of radio buttons of one name the tab key comes to one, and the arrows to the others.
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("() => window.wanted.filter((one) => !window.came.has(one) && !(one.type === 'radio' && [...window.came].some((other) => other.type === 'radio' && other.name === one.name))).map((one) => one.outerHTML.slice(0, 120))"));
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
        // A problem's number is another each time.
        static async Task<string> Text(Window window) => Number().Replace(string.Join("\n", await window.Page.Locator("main h1, main h2, main p:not(.govuk-body-s), main th, main td, main dt, main dd, main a").AllTextContentsAsync()), "");
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
    public async Task Where_there_is_nothing_yet_and_where_something_went_wrong_nobody_meets_a_barrier_either()
    {
        await using var empty = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")));
        foreach (var width in new[] { 1280, 320 })
        {
            await using var window = await reader.Open(empty, "A. Clerk", ["accountant.manchester-city-council"], width);
            foreach (var address in new[] { "/", "/claims", "/projects", "/returns", "/missing" })
            {
                await window.Go(address);
                Assert.Empty(await reader.Barriers(window.Page));
            }

            await window.Go("/claims");
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
            await Assertions.Expect(window.Page.Locator(".govuk-error-summary")).ToContainTextAsync("There is no file in it");
            Assert.Empty(await reader.Barriers(window.Page));
        }
    }

    [GeneratedRegex("[0-9A-Z]{13}:[0-9A-Z]{8}")]
    private static partial Regex Number();

    [BrowserFact]
    public async Task A_chart_is_drawn_from_its_table()
    {
        await using var window = await reader.Open(busy.Office, "A. Auditor", Everything);
        await window.Go("/projects/SEEDCORN-2000");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { NameString = "Chart of what each fund was asked for" })).ToBeVisibleAsync();
        Assert.Equal("2000 Q1 = 1999/00 Q4", await window.Page.Locator("#quarters-table tbody th").First.TextContentAsync());
    }
}
