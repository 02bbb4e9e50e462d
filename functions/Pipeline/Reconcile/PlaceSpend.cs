using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile;

/// <summary>What one project spent in one ward or on one theme.</summary>
/// <param name="Name">As the project's lines spell it, the first in order of the alphabet; empty where they name none.</param>
/// <param name="Transactions">How many it has here, those left out that other projects cite too.</param>
/// <param name="Once">What these cost, each counted once.</param>
/// <param name="Sheets">The sheets whose rows say so, in order of their first row here.</param>
public sealed record PlaceSpend(string Name, ImmutableArray<FundSpend> Funds, int Transactions, Money Once, ImmutableArray<SheetSpend> Sheets)
{
    /// <summary>One for each place. Capitals tell no two apart.</summary>
    /// <param name="once">The same lines, each transaction counted once.</param>
    /// <param name="isShared">Whether other projects cite the transaction too: what it comes to is known over all of them alone.</param>
    public static ImmutableArray<PlaceSpend> Of(
        ImmutableArray<SpendRow> spend, ImmutableArray<(SpendRow Line, Money Once)> once, Func<SpendLine, bool> isShared, Func<SpendLine, string> place)
    {
        var places = new OrderedDictionary<string, PlaceTally>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in spend)
        {
            var name = place(line);
            if (!places.TryGetValue(name, out var tally))
            {
                places.Add(name, tally = new(name));
            }

            tally.Add(line, name);
        }

        foreach (var (line, comesTo) in once)
        {
            places[place(line)].AddOnce(line, comesTo, isShared(line));
        }

        return [.. places.Values.Select(tally => tally.Spend)];
    }
}

/// <summary>What one fund was told of a place.</summary>
/// <param name="Eligible">Null when none of it is a cost.</param>
public sealed record FundSpend(Funder Funder, Money? Eligible, Money Claimed);

/// <summary>The cells of one sheet that say so, as ranges.</summary>
/// <param name="Eligible">Empty when no row of it is a cost.</param>
/// <param name="Once">Of the lines that speak for a transaction where each is counted once.</param>
public sealed record SheetSpend(Funder Funder, SourceFile File, string Sheet, string Eligible, string Once, string Claimed);
