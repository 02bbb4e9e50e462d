namespace FundingPipeline.Tests.Storage;

/// <summary>A folder of one test's own, gone when the test is.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fundingpipeline-").FullName;

    /// <summary>Writes a small file and the folders it needs.</summary>
    public string File(string name, string content)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Copies a file below this folder.</summary>
    public void Copy(FileInfo file, string name)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        file.CopyTo(At(name));
    }

    /// <summary>Copies a folder and everything below it; where the copy is.</summary>
    public string CopyAll(string folder, string to)
    {
        foreach (var file in Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories))
        {
            Copy(new(file), System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(At(folder), file)));
        }

        return At(to);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below a folder of this one with its bytes, so that two runs can be compared.</summary>
    public IReadOnlyDictionary<string, string> Bytes(string below) =>
        Directory.EnumerateFiles(At(below), "*", SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(At(below), path), path => Convert.ToHexString(System.IO.File.ReadAllBytes(path)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
