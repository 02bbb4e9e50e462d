using FundingPipeline.Tests;
using FundingPipeline.Tests.Scale;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Benchmarks;

/// <summary>Counts what the functions ask of a storage account, and writes <c>infra/scale.md</c>; with somebody's own assumptions, to the screen.</summary>
public static class Scaling
{
    public static async Task<int> Run(string? assumptions)
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        var page = new ScalePage(await StageCosts.Count(azurite.NewAccount), Assumptions.Read(assumptions ?? Repository.Path("infra", "scale.json"))).Write();
        await azurite.DisposeAsync();
        if (assumptions is null)
        {
            await File.WriteAllTextAsync(Repository.Path("infra", "scale.md"), page);
        }
        else
        {
            Console.Write(page);
        }

        return 0;
    }
}
