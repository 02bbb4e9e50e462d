using System.Collections.Immutable;

namespace FundingPipeline.Storage;

/// <summary>Where everything that was ever sent in is kept: originals by their SHA-256, and one row for each arrival.</summary>
/// <remarks>
/// The ledger is the set of arrivals. Whatever the pipeline writes follows from that set alone, so a run that was
/// cut off is finished by running it again, and in what order post was opened changes nothing.
/// </remarks>
public interface IShelf : IAsyncDisposable
{
    IFiles Files { get; }

    /// <summary>Keeps an original for ever, whole or not at all, under its own SHA-256.</summary>
    Task<Original> Keep(Stream content, CancellationToken stop);

    /// <summary>Enters an arrival unless the same bytes came under the same path before; says whether it did.</summary>
    /// <remarks>The original is kept first: a row never points at nothing.</remarks>
    Task<bool> Enter(Arrival arrival, CancellationToken stop);

    /// <summary>Every arrival, in ordinal order of path and then of SHA-256.</summary>
    Task<ImmutableArray<Arrival>> Arrivals(CancellationToken stop);
}

/// <summary>The bytes of one file as kept: lower-case hex, and how many.</summary>
public sealed record Original(string Sha256, long Size)
{
    /// <summary>Its name among the shelf's files.</summary>
    public string Name => NameOf(Sha256);

    public static string NameOf(string sha256) => $"archive/{sha256}";
}

/// <summary>What an arrival was taken for at the door, before anybody read it.</summary>
public enum ArrivalKind
{
    /// <summary>A file to be read.</summary>
    File,

    /// <summary>A note or a hidden file that lay among the claims: counted, never read.</summary>
    Ignored,
}

/// <summary>One file that came in: under which path, and which bytes.</summary>
/// <param name="Path">Below the folder it was sent in, with <c>/</c>.</param>
public sealed record Arrival(string Path, string Sha256, long Size, ArrivalKind Kind);
