using System.Collections.Frozen;
using System.Security.Cryptography;

namespace FundingPipeline.Portal;

/// <summary>The pages' own files: styles and scripts. Which of them there are depends on whether Node was there when the portal was built.</summary>
public static class AssetFiles
{
    private const string Folder = "assets/";
    private static readonly FrozenDictionary<string, byte[]> Files = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Stands in every address, so that a browser may keep what it has for ever and still gets what changed.</summary>
    public static readonly string Hash = HashOf(Files);

    /// <summary>Where a file is found from a page.</summary>
    public static string Address(string name) => $"/assets/{Hash}/{name}";

    /// <summary>One file's bytes; null when there is none of that name.</summary>
    public static byte[]? Find(string name) => Files.GetValueOrDefault(name);

    private static IEnumerable<KeyValuePair<string, byte[]>> Read()
    {
        var assembly = typeof(AssetFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            resource.CopyTo(bytes);
            yield return new(name[Folder.Length..], bytes.ToArray());
        }
    }

    private static string HashOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
