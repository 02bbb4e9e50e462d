using Azure;
using Azure.Data.Tables;

namespace FundingPipeline.Tests.Storage;

/// <summary>A table of a test's own, and what its rows and the service say.</summary>
internal static class GivenTable
{
    public const string Partition = "SEEDCORN-2000";

    public static async Task<TableClient> Table(this Azurite azurite, Wire? wire = null, TimeSpan? patience = null)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(10), NetworkTimeout = patience ?? TimeSpan.FromMinutes(1) } };
        options.Transport = wire ?? options.Transport;
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient($"T{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    public static TableEntity Row(string key, long pence) => new(Partition, key) { { "Pence", pence } };

    public static async Task<long?> Pence(TableClient table, string key) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(Partition, key)).Value!.GetInt64("Pence");

    /// <summary>The status, and the service's code where it refused.</summary>
    public static async Task<string> Told<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask() switch
            {
                Response answer => $"{answer.Status} ",
                Response<IReadOnlyList<Response>> answers => $"{answers.GetRawResponse().Status} ",
                var other => $"{other}",
            };
        }
        catch (RequestFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode}";
        }
    }
}
