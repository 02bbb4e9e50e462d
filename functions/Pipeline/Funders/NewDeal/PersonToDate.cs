using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>What an award's claims, up to and including one of them, say of the person on a unit-cost row, in order of claim and row.</summary>
/// <remarks>Rows are sorted by person once, for as long as somebody holds the claims. Were all of them looked through for each row, a contract for
/// twice as many persons would take four times as long.</remarks>
internal static class PersonToDate
{
    private static readonly Sheet<UnitCostLine> Units = new(claim => claim.UnitCosts, row => row.Person);
    private static readonly Sheet<ParticipantLine> Participants = new(claim => claim.Participants, row => row.Person);
    private static readonly Sheet<OutcomeLine> Outcomes = new(claim => claim.Outcomes, row => row.Person);

    /// <summary>The person's units that stand before this one.</summary>
    public static IEnumerable<(ClaimId Id, UnitCostLine Line)> UnitsBefore(this UnitCostCase at) =>
        Units.Of(at).TakeWhile(row => row.Line != at.Line || row.Id != at.In.Claim.Id);

    public static IEnumerable<ParticipantLine> ParticipantsToDate(this UnitCostCase at) => Participants.Of(at).Select(row => row.Line);

    public static IEnumerable<OutcomeLine> OutcomesToDate(this UnitCostCase at) => Outcomes.Of(at).Select(row => row.Line);

    /// <summary>The rows of one sheet of an award's claims, by person; case and outer spaces do not tell two persons apart.</summary>
    private sealed class Sheet<T>(Func<Claim, ImmutableArray<T>> rowsOf, Func<T, string> personOf)
    {
        private readonly SortedTable<T, ILookup<string, T>> own = new(rows => rows.ToLookup(row => personOf(row).Trim(), StringComparer.OrdinalIgnoreCase));

        private readonly SortedTable<Claim, ILookup<string, (int Place, ClaimId Id, T Line)>> award = new(claims =>
            claims.SelectMany((claim, place) => rowsOf(claim).Select(line => (Place: place, claim.Id, Line: line))).ToLookup(row => personOf(row.Line).Trim(), StringComparer.OrdinalIgnoreCase));

        /// <summary>The person's rows in the claims before the first that is called as this one, in all of them where none is, and then its own.</summary>
        public IEnumerable<(ClaimId Id, T Line)> Of(UnitCostCase at)
        {
            var (claim, person) = (at.In.Claim, at.Line.Person.Trim());
            var place = Places.Of(at.In.Siblings).GetValueOrDefault(claim.Id, int.MaxValue);
            return award.Of(at.In.Siblings)[person].TakeWhile(row => row.Place < place).Select(row => (row.Id, row.Line))
                .Concat(own.Of(rowsOf(claim))[person].Select(line => (claim.Id, line)));
        }
    }

    /// <summary>Where the first of an award's claims that is called so stands among them.</summary>
    private static readonly SortedTable<Claim, Dictionary<ClaimId, int>> Places =
        new(claims => claims.Select((claim, place) => (claim.Id, Place: place)).DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, claim => claim.Place));
}
