namespace FundingPipeline.Tests.Http;

/// <summary>The town on its first day, everything worked off. Whoever shares it changes nothing.</summary>
public sealed class WorkedOffTown : IAsyncLifetime
{
    public Tenant Tenant { get; } = new();

    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await TestSite.Start(Tenant.SignIn);
        await Site.Drop(Town.Post);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    public static string IdOf(string path) => TestSite.IdOf(path, Town.Post.Single(file => file.Path == path).Bytes);
}

[CollectionDefinition(nameof(WorkedOffTown))]
public sealed class OfTheTown : ICollectionFixture<WorkedOffTown>;
