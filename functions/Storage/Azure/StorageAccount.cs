using System.Collections.Immutable;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FundingPipeline.Storage;

/// <summary>A storage account in Azure, or an emulator of one: the way to its blobs, its queues and its tables.</summary>
public sealed record StorageAccount(BlobServiceClient Blobs, QueueServiceClient Queues, TableServiceClient Tables)
{
    /// <summary>The name under which the triggers of the functions, too, find their account among the app's settings.</summary>
    public const string Setting = "Shelf";

    /// <summary>Where Azure's accounts answer. Whoever asked elsewhere would show a stranger that he has signed in, and the stranger could ask in his name.</summary>
    private static readonly ImmutableArray<string> Clouds = ["core.windows.net", "core.usgovcloudapi.net", "core.chinacloudapi.cn"];

    /// <summary>The Functions host reads and writes messages so, because host.json says so; what we send it must be able to read.</summary>
    private static readonly QueueClientOptions AsTheHost = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <summary>By account name and key: an emulator, or the account of somebody who tries things out.</summary>
    public static StorageAccount Of(string connectionString) =>
        new(new(connectionString), new(connectionString, AsTheHost), new(connectionString));

    /// <summary>By address, signed in as an identity that may use the account: no key is kept anywhere.</summary>
    public static StorageAccount Of(Uri blobs, Uri queues, Uri tables, TokenCredential identity) =>
        new(new(blobs, identity), new(queues, identity, AsTheHost), new(tables, identity));

    /// <summary>The account that the app's settings name, written as the Functions host wants them.</summary>
    /// <param name="setting">A setting by its name, as configuration has it: an environment variable's <c>__</c> is a <c>:</c> here.
    /// <c>Shelf</c> is a connection string; else <c>Shelf:blobServiceUri</c>, <c>Shelf:queueServiceUri</c> and
    /// <c>Shelf:tableServiceUri</c> are the three addresses, and <c>Shelf:credential</c> and <c>Shelf:clientId</c> say who signs in.</param>
    /// <exception cref="InvalidOperationException">Neither is there.</exception>
    public static StorageAccount From(Func<string, string?> setting)
    {
        if (setting(Setting) is { Length: > 0 } connectionString)
        {
            return Of(connectionString);
        }

        Uri Address(string service) => setting($"{Setting}:{service}ServiceUri") is { Length: > 0 } address
            ? new(address)
            : throw new InvalidOperationException($"The app's settings name no storage account: set {Setting}__{service}ServiceUri, or {Setting} to a connection string.");

        return Of(Address("blob"), Address("queue"), Address("table"), Identity(setting($"{Setting}:credential"), setting($"{Setting}:clientId")));
    }

    /// <summary>An account by the address of its blobs, <c>https://office.blob.core.windows.net</c>: its queues and tables answer beside them. Whoever
    /// is signed in on this machine (<c>az login</c>) is who asks.</summary>
    /// <param name="named">That address; or, of an emulator on this machine, a connection string.</param>
    /// <exception cref="ArgumentException">It is neither. A key to a real account is never taken from a command line, which others can read.</exception>
    public static StorageAccount Named(string named)
    {
        if (Uri.TryCreate(named, UriKind.Absolute, out var address))
        {
            return address is { Scheme: "https", PathAndQuery: "/", UserInfo: "", IsDefaultPort: true } && address.Host.Split('.', 3) is [{ Length: > 0 }, "blob", var cloud] && Clouds.Contains(cloud)
                ? Of(address, Beside(address, "queue"), Beside(address, "table"), Identity(null, null))
                : throw new ArgumentException("This is not the address of an account's blobs. Give that alone, as https://office.blob.core.windows.net.");
        }

        return IsHere(named) && Emulator(named) is { } account
            ? account
            : throw new ArgumentException("A connection string is for an emulator on this machine. Give the address of the account's blobs, as https://office.blob.core.windows.net, and sign in with az login.");
    }

    /// <summary>Whether all three services are said to be on this machine: one that is not named would be Azure's.</summary>
    private static bool IsHere(string connectionString) =>
        connectionString.Trim(';') == "UseDevelopmentStorage=true"
        || new[] { "BlobEndpoint=", "QueueEndpoint=", "TableEndpoint=" }.All(service =>
            connectionString.Split(';').Where(part => part.StartsWith(service, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]
            && Uri.TryCreate(one[service.Length..], UriKind.Absolute, out var address) && address.IsLoopback);

    private static StorageAccount? Emulator(string connectionString)
    {
        try
        {
            return Of(connectionString);
        }
        catch (Exception unread) when (unread is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Uri Beside(Uri blobs, string service) => new($"https://{string.Join('.', blobs.Host.Split('.', 3) is [var name, _, var rest] ? [name, service, rest] : Array.Empty<string>())}");

    internal static TokenCredential Identity(string? kind, string? clientId) =>
        kind == "managedidentity"
            ? new ManagedIdentityCredential(clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
}
