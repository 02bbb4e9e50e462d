using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Which files of a folder are post, and which lie there for other reasons.</summary>
public static class Incoming
{
    /// <summary>A folder that holds a file of this name is the pipeline's own, and nothing in it is post.</summary>
    public const string Marker = ".fundingpipeline";

    /// <summary>Every file below the folder with its path there, in ordinal order of path.</summary>
    /// <remarks>Links are not followed, so nothing outside the folder is read and no folder is read twice. Hidden
    /// folders and our own are not entered.</remarks>
    public static IEnumerable<(string Path, FileInfo File, ArrivalKind Kind)> Below(DirectoryInfo folder) =>
        Files(folder)
            .Select(file => (Path: Path.GetRelativePath(folder.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file, KindOf(file.Name)))
            .OrderBy(found => found.Path, StringComparer.Ordinal);

    /// <summary>Notes and hidden files lie among the claims of every office: counted, never read.</summary>
    /// <param name="path">Below the folder of claims, with <c>/</c>.</param>
    public static ArrivalKind KindOf(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is var name && (name.StartsWith('.') || Path.GetExtension(name).ToLowerInvariant() is ".md" or ".txt") ? ArrivalKind.Ignored : ArrivalKind.File;

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", ThisFolder)
            .Concat(folder.EnumerateDirectories("*", ThisFolder).Where(IsPost).SelectMany(Files));

    private static bool IsPost(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && !File.Exists(Path.Combine(folder.FullName, Marker));

    private static readonly EnumerationOptions ThisFolder = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
}
