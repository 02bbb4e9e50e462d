namespace FundingPipeline.Storage;

/// <summary>One page of the ledger: what was sent in for one project or to the programme office, or what was done about one return.</summary>
/// <param name="Partition">Where its rows stand.</param>
public readonly record struct Folio(string Partition)
{
    /// <summary>Registers, forms, notes, and whatever could not be read as anybody's claim.</summary>
    public static readonly Folio Office = new("office");

    private const string Projects = "project|";
    private const string Returns = "return|";

    /// <summary>The page of a project, however its reference is typed: sb/99 and SB/99 are one.</summary>
    public static Folio Of(string project) => new(Projects + Names.OfReference(project.ToUpperInvariant()));

    /// <summary>The page of a return, srb/2000-01-Q4: who certified and who audited it.</summary>
    public static Folio OfReturn(string slug) => new(Returns + slug.Replace('/', '|'));

    public bool IsReturn => Partition.StartsWith(Returns, StringComparison.Ordinal);

    public bool IsProject => Partition.StartsWith(Projects, StringComparison.Ordinal);

    public override string ToString() => Partition;
}
