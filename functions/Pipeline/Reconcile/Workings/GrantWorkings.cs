using System.Collections.Immutable;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>Sets out what an award earned to the end of a period and before it: a period's grant is the difference.</summary>
internal sealed class GrantWorkings(Grants grants)
{
    public const string Grant = "Grant earned";

    private readonly List<Piece> pieces = [.. PiecesOf(grants.Posted)];
    private readonly Dictionary<(Piece Piece, int Count, string Name), ImmutableArray<Worked>> known = [];

    /// <returns>Where the period's grant stands; null when nothing is posted to the period.</returns>
    public int? Of(NamedPeriod period, AwardWorkings award, WorkingPaper paper)
    {
        if (!grants.ByPeriod.Any(part => part.Period == period))
        {
            return null;
        }

        var last = grants.Last!;
        var of = $"{last.Claim.Id.Programme}, {period.Name}";
        var (rates, sum) = award.Terms(last, of, "");
        var before = grants.ByPeriod.Where(part => part.Period.Days.First < period.Days.First).Total(part => part.Grant);
        var now = grants.ByPeriod.Single(part => part.Period == period).Grant;
        ImmutableArray<int> terms = [.. rates, .. sum is { } place ? [place] : ImmutableArray<int>.Empty];
        var then = Earned(new(of, "Earned before the period", "before the period", before), terms, Before(period), null, paper);
        var after = Earned(
            new(of, "Earned to the end of the period", "in the period", before + now), terms,
            [.. PiecesOf(grants.Posted.Where(part => part.Period == period)).Select(piece => (piece, piece.Parts.Count))], then, paper);
        return paper.Words(of, Grant, now, "Earned to the end of the period less earned before it.", [after.Earned, then.Earned]);
    }

    /// <summary>Where totals stand that later totals build on.</summary>
    private sealed record Totals(int Earned, ImmutableArray<int> Sums);

    private sealed record Total(string Of, string What, string When, Money Earned);

    /// <summary>One claim's parts, whole lines and parts of lines apart: a part is not what its cell says.</summary>
    private sealed class Piece(bool isCut)
    {
        public bool IsCut => isCut;

        public List<Grants.Part> Parts { get; } = [];
    }

    private static IEnumerable<Piece> PiecesOf(IEnumerable<Grants.Part> parts)
    {
        var pieces = new OrderedDictionary<(string Sha256, bool IsCut), Piece>();
        var last = default(Grants.Part);
        var piece = default(Piece);
        foreach (var part in parts)
        {
            if (piece is null || !ReferenceEquals(last!.At, part.At) || last.IsCut != part.IsCut)
            {
                var key = (part.At.Claim.File.Sha256, part.IsCut);
                if (!pieces.TryGetValue(key, out piece))
                {
                    pieces.Add(key, piece = new(part.IsCut));
                }
            }

            piece.Parts.Add(last = part);
        }

        return pieces.Values;
    }

    /// <summary>Of each piece as much as falls before the period: as parts are in order of period, the first so many of it.</summary>
    private ImmutableArray<(Piece Piece, int Count)> Before(NamedPeriod period) =>
    [
        .. from piece in pieces
           let count = piece.Parts.TakeWhile(part => part.Period.Days.First < period.Days.First).Count()
           where count > 0
           select (piece, count),
    ];

    private Totals Earned(Total total, ImmutableArray<int> terms, ImmutableArray<(Piece Piece, int Count)> parts, Totals? before, WorkingPaper paper)
    {
        (string Name, Func<Grants.Part, (CellRef, Money)> Of)[] kinds = AwardWorkings.IsByRate(grants.Last!)
            ? [("Eligible", part => (part.EligibleAt, part.Eligible)), ("Income", part => (part.AskedAt, part.Income)), ("Claimed", part => (part.AskedAt, part.Asked))]
            : [("Claimed", part => (part.AskedAt, part.Asked))];
        ImmutableArray<int> sums =
        [
            .. kinds.Select((kind, i) => paper.Sum(
                total.Of, before is null ? $"{kind.Name} {total.When}" : $"{kind.Name} to the end of the period",
                [.. before is null ? [] : new[] { before.Sums[i] }, .. parts.SelectMany(part => Cells(part.Piece, part.Count, kind.Name, kind.Of)).Select(paper.Put)])),
        ];
        return new(paper.Words(total.Of, total.What, total.Earned, AwardWorkings.HowEarned(grants.Last!), [.. sums, .. terms]), sums);
    }

    /// <summary>Gathered once, however many later periods build on it.</summary>
    private ImmutableArray<Worked> Cells(Piece piece, int count, string name, Func<Grants.Part, (CellRef, Money)> of) =>
        known.TryGetValue((piece, count, name), out var cells) ? cells : known[(piece, count, name)] = ClaimCells.Of(
            piece.Parts[0].At, name, piece.Parts.Take(count).Select(of), piece.IsCut ? "The parts of these lines that fall in these days, cut by days." : "");
}
