using System.Collections.Immutable;

namespace FundingPipeline.Reconcile;

/// <summary>How many rows of a claim met which fate.</summary>
public readonly record struct RowFates(int Accepted, int Queried, int Refused)
{
    public static RowFates Of(ImmutableArray<JudgedRow> rows)
    {
        var fates = default(RowFates);
        foreach (var row in rows)
        {
            fates += row.Fate switch
            {
                Fate.Accepted => new(1, 0, 0),
                Fate.Queried => new(0, 1, 0),
                _ => new(0, 0, 1),
            };
        }

        return fates;
    }

    public static RowFates operator +(RowFates a, RowFates b) => new(a.Accepted + b.Accepted, a.Queried + b.Queried, a.Refused + b.Refused);
}
