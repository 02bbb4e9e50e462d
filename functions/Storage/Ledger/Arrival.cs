namespace FundingPipeline.Storage;

/// <summary>What an arrival was taken for at the door, before anybody read it.</summary>
public enum ArrivalKind
{
    /// <summary>A file to be read.</summary>
    File,

    /// <summary>A note or a hidden file that lay among the claims: counted, never read.</summary>
    Ignored,

    /// <summary>Word that a file sent in under this path is not to count: its bytes stay, its figures go.</summary>
    Withdrawn,

    /// <summary>Word of what somebody did: certified a section, audited a return, answered a query. Its bytes are that word.</summary>
    Act,

    /// <summary>A file that an act made to be kept for ever: a certified return, and the snapshot of what it says.</summary>
    Kept,
}

/// <summary>One file that came in: under which path, and which bytes.</summary>
/// <param name="Path">Below the folder it was sent in, with <c>/</c>.</param>
/// <param name="Note">By whom and why, where that must be said: a withdrawal.</param>
public sealed record Arrival(string Path, string Sha256, long Size, ArrivalKind Kind, string Note = "")
{
    /// <summary>Whether it is a file that somebody sent in, and not word of what was done.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPost => Kind is ArrivalKind.File or ArrivalKind.Ignored;
}
