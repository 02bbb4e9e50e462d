namespace FundingPipeline.App;

/// <summary>The queues that functions are triggered by.</summary>
public static class Queues
{
    /// <summary>A file among the claims, to be taken in once more.</summary>
    public const string Ingest = "ingest";

    /// <summary>A page of the ledger, to be reconciled.</summary>
    public const string Reconcile = "reconcile";

    /// <summary>A return, to be built.</summary>
    public const string Return = "return";

    /// <summary>Word of a file that was scanned for malware, as Event Grid brings it.</summary>
    public const string Scanned = "scanned";

    /// <summary>Where a message goes that failed five times.</summary>
    public const string Poison = "-poison";

    /// <summary>Where the host sends word of a blob on which a function failed five times.</summary>
    public const string BlobPoison = "webjobs-blobtrigger-poison";
}
