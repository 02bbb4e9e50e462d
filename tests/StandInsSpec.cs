using System.Diagnostics;
using System.Text.Json;

namespace FundingPipeline.Tests;

/// <summary>What stands in for packages that a feed may lack stays small, explains itself, and is gone when it is not wanted.</summary>
public class StandInsSpec
{
    private static readonly string Packages = Repository.Path("infra", "packages");

    public static TheoryData<string> StandIns => [.. Directory.GetDirectories(Packages).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Together_they_are_less_than_700_lines() =>
        Assert.InRange(Directory.EnumerateFiles(Packages, "*.cs", SearchOption.AllDirectories).Sum(file => File.ReadLines(file).Count()), 1, 699);

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Each_says_why_it_is_there_what_it_has_and_how_to_be_rid_of_it(string standIn) =>
        Assert.Equal(["## Why", "## What", "## How to be rid of it"], File.ReadLines(Path.Combine(Packages, standIn, "README.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(StandIns))]
    public void None_is_part_of_the_solution(string standIn) =>
        Assert.DoesNotContain($"{standIn}.csproj", File.ReadAllText(Repository.Path("FundingPipeline.sln")), StringComparison.Ordinal);

    [Theory]
    [InlineData("App", "false", "Library", "Microsoft.Azure.Functions.Worker.csproj", "")]
    [InlineData("App", "true", "Exe", "",
        "Microsoft.Azure.Functions.Worker 2.52.0, Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.1, "
        + "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs 6.8.2, Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues 5.5.5, "
        + "Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1, Microsoft.Azure.Functions.Worker.Sdk 2.1.0")]
    [InlineData("Storage", "false", "Library", "Azure.Data.Tables.csproj", "Azure.Core 1.64.0, Azure.Identity 1.21.0, Azure.Storage.Blobs 12.17.0, Azure.Storage.Queues 12.11.1")]
    [InlineData("Storage", "true", "Library", "", "Azure.Core 1.64.0, Azure.Data.Tables 12.11.0, Azure.Identity 1.21.0, Azure.Storage.Blobs 12.23.0, Azure.Storage.Queues 12.21.0")]
    public async Task The_official_build_takes_the_real_packages_and_no_stand_in(string project, string official, string outputType, string standIns, string packages)
    {
        var build = await Evaluate(project, official);

        Assert.Equal(outputType, build.GetProperty("Properties").GetProperty("OutputType").GetString());
        Assert.Equal(standIns, string.Join(", ", Items(build, "ProjectReference").Where(path => path.Contains("infra/packages", StringComparison.Ordinal)).Select(path => Path.GetFileName(path))));
        var versions = build.GetProperty("Items").GetProperty("PackageVersion").EnumerateArray()
            .ToDictionary(version => version.GetProperty("Identity").GetString()!, version => version.GetProperty("Version").GetString());
        Assert.Equal(packages, string.Join(", ", Items(build, "PackageReference").Where(name => name.Contains("Azure", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => $"{name} {versions[name]}")));
    }

    private static IEnumerable<string> Items(JsonElement build, string kind) =>
        build.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<JsonElement> Evaluate(string project, string official)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", [
            "msbuild", Repository.Path("functions", project), $"-p:OfficialPackages={official}",
            "-getProperty:OutputType", "-getItem:PackageReference,ProjectReference,PackageVersion"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return JsonDocument.Parse(said).RootElement;
    }
}
