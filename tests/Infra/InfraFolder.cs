using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Infra;

/// <summary>Every Bicep file below a folder, read with a grammar of Bicep, for no compiler of it can be had from a package registry.</summary>
public sealed record InfraFolder(string Root, ImmutableArray<BicepFile> Files)
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 512 };
    private static readonly Lazy<Task<InfraFolder>> ThisOne = new(async () => (await Read([Repository.Path("infra")]))[0]);

    /// <summary>Whether to read any: where Node and npm are, and always under FULL=1, so that their absence fails and is seen.</summary>
    public static bool IsAsked => NodeModules.CanBe || Prerequisite.IsDemanded;

    /// <summary>The folder of this repository.</summary>
    public static Task<InfraFolder> Ours => ThisOne.Value;

    public BicepFile File(string path) => Files.Single(file => file.Path == path);

    /// <summary>Reads several folders at one go.</summary>
    public static async Task<ImmutableArray<InfraFolder>> Read(IReadOnlyList<string> roots)
    {
        var folder = Repository.Path("tests", "Infra");
        await NodeModules.Install(folder);
        var files = roots.SelectMany(root => Directory.EnumerateFiles(root, "*.bicep*", SearchOption.AllDirectories).Where(IsBicep).Order(StringComparer.Ordinal).Select(path => (Root: root, Path: path))).ToList();
        using var node = Process.Start(new ProcessStartInfo(NodeModules.Node!, ["tree.cjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (said, faults) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(string.Join('\n', files.Select(file => file.Path)));
        node.StandardInput.Close();
        var json = await said;
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await faults);
        var trees = JsonSerializer.Deserialize<BicepNode[]>(json, Names)!;
        return [.. roots.Select(root => new InfraFolder(root, [.. files.Zip(trees).Where(pair => pair.First.Root == root).Select(pair => new BicepFile(Path.GetRelativePath(root, pair.First.Path).Replace('\\', '/'), pair.Second))]))];
    }

    private static bool IsBicep(string path) => Path.GetExtension(path) is ".bicep" or ".bicepparam";
}
