using FundingPipeline.App;

namespace FundingPipeline.Local;

/// <summary>A folder that the pipeline writes to: marked as its own, and held by one run at a time.</summary>
public sealed class OwnFolder : IDisposable
{
    private readonly FileStream held;

    private OwnFolder(string path, FileStream marker) => (Path, held) = (path, marker);

    public string Path { get; }

    /// <exception cref="IOException">Another run holds the folder, or it cannot be written to.</exception>
    public static OwnFolder Hold(DirectoryInfo folder)
    {
        folder.Create();
        var marker = System.IO.Path.Combine(folder.FullName, Incoming.Marker);
        try
        {
            return new(folder.FullName, new FileStream(marker, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(marker))
        {
            throw new IOException($"Another run is writing to {folder.FullName}. Wait for it to end, or give another folder.");
        }
    }

    /// <summary>The folder held; null when another run or host holds it.</summary>
    public static OwnFolder? TryHold(DirectoryInfo folder)
    {
        try
        {
            return Hold(folder);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(folder.FullName, Incoming.Marker)))
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();
}
