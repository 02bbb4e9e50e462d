using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests;

/// <summary>Tests that are there only where what they need is, or where FULL=1 demands it: they are never skipped.</summary>
/// <param name="all">Finds them where they are asked for.</param>
public abstract class DiscovererWhere(IXunitTestCaseDiscoverer all, Func<ITestMethod, bool> isAsked) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute) =>
        isAsked(method) ? all.Discover(options, method, attribute) : [];
}
