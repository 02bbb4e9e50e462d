namespace FundingPipeline.App;

/// <summary>Under which path a file that came in at the front door is kept: below the body for which it was sent.</summary>
/// <remarks>The server makes the path; of the sender's own name only what any file system takes is left in it.</remarks>
public static class Upload
{
    private const string Folder = "sent/";
    private const int Longest = 80;

    /// <param name="body">The accountable body's slug; empty for the programme office.</param>
    public static string PathOf(string body, string sha256, string name) => $"{Folder}{(body.Length == 0 ? "office" : body)}/{sha256[..12]}-{Plain(name)}";

    /// <summary>Whether a file came in at the front door.</summary>
    public static bool IsOne(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The body under whose name a file was sent; null when it came another way, or from the office.</summary>
    public static string? BodyOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path[Folder.Length..].Split('/') is [var body, _] && body != "office" ? body : null;

    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')).Trim('.', '-');
        return plain.Length switch { 0 => "claim", > Longest => plain[^Longest..], _ => plain };
    }
}
