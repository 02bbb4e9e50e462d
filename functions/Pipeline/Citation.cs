namespace FundingPipeline;

/// <summary>How sure we are of a rule or a figure, surest first.</summary>
public enum Evidence
{
    /// <summary>The source documents say so.</summary>
    Stated,

    /// <summary>Read in a copy of the public source cited.</summary>
    Confirmed,

    /// <summary>Read, but for one region, nation or programme only.</summary>
    ConfirmedRegional,

    /// <summary>Sources disagree; both readings are kept and a parameter chooses.</summary>
    Conflicting,

    /// <summary>Nobody has confirmed it. It has a visible default and is printed as assumed wherever it was used.</summary>
    Assumed,
}

/// <summary>Where a rule or a figure is written down, precisely enough to be found again, and how sure it is.</summary>
public sealed record Citation(string Document, string Place, Evidence Evidence)
{
    public override string ToString() => $"{Document}, {Place} ({Evidence.InWords()})";
}

public static class EvidenceInWords
{
    public static string InWords(this Evidence evidence) => evidence switch
    {
        Evidence.Stated => "stated",
        Evidence.Confirmed => "confirmed",
        Evidence.ConfirmedRegional => "confirmed for one region",
        Evidence.Conflicting => "sources conflict",
        _ => "assumed",
    };
}
