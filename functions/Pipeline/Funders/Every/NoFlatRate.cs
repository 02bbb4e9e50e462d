using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Every;

/// <summary>Until the programmes of 2007 costs are actual; 15% of salaries for everything else belongs to a later regime.</summary>
/// <remarks>A method is a flat rate when the register or the line calls it one. A share worked out from floor area or
/// hours is not, whatever it comes to.</remarks>
public sealed class NoFlatRate : IRule<LineCase>
{
    public string Id => "CLAIM-37";

    public Citation Source => Documents.Practice("flat rates came with the 2007 programmes; before them a cost was actual");

    public InForce InForce => new(InForce.Always.From, new LocalDate(2006, 12, 31));

    public string Explain => "Before 2007 overheads are real costs shared by a method; a flat percentage is not accepted.";

    public string Remedy => "Say what was paid, and share it by floor area, hours or heads.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line.Kind is CostKind.Overhead or CostKind.Recharge && (IsFlat(Method(at)) || IsFlat(at.Line.Description)))
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Apportionment"], at.Line.Apportionment,
                $"Line {at.Line.Line} is charged at a flat rate, and costs before 2007 are actual.",
                Remedy);
        }
    }

    private static string Method(LineCase at) =>
        at.In.Register.Named(at.Line.Apportionment).FirstOrDefault(row => row.Name.Equals(at.Line.Apportionment.Trim(), StringComparison.OrdinalIgnoreCase))?.Basis ?? "";

    private static bool IsFlat(string text) => text.Contains("flat rate", StringComparison.OrdinalIgnoreCase);
}
