using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>What an award's claims, up to and including one of them, say of the person on a unit-cost row, in order of claim and row.</summary>
/// <remarks>Rows are sorted by person once, for as long as somebody holds the claims. Were all of them looked through for each row, a contract for
/// twice as many persons would take four times as long.</remarks>
internal static class PersonToDate
{
    /// <summary>The person's units that stand before this one.</summary>
    public static IEnumerable<(ClaimId Id, UnitCostLine Line)> UnitsBefore(this UnitCostCase at) =>
        Rows(at, claim => claim.UnitCosts, row => row.Person).TakeWhile(row => row.Line != at.Line || row.Id != at.In.Claim.Id);

    public static IEnumerable<ParticipantLine> ParticipantsToDate(this UnitCostCase at) =>
        Rows(at, claim => claim.Participants, row => row.Person).Select(row => row.Line);

    public static IEnumerable<OutcomeLine> OutcomesToDate(this UnitCostCase at) =>
        Rows(at, claim => claim.Outcomes, row => row.Person).Select(row => row.Line);

    private static IEnumerable<(ClaimId Id, T Line)> Rows<T>(UnitCostCase at, Func<Claim, ImmutableArray<T>> rowsOf, Func<T, string> personOf)
    {
        var (claim, person) = (at.In.Claim, at.Line.Person.Trim());
        var award = OfAward<T>.Known.GetValue(ImmutableCollectionsMarshal.AsArray(at.In.Siblings)!, claims => new(claims, rowsOf, personOf));
        var own = OfClaim<T>.Known.GetValue(ImmutableCollectionsMarshal.AsArray(rowsOf(claim))!, rows => ByPerson(rows, personOf));
        return award.Before(claim.Id, person).Concat(own[person].Select(line => (claim.Id, Line: line)));
    }

    /// <summary>Case and outer spaces do not tell two persons apart.</summary>
    private static ILookup<string, T> ByPerson<T>(IEnumerable<T> rows, Func<T, string> personOf) =>
        rows.ToLookup(row => personOf(row).Trim(), StringComparer.OrdinalIgnoreCase);

    private static class OfClaim<T>
    {
        public static readonly ConditionalWeakTable<T[], ILookup<string, T>> Known = [];
    }

    private sealed class OfAward<T>(Claim[] claims, Func<Claim, ImmutableArray<T>> rowsOf, Func<T, string> personOf)
    {
        public static readonly ConditionalWeakTable<Claim[], OfAward<T>> Known = [];

        private readonly ILookup<string, (int Place, ClaimId Id, T Line)> rows = ByPerson(
            claims.SelectMany((claim, place) => rowsOf(claim).Select(line => (Place: place, claim.Id, Line: line))), row => personOf(row.Line));

        private readonly Dictionary<ClaimId, int> places =
            claims.Select((claim, place) => (claim.Id, Place: place)).DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, claim => claim.Place);

        /// <summary>The person's rows in the claims before the first that is called so; in all of them where none is.</summary>
        public IEnumerable<(ClaimId Id, T Line)> Before(ClaimId id, string person)
        {
            var place = places.GetValueOrDefault(id, int.MaxValue);
            return rows[person].TakeWhile(row => row.Place < place).Select(row => (row.Id, row.Line));
        }
    }
}
