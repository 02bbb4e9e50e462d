using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>A storage account's tables.</summary>
public class TableServiceClient
{
    private readonly TablePipeline pipeline;

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(ConnectionString.Parse(connectionString), options)
    {
    }

    /// <summary>Signs in as whoever the credential says; HTTPS only.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, "https://storage.azure.com/.default"), options)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(endpoint, new SharedKeyLitePolicy(credential), options)
    {
    }

    private TableServiceClient((Uri Endpoint, TableSharedKeyCredential Credential) account, TableClientOptions? options)
        : this(account.Endpoint, account.Credential, options)
    {
    }

    private TableServiceClient(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options) =>
        pipeline = new(endpoint, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), authentication));

    /// <summary>One table, which need not be there yet.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(tableName, pipeline);
}

/// <summary>How to send: retries, transport, policies. All of it is Azure.Core's.</summary>
public class TableClientOptions : ClientOptions;

internal static class ConnectionString
{
    // What every storage emulator answers to: public, and the same everywhere.
    private const string Emulator =
        "AccountName=devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static (Uri Endpoint, TableSharedKeyCredential Credential) Parse(string text)
    {
        var values = (text == "UseDevelopmentStorage=true" ? Emulator : text).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0].Trim(), part => part.Length == 2 ? part[1].Trim() : "", StringComparer.OrdinalIgnoreCase);
        var account = values["AccountName"];
        var endpoint = values.GetValueOrDefault("TableEndpoint")
            ?? $"{values.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{values.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return (new(endpoint), new(account, values["AccountKey"]));
    }
}
