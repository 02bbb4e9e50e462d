using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>One client's unit is paid once.</summary>
/// <remarks>The money follows the client: the same person, contract and element on the same days is the same unit,
/// in whichever row or claim of the award it stands. A cumulative claim repeats its predecessors and is no second claim.</remarks>
public sealed class UnitClaimedTwice : IRule<UnitCostCase>
{
    public string Id => "ND-08";

    public Citation Source => Documents.JoiningUp("New Deal 25+ pilot: the money follows the client, 000:870; that it follows once is inferred") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "The money follows the client, so one client's unit of one element is claimed once, in one claim.";

    public string Remedy => "Take the row out, or correct its days.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (at.Line.Person.Trim().Length == 0)
        {
            yield break;
        }

        var rows = at.UnitsBefore().Where(row => at.In.Claim.Cover.Figures != Figures.Cumulative || row.Id == at.In.Claim.Id);
        if (rows.FirstOrDefault(row => IsSame(row.Line, at.Line)) is { Line: { } earlier, Id: var claim })
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Person reference"], at.Line.Person,
                $"{at.Line.Element} for {at.Line.Person} is claimed already, in claim {claim.Number} row {earlier.Line}, for the same days.",
                Remedy);
        }
    }

    private static bool IsSame(UnitCostLine a, UnitCostLine b) =>
        Same(a.Person, b.Person) && Same(a.Contract, b.Contract) && Same(a.Element, b.Element)
        && a is { To: { } aTo } && b is { To: { } bTo } && (a.From ?? aTo) <= bTo && (b.From ?? bTo) <= aTo;

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
