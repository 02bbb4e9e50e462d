using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.Storage;

/// <summary>Names of files that we write.</summary>
public static class Names
{
    /// <summary>A project reference as a file name: letters, digits, <c>-</c>, <c>_</c> and <c>.</c> as they are, anything
    /// else as ~ and its bytes in hexadecimal, so that no two references ever share a file: SB/99 is SB~2F99.</summary>
    public static string OfReference(string reference)
    {
        var name = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(reference))
        {
            var plain = char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_' || (unit == '.' && name.Length > 0);
            _ = plain ? name.Append((char)unit) : name.Append('~').Append(Convert.ToHexString([unit]));
        }

        return Short($"{name}");
    }

    /// <summary>A name that any file system takes: a very long one keeps its beginning and is told apart by a hash.</summary>
    public static string Short(string name)
    {
        const int longest = 200;
        var bytes = Encoding.UTF8.GetBytes(name);
        return bytes.Length <= longest ? name
            : $"{string.Concat(name.EnumerateRunes().Take(40))}~{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}";
    }

    /// <summary>Where the answer to a file goes: beside its own path, below refused/, by a name that no other answer has.</summary>
    /// <remarks>Somebody sends a folder that is called as the answer to a file beside it is: claim.xlsx.checked.xlsx/. Its
    /// answers go below claim.xlsx.checked.xlsx~/, or neither could be written.</remarks>
    /// <param name="shared">Whether another file to be answered came under the same path.</param>
    public static string OfAnswer(SourceFile file, bool shared)
    {
        var (folders, name) = file.Name.Split('/') is [.. var all, var last] ? (all, Short(last)) : throw new ArgumentException("A file has a name.", nameof(file));
        var below = string.Concat(folders.Select(folder => folder.TrimEnd('~').EndsWith(Answer, StringComparison.OrdinalIgnoreCase) ? $"{folder}~/" : $"{folder}/"));
        return $"refused/{below}{name}{(shared || LooksShared(name) ? $"~{file.Sha256[..16]}" : "")}{Answer}";
    }

    private const string Answer = ".checked.xlsx";

    /// <summary>Whether a name ends as we make names end of which there are several.</summary>
    private static bool LooksShared(string name) => name is [.., '~', _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] && name[^16..].All(char.IsAsciiHexDigitLower);
}
