using System.Collections.Immutable;

namespace FundingPipeline.Storage;

/// <summary>Files in a folder of this machine.</summary>
/// <remarks>Everything is first written beside the files and then renamed, so a reader sees the old file or the new
/// one and a crash leaves neither half.</remarks>
public sealed class FolderFiles : IFiles
{
    private const string Unfinished = ".unfinished";
    private readonly string root;
    private readonly Lock naming = new();

    public FolderFiles(string folder) => root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    public async Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        File.Move(await Unnamed(content, isForEver: false, stop), Place(name), overwrite: true);

    public async Task<bool> PutIfAbsent(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        !File.Exists(Locate(name)) && TryName(await Unnamed(content, isForEver: true, stop), name);

    public Task<Stream?> Open(string name, CancellationToken stop) =>
        Task.FromResult<Stream?>(File.Exists(Locate(name)) ? File.OpenRead(Locate(name)) : null);

    public Task<ImmutableArray<string>> List(string folder, CancellationToken stop) =>
        Task.FromResult<ImmutableArray<string>>([.. Below(folder).Select(file => NameOf(file)).Order(StringComparer.Ordinal)]);

    /// <remarks>A copy may keep the day of what it is a copy of, and came here later.</remarks>
    public Task<ImmutableArray<Lying>> Lying(string folder, DateTimeOffset before, CancellationToken stop) => Task.FromResult<ImmutableArray<Lying>>(
    [
        .. Below(folder).Select(file => new Lying(NameOf(file), file.LastWriteTimeUtc > file.CreationTimeUtc ? file.LastWriteTimeUtc : file.CreationTimeUtc))
            .Where(file => file.Since < before)
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ]);

    public Task Delete(string name, CancellationToken stop)
    {
        var path = Locate(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        RemoveEmptyFolders(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    /// <summary>Copies a stream in one pass to the name that its own SHA-256 gives it.</summary>
    public async Task<Original> Keep(Stream content, CancellationToken stop)
    {
        var path = NewUnfinished();
        Original original;
        await using (var file = File.Create(path))
        {
            original = await Original.Copy(content, file, stop);

            // The row that points here must not outlive a power cut that the bytes did not; those of the same name have been waited for.
            file.Flush(flushToDisk: !File.Exists(Locate(original.Name)));
        }

        TryName(path, original.Name);
        return original;
    }

    /// <summary>Clears what an earlier run that was cut off had begun to write; only for whoever holds the folder alone.</summary>
    public void ClearUnfinished()
    {
        var folder = Path.Combine(root, Unfinished);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly EnumerationOptions Everything =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private IEnumerable<FileInfo> Below(string folder) =>
        new DirectoryInfo(Locate(folder)) is { Exists: true } there ? there.EnumerateFiles("*", Everything) : [];

    private string NameOf(FileInfo file) => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private bool TryName(string unfinished, string name)
    {
        // A file system here looks first and renames after, so two at once could both be told that they were first.
        lock (naming)
        {
            if (!File.Exists(Locate(name)))
            {
                File.Move(unfinished, Place(name));
                return true;
            }
        }

        // Somebody else put it there first. Equal names mean equal bytes, or the first to come stands.
        File.Delete(unfinished);
        return false;
    }

    /// <param name="isForEver">The row that will point here must not outlive a power cut that the bytes did not.</param>
    private async Task<string> Unnamed(ReadOnlyMemory<byte> content, bool isForEver, CancellationToken stop)
    {
        var path = NewUnfinished();
        await using var file = File.Create(path);
        await file.WriteAsync(content, stop);
        file.Flush(flushToDisk: isForEver);
        return path;
    }

    private string NewUnfinished()
    {
        var folder = Path.Combine(root, Unfinished);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{Guid.NewGuid():N}");
    }

    /// <summary>The path of a name whose folder exists.</summary>
    private string Place(string name)
    {
        var path = Locate(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private string Locate(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"\"{name}\" does not lie below the folder.", nameof(name));
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
