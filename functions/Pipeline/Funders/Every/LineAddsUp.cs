using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>What the sources of a line pay must be its eligible cost.</summary>
public sealed class LineAddsUp : IRule<LineCase>
{
    public string Id => "CLAIM-09";

    public Citation Source => TheForm.Says("sheet Expenditure, Eligible cost");

    public InForce InForce => InForce.Always;

    public string Explain => "On every line, the grant claimed, all match and the income applied must add up to the eligible cost.";

    public string Remedy => "Correct whichever of the line's figures is wrong.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var line = at.Line;
        if (!line.Gap().IsZero)
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["Eligible cost"], $"{line.Eligible}",
                $"Claimed {line.Claimed}, match {line.TotalMatch} and income {line.IncomeApplied} add up to {line.PaidBySources()}, and the eligible cost is {line.Eligible}: {line.Gap().Size} {(line.Gap().IsNegative ? "too little" : "too much")}.",
                "Correct whichever of these figures is wrong.");
        }
        else if (line is { Adjusts: "", Eligible: { } eligible } && !IsOfOneSign(line, eligible) && Parts(line).First(part => IsAgainst(part.Amount, eligible)) is { Heading: var heading } against)
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At[heading], $"{against.Amount}",
                $"{heading} is {against.Amount} on an eligible cost of {eligible}, so that another source pays more than the cost.",
                "Give every part of a line the sign of its eligible cost; a line that changes an earlier one names it under Adjusts.");
        }
    }

    private static IEnumerable<(string Heading, Money Amount)> Parts(CostLine line) =>
        [("Claimed", line.Claimed ?? Money.Zero), .. line.Match.Select(share => (share.Heading, share.Amount)), ("Income applied", line.IncomeApplied)];

    private static bool IsOfOneSign(CostLine line, Money eligible)
    {
        var against = IsAgainst(line.Claimed ?? Money.Zero, eligible) || IsAgainst(line.IncomeApplied, eligible);
        foreach (var share in line.Match)
        {
            against |= IsAgainst(share.Amount, eligible);
        }

        return !against;
    }

    private static bool IsAgainst(Money part, Money eligible) => !part.IsZero && part.IsNegative != eligible.IsNegative;
}
