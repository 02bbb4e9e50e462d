using System.Text.Json;
using FundingPipeline.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>A browser that opens an office's pages as whoever the test says.</summary>
public sealed class Reader : IAsyncLifetime
{
    private static readonly string Folder = Repository.Path("tests", "Browser");
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private string axe = "";

    public async Task InitializeAsync()
    {
        await NodeModules.Install(Folder);
        axe = await File.ReadAllTextAsync(Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js"));
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Open(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A window in which somebody has signed in. Whatever a page's scripts complain of fails the test that closes it.</summary>
    /// <param name="roles">As a directory has them; none for nobody.</param>
    public async Task<Window> Open(Office office, string name, string[] roles, int width = 1280, int height = 900, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = office.Address, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = scripts, AcceptDownloads = true });
        if (roles.Length > 0)
        {
            var answer = new DefaultHttpContext().Response;
            office.SignIn.SignIn(answer, name, roles);
            var cookie = Microsoft.Net.Http.Headers.SetCookieHeaderValue.Parse(answer.Headers.SetCookie.ToString());
            await context.AddCookiesAsync([new() { Name = cookie.Name.ToString(), Value = cookie.Value.ToString(), Url = office.Address }]);
        }

        return new(context, await context.NewPageAsync());
    }

    /// <summary>What stands in somebody's way on a page as it is now: rule, how grave, where. Empty when nothing does.</summary>
    public async Task<string[]> Barriers(IPage page)
    {
        // A script tag would be refused by the page's own policy, as it should be.
        await page.EvaluateAsync(axe);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return [.. found.EnumerateArray().Select(one => $"{one.GetProperty("id")} ({one.GetProperty("impact")}): {one.GetProperty("nodes")[0].GetProperty("html")}")];
    }
}

/// <summary>One browser for all tests of pages: <c>[Collection(BrowserCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Reader>, ICollectionFixture<BusyOffice>
{
    public const string Name = "Browser";
}

/// <summary>What one person has open.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, said) =>
        {
            // The browser itself says so of every answer that is a 404 or a 403, which some tests ask for.
            if (said.Type is "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(said.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a page and waits until its scripts have run.</summary>
    public async Task<IResponse> Go(string address) => (await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle }))!;

    public async Task<byte[]> Download(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link }).Or(Page.GetByRole(AriaRole.Button, new() { Name = link })).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
