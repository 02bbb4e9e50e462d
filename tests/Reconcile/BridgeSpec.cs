using System.Collections.Immutable;
using FsCheck.Fluent;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>Projects of up to six funds, each award on either basis, whose claims cite the same costs in part: why any two of them differ, to the penny.</summary>
public class BridgeSpec
{
    private const int Costs = 8;

    private static readonly string[] Funds = ["ESF", "ERDF", "SRB", "NRF", "New Deal 25 Plus", "NDC"];

    /// <summary>A line as one fund's claim gives it: the others may date it otherwise, give less of it, call it help in kind, or leave it out.</summary>
    private static readonly FsCheck.Gen<CostLine> Line =
        from cost in Gen.Choose(1, Costs)
        from eligible in Gen.Frequency((6, Gen.Constant(1_000 * cost)), (3, Gen.Choose(1, 1_000)), (1, Gen.Constant(90_000 * cost)))
        from paid in Gen.Choose(0, 180)
        from lag in Gen.Choose(0, 60)
        from kind in Gen.Elements(CostKind.Invoice, CostKind.Invoice, CostKind.Payroll, CostKind.InKind)
        from isDated in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from adjusts in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("1")))
        select Given.Cost($"{cost}", "2000-01-01", "0.00") with
        {
            Kind = kind,
            LedgerReference = $"INV-{cost}",
            Gross = new Money(100_000 * cost),
            Eligible = new Money(eligible),
            Claimed = kind == CostKind.InKind ? Money.Zero : new Money(eligible),
            Match = kind == CostKind.InKind ? [new("Match: In kind", Given.Fund("INKIND"), new Money(eligible))] : [],
            Quantity = kind == CostKind.InKind ? 1 : null,
            Rate = kind == CostKind.InKind ? 1_000 * cost : null,
            Paid = isDated ? Given.Day("2000-01-01").PlusDays(paid) : null,
            Incurred = isDated ? Given.Day("2000-01-01").PlusDays(Math.Max(0, paid - lag)) : null,
            Period = isDated ? null : Given.Days("2000-02-10", "2000-04-20"),
            Adjusts = adjusts,
            Reason = adjusts.Length > 0 ? "A credit note" : "",
        };

    private static readonly FsCheck.Gen<Share> Shares =
        from fund in Gen.Elements(Funds)
        from basis in Gen.Elements(Basis.Defrayed, Basis.Incurred)
        from quarter in Gen.Choose(1, 2)
        from lines in Line.NonEmptyListOf()
        select new Share(fund, basis, quarter, [.. lines.Take(5)]);

    private static readonly FsCheck.Gen<List<Share>> Joint = from shares in Shares.ListOf(7) select shares.ToList();

    [Fact]
    public void Between_any_two_funds_of_a_joint_project_the_causes_leave_no_penny_unexplained() =>
        Laws.Hold(Joint, shares => Statement(shares).Contributions.SelectMany(part => part.Bridges)
            .All(bridge => bridge.Theirs + bridge.Steps.Total(step => step.Amount) == bridge.Ours));

    [Fact]
    public void Each_of_them_ends_in_the_expenditure_that_its_own_return_shows() =>
        Laws.Hold(Joint, shares => Statement(shares).Contributions.All(part => part.Bridges.All(bridge => bridge.Ours == part.Expenditure)));

    /// <summary>SRB, New Deal for Communities and the New Deals return in the same quarters: what one has more than the other, cause by cause, the other has less.</summary>
    [Fact]
    public void Two_funds_of_the_same_quarters_tell_the_same_difference_the_other_way_round() =>
        Laws.Hold(Joint, shares => Statement(shares).Contributions is var parts && parts.All(part => parts
            .Where(other => other.Period.Days == part.Period.Days)
            .All(other => Told(part, other).SequenceEqual(Told(other, part).Select(step => step with { Amount = -step.Amount })))));

    /// <summary>Laws that are held for nothing hold always: between them these draws have every pair of funds, both bases, and every cause that a cost of two claims can have.</summary>
    [Fact]
    public void The_draws_have_every_pair_of_funds_and_every_cause()
    {
        var (pairs, causes, mixed) = (new HashSet<(string, string)>(), new HashSet<BridgeCause>(), 0);
        Laws.Hold(Joint, shares =>
        {
            var bridges = Statement(shares).Contributions.SelectMany(part => part.Bridges.Select(bridge => (part.Funder, bridge))).ToList();
            pairs.UnionWith(bridges.Select(between => (between.Funder.Slug, between.bridge.Other.Code)));
            causes.UnionWith(bridges.SelectMany(between => between.bridge.Steps).Select(step => step.Cause));
            mixed += bridges.Count > 0 && shares.Select(share => share.Basis).Distinct().Count() == 2 ? 1 : 0;
            return true;
        });

        Assert.Equal(Funds.Length * (Funds.Length - 1), pairs.Count);
        Assert.Equal(
            [BridgeCause.NotEligible, BridgeCause.NotPresented, BridgeCause.InKind, BridgeCause.GoverningBasis, BridgeCause.Adjustments, BridgeCause.Dates],
            causes.Order());
        Assert.True(mixed > 500, $"Only {mixed} of the draws have a bridge and awards on both bases.");
    }

    private static ImmutableArray<BridgeStep> Told(Contribution part, Contribution other) =>
        part.Bridges.FirstOrDefault(bridge => Funder.Of(bridge.Other) == other.Funder)?.Steps ?? [];

    private static ProjectStatement Statement(List<Share> shares)
    {
        var awards = shares.GroupBy(share => share.Fund).Select(same => Given.Award(same.Key, rate: same.Key is "ESF" or "ERDF" ? 0.5m : null) with { Basis = same.First().Basis });
        return Reconciled.Project([.. awards], [.. shares.DistinctBy(share => (share.Fund, share.Quarter)).Select(Claim)]);
    }

    private static Claim Claim(Share share, int index)
    {
        var isYear = share.Fund == "NRF";
        var (first, last) = share.Quarter == 1 ? (isYear ? "1999-04-01" : "2000-01-01", "2000-03-31") : ("2000-04-01", isYear ? "2001-03-31" : "2000-06-30");
        var claim = Given.Claim(
            share.Fund, $"{share.Quarter}", first, last,
            type: share.Fund switch { "ESF" => ClaimType.Interim, "NRF" => ClaimType.StatementOfUse, "New Deal 25 Plus" => ClaimType.UnitCost, _ => ClaimType.Quarterly },
            costs: [.. share.Lines.Select((line, i) => line with { Line = $"{i + 1}", At = Given.Row("Expenditure", 5 + i) })]);
        return claim with { Cover = claim.Cover with { TotalClaimed = claim.Costs.Total(line => line.Claimed!.Value) } };
    }

    private sealed record Share(string Fund, Basis Basis, int Quarter, ImmutableArray<CostLine> Lines);
}
