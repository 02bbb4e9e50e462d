using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests;

/// <summary>What some tests need and not every machine has: a browser, Node, an office suite.</summary>
public static class Prerequisite
{
    /// <summary>Whether tests are to run, and fail, even where what they need is not.</summary>
    public static bool IsDemanded { get; } = Environment.GetEnvironmentVariable("FULL") == "1";

    /// <summary>The first program on the PATH of any of these names; null where there is none.</summary>
    public static string? Program(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}

/// <summary>Tests that are there only where what they need is, or where FULL=1 demands it: they are never skipped.</summary>
/// <param name="all">Finds them where they are asked for.</param>
public abstract class DiscovererWhere(IXunitTestCaseDiscoverer all, Func<ITestMethod, bool> isAsked) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute) =>
        isAsked(method) ? all.Discover(options, method, attribute) : [];
}
