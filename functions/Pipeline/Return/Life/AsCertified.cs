using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>What came before a return that takes differences over: earlier figures and the account as certified returns said them.</summary>
/// <remarks>£100 was certified in March, £120 stands now, and June's return takes the £20 over: before June was £100, or the £20
/// would be in June's figures to date twice.</remarks>
internal static class AsCertified
{
    /// <param name="given">What each project gives the fund now, in every period.</param>
    /// <param name="certified">What certified returns said of each project.</param>
    public static Contribution Before(Contribution whole, ILookup<string, Contribution> given, ILookup<string, Said> certified)
    {
        if (whole.Carried.IsEmpty)
        {
            return whole;
        }

        var own = given[whole.Project.Reference].OrderBy(part => part.Period.Slug, Closing.InOrder).ToImmutableArray();
        var register = own.LastOrDefault()?.Register ?? Register.Empty;
        var posted = own.Where(part => Order(part, whole) < 0).SelectMany(part => part.Entries.Select(entry => (part.Period, entry)));
        var taken = whole.Entries.Where(entry => entry.Restates is not null).Select(entry => (entry.Restates!.Of, Less(entry)));
        var account = own.LastOrDefault(part => Order(part, whole) <= 0)?.Account ?? [];
        return whole with
        {
            Register = register,
            Earlier = EarlierSpend.Of([.. posted, .. taken], share => register.Match.ArePublic(share.Source)),
            Workings = new CarriedWorkings(whole, own, certified[whole.Project.Reference]).Rows(),
            Account = [.. account, .. whole.Carried.Where(carried => !carried.Due.IsZero).SelectMany(carried => Moved(carried, whole, account))],
        };
    }

    private static int Order(Contribution part, Contribution whole) => Closing.InOrder.Compare(part.Period.Slug, whole.Period.Slug);

    private static Entry Less(Entry entry) => entry with
    {
        Eligible = -entry.Eligible,
        Claimed = -entry.Claimed,
        Match = [.. entry.Match.Select(share => share with { Amount = -share.Amount })],
        IncomeApplied = -entry.IncomeApplied,
    };

    /// <summary>What fell due otherwise than was certified leaves the one period and enters the other.</summary>
    private static IEnumerable<Movement> Moved(Carried carried, Contribution into, ImmutableArray<Movement> account)
    {
        var from = account.LastOrDefault(movement => movement.Due is not null && movement.Period?.Slug == carried.Of.Slug)?.From
            ?? into.Entries.FirstOrDefault(entry => entry.Restates?.Of.Slug == carried.Of.Slug)?.Line.At["Claimed"]
            ?? into.Units.FirstOrDefault(unit => unit.Restates?.Of.Slug == carried.Of.Slug)?.Line.At["Amount"]
            ?? new CellRef(new("", ""), "", 0, 0);
        yield return new(carried.Of, carried.Of.Days.Last, $"Not on the certified return of {carried.Of.Name}", -carried.Due, null, from) { Restates = carried.Of };
        yield return new(into.Period, into.Period.Days.Last, $"{carried.Of.Name}, certified otherwise", carried.Due, null, from) { Restates = carried.Of };
    }
}
