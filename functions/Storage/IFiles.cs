using System.Collections.Immutable;
using System.Security.Cryptography;

namespace FundingPipeline.Storage;

/// <summary>Files by name: folders and a name joined by <c>/</c>, as a blob container has them. Each call may be repeated.</summary>
public interface IFiles
{
    /// <summary>Writes the whole file or nothing; what stood there before is replaced in one step.</summary>
    Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken stop);

    /// <summary>Writes the file unless one of that name is there; says whether it did.</summary>
    Task<bool> PutIfAbsent(string name, ReadOnlyMemory<byte> content, CancellationToken stop);

    /// <summary>Keeps an original for ever, whole or not at all, under its own SHA-256.</summary>
    Task<Original> Keep(Stream content, CancellationToken stop);

    /// <summary>The file for reading, seekable; null when there is none.</summary>
    Task<Stream?> Open(string name, CancellationToken stop);

    /// <summary>The names of every file below a folder, in ordinal order; none when there is no such folder.</summary>
    Task<ImmutableArray<string>> List(string folder, CancellationToken stop);

    /// <summary>The files below a folder that have lain there since before a moment, in ordinal order of name.</summary>
    Task<ImmutableArray<Lying>> Lying(string folder, DateTimeOffset before, CancellationToken stop);

    /// <summary>Removes the file if it is there.</summary>
    Task Delete(string name, CancellationToken stop);
}

/// <summary>A file that lies somewhere.</summary>
/// <param name="Since">When it came there, or was last changed there.</param>
public sealed record Lying(string Name, DateTimeOffset Since);

/// <summary>The bytes of one file as kept: lower-case hex, and how many.</summary>
public sealed record Original(string Sha256, long Size)
{
    /// <summary>Its name among the shelf's files.</summary>
    public string Name => NameOf(Sha256);

    /// <summary>Where originals are.</summary>
    public const string Folder = "archive";

    public static string NameOf(string sha256) => $"{Folder}/{sha256}";

    /// <summary>Copies a stream in one pass and says what it was.</summary>
    public static async Task<Original> Copy(Stream content, Stream copy, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, size) = (new byte[81920], 0L);
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }
}
