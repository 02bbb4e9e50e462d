using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>An account and its key in Base64, as the emulator has them; in Azure we sign in with an identity instead.</summary>
public class TableSharedKeyCredential(string accountName, string accountKey)
{
    private readonly byte[] key = Convert.FromBase64String(accountKey);

    public string AccountName { get; } = accountName;

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

/// <summary>Signs a request's day and resource: the scheme the table service calls SharedKeyLite.</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var now = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var resource = $"/{credential.AccountName}{message.Request.Uri.ToUri().AbsolutePath}";
        message.Request.Headers.SetValue("x-ms-date", now);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{now}\n{resource}")}");
    }
}
