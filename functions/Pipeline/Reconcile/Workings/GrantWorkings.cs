using System.Collections.Immutable;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>Sets out what an award earned to the end of a period and before it: a period's grant is the difference.</summary>
internal static class GrantWorkings
{
    public const string Grant = "Grant earned";

    /// <returns>Where the period's grant stands; null when nothing is posted to the period.</returns>
    public static int? Of(AwardAccount account, StandingClaims standing, NamedPeriod period, AwardWorkings award, WorkingPaper paper, ImmutableArray<Grants.Part> posted)
    {
        var grants = Grants.Of(account, standing).ToList();
        if (!grants.Any(part => part.Period == period))
        {
            return null;
        }

        var last = account.Claims.Last(at => standing.IsCurrent(at.Claim));
        var of = $"{last.Claim.Id.Programme}, {period.Name}";
        var (rates, sum) = award.Terms(last, of, "");
        var before = grants.Where(part => part.Period.Days.First < period.Days.First).Total(part => part.Grant);
        var now = grants.Single(part => part.Period == period).Grant;
        var own = new Posted(of, last, [.. rates, .. sum is { } place ? [place] : ImmutableArray<int>.Empty], paper);
        var then = own.Earned("Earned before the period", "before the period", before, [.. posted.Where(part => part.Period.Days.First < period.Days.First)], null);
        var after = own.Earned("Earned to the end of the period", "in the period", before + now, [.. posted.Where(part => part.Period == period)], then);
        return paper.Words(of, Grant, now, "Earned to the end of the period less earned before it.", [after.Earned, then.Earned]);
    }

    /// <summary>Where totals stand that later totals build on.</summary>
    private sealed record Totals(int Earned, ImmutableArray<int> Sums);

    private sealed class Posted(string of, ClaimCase last, ImmutableArray<int> terms, WorkingPaper paper)
    {
        public Totals Earned(string what, string when, Money earned, ImmutableArray<Grants.Part> parts, Totals? before)
        {
            (string Name, Func<Grants.Part, (CellRef, Money)> Of)[] kinds = AwardWorkings.IsByRate(last)
                ? [("Eligible", part => (part.EligibleAt, part.Eligible)), ("Income", part => (part.AskedAt, part.Income)), ("Claimed", part => (part.AskedAt, part.Asked))]
                : [("Claimed", part => (part.AskedAt, part.Asked))];
            ImmutableArray<int> sums =
            [
                .. kinds.Select((kind, i) => paper.Sum(
                    of, before is null ? $"{kind.Name} {when}" : $"{kind.Name} to the end of the period",
                    [.. before is null ? [] : new[] { before.Sums[i] }, .. Cells(kind.Name, parts, kind.Of).Select(paper.Put)])),
            ];
            return new(paper.Words(of, what, earned, AwardWorkings.HowEarned(last), [.. sums, .. terms]), sums);
        }

        /// <summary>Whole lines and parts of lines apart: a part is not what its cell says.</summary>
        private static IEnumerable<Worked> Cells(string name, ImmutableArray<Grants.Part> parts, Func<Grants.Part, (CellRef, Money)> of) =>
            from part in parts
            group part by (part.At.Claim.File.Sha256, part.IsCut) into same
            from row in ClaimCells.Of(same.First().At, name, same.Select(of), same.Key.IsCut ? "The parts of these lines that fall in these days, cut by days." : "")
            select row;
    }
}
