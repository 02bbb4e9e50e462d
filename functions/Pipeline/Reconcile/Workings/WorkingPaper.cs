using System.Collections.Immutable;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>The figures of one return of one project while they are being set out, each after all that it is made of.</summary>
internal sealed class WorkingPaper
{
    private readonly ImmutableArray<Worked>.Builder rows = ImmutableArray.CreateBuilder<Worked>();

    public ImmutableArray<Worked> Rows => rows.ToImmutable();

    public decimal this[int place] => rows[place].Amount;

    public int Put(Worked figure)
    {
        rows.Add(figure);
        return rows.Count - 1;
    }

    /// <summary>The sum of what it is made of.</summary>
    public int Sum(string of, string what, IEnumerable<int> from, string key = "")
    {
        ImmutableArray<int> parts = [.. from];
        return Put(new(of, what, parts.Sum(part => rows[part].Amount), parts.IsEmpty ? "There is nothing of it." : "", parts) { IsSum = !parts.IsEmpty, Key = key });
    }

    /// <summary>What was worked out in a way that words tell.</summary>
    public int Words(string of, string what, Money amount, string how, IEnumerable<int> from, string key = "") =>
        Put(new(of, what, amount.Pounds, how, [.. from]) { Key = key });
}
