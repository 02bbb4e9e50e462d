namespace FundingPipeline.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzureShelfSpec(Azurite azurite) : ShelfContract(new OnAzurite(azurite));
