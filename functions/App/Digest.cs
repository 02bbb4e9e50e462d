using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.App;

/// <summary>One hash of many texts; where each begins and ends counts.</summary>
public static class Digest
{
    public static string Of(params IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The program itself, rules, tables and renderer: what it writes may differ from what another build writes.</summary>
    public static readonly string Program = Of($"{typeof(Money).Module.ModuleVersionId:N}", $"{typeof(Digest).Module.ModuleVersionId:N}");
}
