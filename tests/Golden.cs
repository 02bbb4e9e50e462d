namespace FundingPipeline.Tests;

/// <summary>Compares what we wrote with what we last agreed was right.</summary>
/// <remarks>Run <c>ACCEPT=1 dotnet test</c> to agree to a change, then read the diff before committing it.</remarks>
public static class Golden
{
    public static bool Accepting => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static void Matches(string path, string actual)
    {
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} does not exist. Look at the result, then run ACCEPT=1 dotnet test.\n\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
