namespace FundingPipeline.Tests.Storage;

public sealed partial class Azurite : IAsyncLifetime;

/// <summary>The test classes that share one Azurite: <c>[Collection(AzuriteCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
