namespace FundingPipeline.Tests;

/// <summary>What some tests need and not every machine has: a browser, Node, an office suite.</summary>
public static class Prerequisite
{
    /// <summary>Whether tests are to run, and fail, even where what they need is not.</summary>
    public static bool IsDemanded { get; } = Environment.GetEnvironmentVariable("FULL") == "1";

    /// <summary>The first program on the PATH of any of these names; null where there is none.</summary>
    public static string? Program(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
