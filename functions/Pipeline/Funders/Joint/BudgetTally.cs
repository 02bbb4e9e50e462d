using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Adds up what one project's lines of a year take as match from a source.</summary>
internal sealed class BudgetTally(Source source, string name, ClaimPeriod year)
{
    private readonly List<FundSays> told = [];
    private readonly ImmutableArray<SharedMatch>.Builder shared = ImmutableArray.CreateBuilder<SharedMatch>();
    private Money used;
    private bool isMatched;

    public Source Source => source;

    public BudgetUse Use => new(source, name, used, isMatched, shared.ToImmutable());

    /// <summary>The lines of one transaction: two funds' claims on one invoice show the same match, and it counts once.</summary>
    /// <remarks>Lines that cite none tell nobody what they share: of them the fund speaks for all that shows the most.</remarks>
    public void Add(CostKey cost, IEnumerable<LineCase> lines, bool isShared)
    {
        var isCited = cost.Reference.Length > 0;
        told.Clear();
        foreach (var line in lines)
        {
            if (line.When is not { } when || !year.Covers(when.Last))
            {
                continue;
            }

            var match = line.Line.MatchFrom(source);
            isMatched |= !match.IsZero;
            if ((isCited ? FundSays.By(line, source) : new FundSays(line.Fund, match)) is { } one)
            {
                FundSays.Add(told, one);
            }
        }

        if (isShared)
        {
            shared.AddRange(told.Select(one => new SharedMatch(cost.Ledger, cost.Reference, one)));
        }
        else if (told.Count > 0)
        {
            used += isCited ? FundSays.Cell(source, told).Counted : told.Max(one => one.Amount);
        }
    }
}
