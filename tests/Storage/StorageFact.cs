using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests.Storage;

/// <summary>A fact about storage: in a class of the Azurite collection it is there only where Azurite can be, or where FULL=1
/// demands it; in any other class always. It is never skipped.</summary>
/// <remarks>So a contract that several kinds of shelf inherit needs one set of facts.</remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Storage.StorageFactDiscoverer", "FundingPipeline.Tests")]
public sealed class StorageFactAttribute : FactAttribute;

/// <summary>A theory about storage; see <see cref="StorageFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Storage.StorageTheoryDiscoverer", "FundingPipeline.Tests")]
public sealed class StorageTheoryAttribute : TheoryAttribute;

public sealed class StorageFactDiscoverer(IMessageSink messages) : DiscovererWhere(new FactDiscoverer(messages), Storage.IsThere);

public sealed class StorageTheoryDiscoverer(IMessageSink messages) : DiscovererWhere(new TheoryDiscoverer(messages), Storage.IsThere);

file static class Storage
{
    public static bool IsThere(ITestMethod method) =>
        Azurite.IsAsked || method.TestClass.Class.GetCustomAttributes(typeof(CollectionAttribute)).All(at => !at.GetConstructorArguments().Contains(AzuriteCollection.Name));
}
