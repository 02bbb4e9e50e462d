using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests.Infra;

/// <summary>A fact about Bicep files, which is there only where the grammar can be, or where FULL=1 demands it; it is never skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Infra.BicepFactDiscoverer", "FundingPipeline.Tests")]
public sealed class BicepFactAttribute : FactAttribute;

public sealed class BicepFactDiscoverer(IMessageSink messages) : DiscovererWhere(new FactDiscoverer(messages), _ => InfraFolder.IsAsked);
