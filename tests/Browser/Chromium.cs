using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests.Browser;

/// <summary>A browser of this machine's own.</summary>
public static class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome"];

    public static readonly string? Program = Prerequisite.Program(Names);

    /// <summary>Whether to open it: where it and npm are, and always under FULL=1, so that their absence fails and is seen.</summary>
    public static bool IsAsked => (Program is not null && Storage.NodeModules.CanBe) || Prerequisite.IsDemanded;

    /// <summary>Its own walls round each page need rights that a container's root does not have; the only pages it opens are ours.</summary>
    public static Task<IBrowser> Open(IPlaywright playwright)
    {
        Assert.True(Program is not null, "FULL=1 asks for a browser, and there is no chromium on the PATH.");
        return playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"] });
    }
}

/// <summary>A fact about pages that is there only where a browser is, or where FULL=1 demands it; it is never skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Browser.BrowserFactDiscoverer", "FundingPipeline.Tests")]
public sealed class BrowserFactAttribute : FactAttribute;

/// <summary>A theory about pages; see <see cref="BrowserFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Browser.BrowserTheoryDiscoverer", "FundingPipeline.Tests")]
public sealed class BrowserTheoryAttribute : TheoryAttribute;

public sealed class BrowserFactDiscoverer(IMessageSink messages) : DiscovererWhere(new FactDiscoverer(messages), _ => Chromium.IsAsked);

public sealed class BrowserTheoryDiscoverer(IMessageSink messages) : DiscovererWhere(new TheoryDiscoverer(messages), _ => Chromium.IsAsked);
