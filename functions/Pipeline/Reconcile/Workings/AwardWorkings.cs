using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>Sets out where one award stood after each of its claims, figure by figure.</summary>
internal sealed class AwardWorkings(AwardAccount account, StandingClaims standing, ClaimCells cells, WorkingPaper paper)
{
    public const string Eligible = "Eligible to date";
    public const string Income = "Income to date";
    public const string Claimed = "Claimed to date";
    public const string Award = "Award";
    public const string Rate = "Rate";
    public const string Earned = "Earned to date";
    public const string Ceiling = "Ceiling before closure";
    public const string Held = "Held until closure";
    public const string Before = "Requested before";
    public const string Due = "Due on this claim";

    private const string OnTotals = "The rate on eligible cost to date less income to date, rounded down to the penny; never more than was claimed, nor than the award.";
    private const string Sums = "What was claimed and accepted to date, never more than the award.";

    private readonly Dictionary<(string Sha256, string What), int> places = [];

    /// <summary>The claims in order, each building on the one before it.</summary>
    public void Claims(IEnumerable<(ClaimCase At, JudgedClaim Judged)> claims)
    {
        var (last, before) = (default(ClaimCase), ImmutableArray<ClaimCase>.Empty);
        foreach (var (at, judged) in claims)
        {
            var running = account.Running(at);
            Position(at, judged.Position!, last, Grounds.Of(at, running, last, before));
            Asked(at, judged.Money, last);
            (last, before) = (at, running);
        }
    }

    /// <summary>What the terms of an award rest on: its rows of the register.</summary>
    public (ImmutableArray<int> Rates, int? Award) Terms(ClaimCase at, string of, string key)
    {
        var rates = at.Awards.Where(row => row.Rate is not null).GroupBy(row => (row.Rate, row.At.Layout.File, row.At.Layout.Sheet))
            .Select(same => paper.Put(new(of, Rate, same.Key.Rate!.Value, "", [])
            {
                IsShare = true,
                Key = Worked.KeyOf(key, Rate),
                At = CellGroup.Of([.. same.Select(row => row.At["Rate"])]),
            })).ToImmutableArray();
        ImmutableArray<int> sums =
        [
            .. from row in at.Awards
               where row.Amount is not null
               group row by (row.At.Layout.File, row.At.Layout.Sheet) into same
               select paper.Put(new(of, "Award, as the register says", same.Total(row => row.Amount!.Value).Pounds, "", []) { At = CellGroup.Of([.. same.Select(row => row.At["Award"])]) }),
        ];
        return (rates, sums.IsEmpty ? null : paper.Sum(of, Award, sums, Worked.KeyOf(key, Award)));
    }

    public static string HowEarned(ClaimCase at) => IsByRate(at) ? OnTotals : Sums;

    public static bool IsByRate(ClaimCase at) => at.Funder.Mode == PaymentMode.RateOnTotals && at.Awards.Any(award => award.Rate is not null);

    private void Position(ClaimCase at, Position position, ClaimCase? last, Grounds grounds)
    {
        var of = ClaimCells.Of(at);
        var (rates, award) = Terms(at, of, at.Claim.File.Sha256);
        var eligible = ToDate(at, grounds, Eligible, cells.Eligible);
        var income = ToDate(at, grounds, Income, claim => account.IsHeld(claim) ? [] : cells.Income(claim));
        var claimed = ToDate(at, grounds, Claimed, claim => [.. cells.Asked(claim, Fate.Accepted), .. Corrections(claim)]);
        ImmutableArray<int> terms = award is { } sum ? [sum] : [];
        var earned = Put(at, Earned, position.EarnedToDate, HowEarned(at), [.. IsByRate(at) ? [eligible, income, .. rates] : ImmutableArray<int>.Empty, claimed, .. terms]);
        var ceiling = position.Ceiling is { } most ? Put(at, Ceiling, most, "The award less the share of it that is held back, rounded down to the penny.", [.. terms, .. HeldBack(at, of)]) : (int?)null;
        var held = Put(at, Held, position.Held, ceiling is null ? "Nothing is held back on this claim." : "What is earned above the ceiling before closure.", ceiling is { } limit ? [earned, limit] : [earned]);
        var before = last is null
            ? Put(at, Before, position.RequestedBefore, "No earlier claim on the award has requested anything.", [])
            : places[(at.Claim.File.Sha256, Before)] = paper.Sum(of, Before, [places[(last.Claim.File.Sha256, Before)], places[(last.Claim.File.Sha256, Due)]], Worked.KeyOf(at.Claim.File.Sha256, Before));
        Put(at, Due, position.Due, HowDue(at), [earned, held, before, .. Asks(at), .. terms]);
    }

    private string HowDue(ClaimCase at) =>
        account.IsHeld(at) ? "Nothing is due on a claim that is held or refused."
        : "Earned to date, less what is held until closure and what was requested before, and an advance that is newly claimed; "
            + "never more than the award leaves or than the claim asks to be paid, and below nothing only on a final claim.";

    /// <summary>What the claim itself asks for: an advance, or less than it could have.</summary>
    private IEnumerable<int> Asks(ClaimCase at)
    {
        if (!at.Claim.Cover.AdvanceClaimed.IsZero)
        {
            yield return paper.Put(ClaimCells.Cover(at, "Advance claimed", "Advance claimed", at.Claim.Cover.AdvanceClaimed));
        }

        if (at.Claim.Cover.PaymentRequested is { } asked)
        {
            yield return paper.Put(ClaimCells.Cover(at, "Payment requested", "Payment requested", asked));
        }
    }

    private IEnumerable<int> HeldBack(ClaimCase at, string of) =>
        at.Funder.HeldBack(at) is { } share
            ? [paper.Put(new(of, "Share held back", share.Value, $"{share.Source}", [])
            {
                IsShare = true,
                At = at.Awards.Where(row => row.HeldBack == share.Value).Select(row => CellGroup.Of([row.At["Held back"]])).FirstOrDefault(),
            })]
            : [];

    /// <summary>Pennies by which a cumulative claim's total differs from its lines, and what findings take off above a limit of the claim's own.</summary>
    private IEnumerable<Worked> Corrections(ClaimCase at)
    {
        if (standing.Verdicts.Of(at.Claim) == Severity.Note && Reconcile.Asked.Rounding(at.Claim) is { IsZero: false } rounding)
        {
            yield return ClaimCells.Cover(at, "Total claimed", "Rounding", rounding, "The pennies by which the cover's total differs from its lines, each rounded alone.");
        }

        if (account.BeyondItsYear(at) is { IsZero: false } beyond)
        {
            yield return ClaimCells.Cover(at, "Total claimed", "Above the year's allocation", -beyond, "Taken off: the sheet Findings says by which rule.");
        }
    }

    /// <summary>A figure to date: the claim before's and this one's own or, where this one replaces others, those of every claim that counts.</summary>
    private int ToDate(ClaimCase at, Grounds grounds, string what, Func<ClaimCase, ImmutableArray<Worked>> own)
    {
        var added = grounds.Added.SelectMany(claim => own(claim)).Select(paper.Put);
        ImmutableArray<int> from = grounds.On is { } on ? [places[(on.Claim.File.Sha256, what)], .. added] : [.. added];
        return places[(at.Claim.File.Sha256, what)] = paper.Sum(ClaimCells.Of(at), what, from, Worked.KeyOf(at.Claim.File.Sha256, what));
    }

    /// <summary>What a claim's figures to date are made of.</summary>
    /// <param name="On">The claim before, where this one builds on it; null where it replaces others.</param>
    /// <param name="Added">This claim or, where it replaces others, every claim that counts.</param>
    private sealed record Grounds(ClaimCase? On, ImmutableArray<ClaimCase> Added)
    {
        public static Grounds Of(ClaimCase at, ImmutableArray<ClaimCase> running, ClaimCase? last, ImmutableArray<ClaimCase> before) =>
            last is not null && running is [.. var earlier, var newest] && ReferenceEquals(newest, at) && SameClaims(earlier, before)
                ? new(last, [at])
                : new(null, running);

        private static bool SameClaims(ImmutableArray<ClaimCase> some, ImmutableArray<ClaimCase> others) =>
            some.Length == others.Length && some.Zip(others).All(pair => ReferenceEquals(pair.First, pair.Second));
    }

    /// <summary>What the claim asks for, by what became of it: its own rows, less what earlier claims on the award have asked for already.</summary>
    private void Asked(ClaimCase at, ClaimMoney money, ClaimCase? last)
    {
        var (of, sha256) = (ClaimCells.Of(at), at.Claim.File.Sha256);
        ImmutableArray<int> all =
        [
            .. from part in new (Fate Fate, Money Amount)[] { (Fate.Accepted, money.Accepted), (Fate.Queried, money.Queried), (Fate.Refused, money.Refused) }
               let own = cells.Asked(at, part.Fate).Select(paper.Put).ToList()
               let rest = part.Amount.Pounds - own.Sum(place => paper[place])
               select places[(sha256, $"{part.Fate}")] = paper.Sum(of, $"{part.Fate}", rest == 0 ? own : [.. own, Rest(at, part.Fate, rest, last)], Worked.KeyOf(sha256, $"{part.Fate}")),
        ];
        paper.Sum(of, "Asked for", all, Worked.KeyOf(sha256, "Asked for"));
    }

    private int Rest(ClaimCase at, Fate fate, decimal rest, ClaimCase? last) => paper.Put(new(
        ClaimCells.Of(at), "Beside the rows", rest,
        "An advance, rounding, money above a limit, and what earlier claims on the award have asked for already, so that every pound is asked for once.",
        last is null ? [] : [places[(last.Claim.File.Sha256, $"{fate}")]])
    {
        At = CellGroup.Of([at.Claim.Cover.At[at.Claim.Cover.AdvanceClaimed.IsZero ? "Total claimed" : "Advance claimed"]], at.Claim.Id.Number, at.Claim.Cover.Version),
    });

    private int Put(ClaimCase at, string what, Money amount, string how, ImmutableArray<int> from) =>
        places[(at.Claim.File.Sha256, what)] = paper.Words(ClaimCells.Of(at), what, amount, how, from, Worked.KeyOf(at.Claim.File.Sha256, what));
}
