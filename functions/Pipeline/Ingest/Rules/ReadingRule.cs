using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>A rule about how a workbook is filled in. Our own guidance is its source, and it holds on every day.</summary>
public abstract class ReadingRule<TCase>(string id, string place, string explain, Scope scope = Scope.Line) : IRule<TCase>
    where TCase : ICase
{
    public string Id => id;

    public Citation Source => new("Guidance on the common claim form and the project register", place, Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Explain => explain;

    public virtual string Remedy => "Put right what the finding names, and send the file again as the next version.";

    public Scope Scope => scope;

    public abstract IEnumerable<Finding> Check(TCase at);
}
