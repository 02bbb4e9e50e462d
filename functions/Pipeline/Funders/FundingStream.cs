namespace FundingPipeline.Funders;

/// <summary>Something we were told about a stream of money, and where it is written.</summary>
public sealed record Told(string What, Citation Source)
{
    public override string ToString() => $"{What}. {Source}";
}

/// <summary>What sort of initiative a stream pays for: PAT 17 sorts them into four.</summary>
public enum Initiative
{
    /// <summary>Nobody has classified it: a core budget, a firm's contribution.</summary>
    Unclassified,

    /// <summary>Cross-cutting local action.</summary>
    Holistic,

    /// <summary>Built around one theme: work, schools.</summary>
    Functional,

    /// <summary>For one group of people.</summary>
    ClientBased,

    /// <summary>Made to bring partners together.</summary>
    Overarching,
}

/// <summary>How one source's money ran for some days, under one programme, in one place, by one delivery route.</summary>
/// <remarks>
/// A row says what it says and no more: anything left null is for a more general row to say, or for nobody. SRB claims
/// of February 1999 went to a Government Office and those of May to a Regional Development Agency, and a return that
/// is printed again today still names the one that received it.
/// </remarks>
/// <param name="Citation">Where the row, and above all its days, are written down.</param>
public sealed record FundingStream(Source Source, InForce InForce, Citation Citation)
{
    /// <summary>Programme, objective or round; null = any.</summary>
    public string? Programme { get; init; }

    public string? Nation { get; init; }

    public string? Region { get; init; }

    /// <summary>Delivery route: direct, co-financed; null = any.</summary>
    public string? Route { get; init; }

    /// <summary>How it cuts time.</summary>
    public Told? Years { get; init; }

    /// <summary>How often and when it is claimed.</summary>
    public Told? Cycle { get; init; }

    /// <summary>What it pays on.</summary>
    public Told? Pays { get; init; }

    /// <summary>Who administers it.</summary>
    public Told? Body { get; init; }

    /// <summary>By whose hands a claim reaches that body.</summary>
    public Told? SentThrough { get; init; }

    /// <summary>What took its place.</summary>
    public Told? Successor { get; init; }

    public Initiative Kind { get; init; }
}
