using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>One fund's lines on one transaction, and beside them those of every other fund that cites it.</summary>
internal sealed class FundLines
{
    private readonly FundLines first;
    private FundLines? next;

    private FundLines(Source fund, FundLines? first) => (Fund, this.first) = (fund, first ?? this);

    public Source Fund { get; }

    public List<LineCase> Lines { get; } = new(1);

    /// <summary>The lines sorted, in the order in which each fund first cites each transaction.</summary>
    public static ImmutableArray<FundLines> Of(ImmutableArray<LineCase> lines)
    {
        var (all, costs) = (ImmutableArray.CreateBuilder<FundLines>(), new Dictionary<CostKey, FundLines>());
        foreach (var line in lines)
        {
            if (line.Cost.Reference.Length == 0)
            {
                continue;
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(costs, line.Cost, out _);
            if (first?.Find(line.Fund) is not { } same)
            {
                all.Add(same = new(line.Fund, first));
                first ??= same;
                first.Last().next = same == first ? null : same;
            }

            same.Lines.Add(line);
        }

        return all.ToImmutable();
    }

    /// <summary>What another fund says of the same transaction; null when it does not cite it.</summary>
    public List<LineCase>? Beside(Source fund) => first.Find(fund)?.Lines;

    private FundLines? Find(Source fund)
    {
        for (var one = this; one is not null; one = one.next)
        {
            if (one.Fund == fund)
            {
                return one;
            }
        }

        return null;
    }

    private FundLines Last()
    {
        var last = this;
        while (last.next is { } one)
        {
            last = one;
        }

        return last;
    }
}
