namespace FundingPipeline.Benchmarks;

/// <summary>The program that an office would run, translated ahead: what the environment names, or published here when first asked for.</summary>
public static class Published
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);
    private static readonly Lazy<string> published = new(Publish);

    public static string Program => Environment.GetEnvironmentVariable("CHECK_WITH") ?? published.Value;

    private static string Publish()
    {
        Console.Error.WriteLine("publishing functions/Local");
        var folder = Directory.CreateTempSubdirectory("published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var run = Child.Start(Limit, 0, "dotnet", ["publish", Tests.Repository.Path("functions", "Local"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "--disable-build-servers", "-o", folder]);
        return run.ExitCode == 0 ? Path.Combine(folder, "FundingPipeline.Local") : throw new InvalidOperationException($"The program could not be published. {run.Said}");
    }
}
