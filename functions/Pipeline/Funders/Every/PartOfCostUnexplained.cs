using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A part of a cost needs the apportionment that gave it.</summary>
public sealed class PartOfCostUnexplained : IRule<LineCase>
{
    public string Id => "CLAIM-11";

    public Citation Source => TheForm.Says("sheet Expenditure, Apportionment");

    public InForce InForce => InForce.Always;

    public string Explain => "Where a project bears only part of a cost, the line must name the apportionment in the register that says how the part was worked out.";

    public string Remedy => "Name the apportionment, and add it to the register with its basis and evidence.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var line = at.Line;
        if (line is { Adjusts: "", CostToProject: { } part, Cost: { } cost } && part.Size < cost.Size && !Explained(at))
        {
            yield return this.Finds(
                at, Severity.Query, line.At["Apportionment"], line.Apportionment,
                line.Apportionment.Trim().Length == 0
                    ? $"The project bears {part} of {cost}, and no apportionment says why."
                    : $"The project bears {part} of {cost}, and the register has no apportionment \"{line.Apportionment}\".",
                Remedy);
        }
    }

    private static bool Explained(LineCase at) => at.In.Register.Named(at.Line.Apportionment).Any();
}
