namespace FundingPipeline.Tests;

/// <summary>Where the tests find the repository they were built from.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "FundingPipeline.sln")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
