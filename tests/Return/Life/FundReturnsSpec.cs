using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Return.Life;

/// <summary>Claims corrected, withdrawn and sent again while returns are certified in any order: each pound stands in exactly one return.</summary>
public class FundReturnsSpec
{
    [Fact]
    public void Whatever_is_corrected_and_certified_in_whatever_order_all_returns_of_a_fund_together_say_what_stands_now() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2_002, 3_141), Prop.ForAll(Step().ListOf(14).ToArbitrary(), Holds));

    [Fact]
    public void A_snapshot_read_back_says_what_was_written()
    {
        var snapshot = Snapshot.Of(Examples.Return());
        var bytes = SnapshotFile.Write(snapshot);
        var read = SnapshotFile.Read(new MemoryStream(bytes));

        Assert.Equal(bytes, SnapshotFile.Write(read));
        Assert.Equal(
            ("£1,283.63", "£883.63", "£883.63", "-£50.00"),
            ($"{read.Return().Expenditure}", $"{read.Return().Grant}", $"{read.Return().Due}", $"{read.Return().Adjustment}"));
    }

    [Fact]
    public void A_section_says_the_same_under_whatever_name_its_files_came_and_something_else_when_a_penny_moves()
    {
        var given = Examples.Return();
        var renamed = given with { Contributions = [.. given.Contributions.Select(part => part with { Entries = [.. part.Entries.Select(entry => entry with { Line = entry.Line with { At = Named(entry.Line.At) } })] })] };
        var other = given with { Contributions = [given.Contributions[0] with { Due = given.Contributions[0].Due + Given.Gbp("0.01") }, given.Contributions[1]] };

        Assert.Equal(Snapshot.Of(given).Contents, Snapshot.Of(renamed).Contents);
        Assert.NotEqual(Snapshot.Of(given).Contents, Snapshot.Of(other).Contents);
        Assert.Equal(Snapshot.Of(given).Section("Moss Side & Hulme Partnership").Contents, Snapshot.Of(other).Section("Moss Side & Hulme Partnership").Contents);
    }

    [Theory]
    [InlineData("2000-01-Q1", "2000-01-Q2 2000-01-Q3", "2000-01-Q1", "2000-01-Q2")]
    [InlineData("2000-01-Q1", "1999-00-Q4 2000-01-Q3", "2000-01-Q1 2000-01-Q2", "2000-01-Q3")]
    [InlineData("1999-00-Q4", "", "1999-00-Q4 2000-01-Q1", "2000-01-Q1-closing")]
    [InlineData("1999-00-Q4", "", "1999-00-Q4 2000-01-Q1 2000-01-Q1-closing", "2000-01-Q1-closing-2")]
    [InlineData("1999-00-Q4", "", "1999-00-Q4 1999-00-Q4-closing-9 1999-00-Q4-closing-10", "1999-00-Q4-closing-11")]
    [InlineData("1999-00-Q4", "2000-01-Q1", "1999-00-Q4 1999-00-Q4-closing", "2000-01-Q1")]
    [InlineData("1999-00-Q4", "1999-00-Q3", "1999-00-Q4", "1999-00-Q4-closing")]
    public void What_changes_in_a_certified_return_is_taken_up_by_the_next_open_one_or_closes_the_last(string certified, string open, string all, string next) =>
        Assert.Equal(next, Closing.NextOpen(certified, open.Split(' ', StringSplitOptions.RemoveEmptyEntries), all.Split(' ')));

    [Fact]
    public void A_later_cumulative_claim_that_repeats_a_certified_year_moves_nothing_and_one_that_corrects_it_moves_the_difference_alone()
    {
        var certified = Snapshot.Of(FundReturns.Of(Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "50.00"))), []).Single());
        var repeated = Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "50.00")),
            Cumulative("2", "2001-06-30", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "50.00"), ("INV-3", "2001-02-01", "10.00")));
        var corrected = Esf(Cumulative("2", "2001-06-30", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "45.00"), ("INV-3", "2001-02-01", "10.00")));

        Assert.Equal(["own £10.00"], Adjusted(repeated, certified));
        Assert.Equal(["own £10.00", "for 2000 -£5.00 Claim 2 states it in place of claim 1."], Adjusted(corrected, certified));
    }

    /// <summary>2000 was certified at £150.00 and stands at £145.00, so what 2001 takes over is -£5.00: to date, with £10.00 of its own, £155.00 either way. Of it 45 % is due.</summary>
    [Fact]
    public void What_is_taken_over_is_not_counted_again_in_figures_to_date_nor_on_the_account()
    {
        var certified = Snapshot.Of(FundReturns.Of(Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "50.00"))), []).Single());
        var corrected = Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "45.00")), Cumulative("2", "2001-06-30", ("INV-1", "2000-02-01", "100.00"), ("INV-2", "2000-03-01", "45.00"), ("INV-3", "2001-02-01", "10.00")));
        var open = FundReturns.Of(corrected, [certified]).Single(one => one.Slug != certified.Slug);
        var part = open.Contributions.Single();

        Assert.Equal("£5.00", $"{open.Expenditure}");
        Assert.Equal("£150.00", $"{part.Earlier.Total(earlier => earlier.Eligible)}");
        Assert.Equal(["2000 £65.25", "2001 £4.50", "2000 £2.25", "2001 -£2.25"], part.Account.Select(movement => $"{movement.Period!.Name} {movement.Due}"));
        Assert.Equal(("67.5", "2.25", "69.75"), Account(open));
    }

    [Fact]
    public void What_closes_the_last_period_has_that_period_before_it()
    {
        var certified = Snapshot.Of(FundReturns.Of(Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "100.00"))), []).Single());
        var closing = FundReturns.Of(Esf(Cumulative("1", "2000-12-31", ("INV-1", "2000-02-01", "120.00"))), [certified]).Single(one => one.Slug != certified.Slug);

        Assert.Equal("esf/2000-closing", closing.Slug);
        Assert.Equal("£100.00", $"{closing.Contributions.Single().Earlier.Total(earlier => earlier.Eligible)}");
        Assert.Equal(("45", "9", "54"), Account(closing));
    }

    [Fact]
    public void Units_at_a_price_are_taken_up_in_units_and_in_pounds()
    {
        ImmutableArray<Contribution> Gives(int units) =>
            Reconciled.Project([Given.Award("New Deal 25 Plus")], Given.Claim("New Deal 25 Plus", "1", type: ClaimType.UnitCost, total: $"{units * 60}.00") with
            {
                UnitCosts =
                [
                    new() { At = Given.Row("Unit costs"), Line = "5", Person = "P1", Contract = "C", Strand = "New Deal 25 Plus", Element = "Week", From = Given.Day("2000-01-03"), To = Given.Day("2000-03-26"), Units = units, UnitPrice = Given.Gbp("60.00"), Amount = Given.Gbp($"{units * 60}.00") },
                ],
            }).Contributions;
        ImmutableArray<Contribution> Settled(int units) => [.. Gives(units).Select(part => part with { Units = [.. part.Units.Select(unit => unit with { Fate = Fate.Accepted })] })];

        var certified = Snapshot.Of(FundReturns.Of(Settled(12), []).Single());
        var closing = FundReturns.Of(Settled(10), [certified]).Single(one => Closing.IsOne(one.Period.Slug)).Contributions.Single().Units.Single();

        Assert.Equal(("-£120.00", "-2", "£60.00"), ($"{closing.Amount}", $"{closing.Line.Units:0.##}", $"{closing.Line.UnitPrice}"));
    }

    private static (string BroughtForward, string Due, string Closing) Account(FunderReturn one)
    {
        var sheet = Written.Of(ReturnWorkbook.Write(one))["Account"];
        string Of(string heading) => sheet.At("P-1", heading).Text;
        return (Of("Brought forward"), Of("Due in the period"), Of("Closing balance"));
    }

    private static RowRef Named(RowRef at) => at with { Layout = at.Layout with { File = at.Layout.File with { Name = "copy of claim.xlsx" } } };

    private static IEnumerable<string> Adjusted(ImmutableArray<Contribution> current, Snapshot certified) =>
        FundReturns.Of(current, [certified]).Where(one => one.Slug != certified.Slug).SelectMany(one => one.Contributions).SelectMany(part => part.Entries)
            .Select(entry => $"{(entry.Restates is { } restates ? $"for {restates.Of.Name}" : "own")} {entry.Eligible} {entry.Reason}".Trim());

    private static ImmutableArray<Contribution> Esf(params ImmutableArray<Claim> claims) =>
        [.. Reconciled.Project([Given.Award("ESF", rate: 0.45m)], claims).Contributions.Select(part => part with { Entries = [.. part.Entries.Select(entry => entry with { Fate = Fate.Accepted })] })];

    private static Claim Cumulative(string number, string last, params (string Reference, string Paid, string Pounds)[] lines)
    {
        var claim = Given.Claim("ESF", number, "2000-01-01", last, ClaimType.Interim, $"{lines.Sum(line => decimal.Parse(line.Pounds, null)):0.00}",
            costs: [.. lines.Select((line, i) => Given.Cost($"{i + 1}", line.Paid, line.Pounds) with { LedgerReference = line.Reference })]);
        return claim with { Cover = claim.Cover with { Figures = Figures.Cumulative } };
    }

    /// <summary>Something that happens: a claim is sent in a new version or taken back, or the n-th return is certified.</summary>
    private sealed record Happens(int Claim, int[] Pounds, bool IsTakenBack, int Certified);

    private static readonly (string Fund, string Number, int Quarter)[] Claims =
        [("SRB", "1", 0), ("SRB", "2", 1), ("SRB", "3", 2), ("ERDF", "1", 0), ("ERDF", "2", 1), ("ESF", "1", 1), ("ESF", "2", 5)];

    private static Gen<Happens> Step() =>
        from claim in Gen.Choose(0, Claims.Length - 1)
        from pounds in Gen.Choose(0, 40).ArrayOf(4)
        from back in Gen.Choose(0, 9)
        from certified in Gen.Choose(-3, 7)
        select new Happens(claim, pounds, back == 0, certified);

    private static bool Holds(IList<Happens> steps)
    {
        var (sent, versions, certified) = (new SortedDictionary<int, Claim>(), 0, new Dictionary<string, byte[]>());
        foreach (var step in steps)
        {
            sent.Remove(step.Claim);
            if (!step.IsTakenBack)
            {
                sent[step.Claim] = Draw(step, ++versions);
            }

            var statement = Reconciled.Project([Given.Award("SRB"), Given.Award("ERDF", rate: 0.5m), Given.Award("ESF", rate: 0.45m)], [.. sent.Values]);
            var returns = Returns(statement, certified);
            if (step.Certified >= 0 && returns.Where(one => !certified.ContainsKey(one.Slug)).Skip(step.Certified).FirstOrDefault() is { } one)
            {
                certified[one.Slug] = SnapshotFile.Write(Snapshot.Of(one));
                returns = Returns(statement, certified);
            }

            foreach (var funder in Funder.All)
            {
                var (stands, said) = (Sum(statement.Contributions.Where(part => part.Funder == funder)), Sum(returns.Where(of => of.Funder == funder).SelectMany(of => of.Contributions)));
                if (!stands.SequenceEqual(said))
                {
                    throw new InvalidOperationException($"{funder}: {string.Join(", ", stands.Except(said))} stands, {string.Join(", ", said.Except(stands))} is said.");
                }
            }
        }

        return true;
    }

    private static List<FunderReturn> Returns(ProjectStatement statement, Dictionary<string, byte[]> certified) =>
    [
        .. Funder.All.SelectMany(funder => FundReturns.Of(
            statement.Contributions.Where(part => part.Funder == funder),
            certified.Where(pair => pair.Key.StartsWith($"{funder.Slug}/", StringComparison.Ordinal)).Select(pair => SnapshotFile.Read(new MemoryStream(pair.Value))))),
    ];

    /// <summary>Ledger reference by ledger reference and source by source, what is accepted; and what is earned and due.</summary>
    private static IEnumerable<string> Sum(IEnumerable<Contribution> parts)
    {
        var all = parts.ToList();
        var lines = all.SelectMany(part => part.Entries).Where(entry => entry.Fate == Fate.Accepted)
            .SelectMany(entry => entry.Match.Select(share => (Of: $"{entry.Line.LedgerReference} {entry.Line.Nature} {share.Heading}", share.Amount))
                .Append(($"{entry.Line.LedgerReference} {entry.Line.Nature} eligible", entry.Eligible)).Append(($"{entry.Line.LedgerReference} {entry.Line.Nature} claimed", entry.Claimed)))
            .GroupBy(line => line.Item1).Select(same => (same.Key, Sum: same.Total(line => line.Item2))).Where(line => !line.Sum.IsZero).Select(line => $"{line.Key} {line.Sum}");
        return lines.Append($"grant {all.Total(part => part.Grant)}").Append($"due {all.Total(part => part.Due)}").Order(StringComparer.Ordinal);
    }

    /// <summary>Four lines, one of them payroll over two quarters, one capital now and then; what is nothing is left out. What the rules hold or refuse of it is in no total, here as there.</summary>
    private static Claim Draw(Happens step, int version)
    {
        var (fund, number, quarter) = Claims[step.Claim];
        var first = Given.Day("2000-01-01").PlusMonths(3 * quarter);
        var isCumulative = fund == "ESF";
        var lines = step.Pounds.Index().Where(line => line.Item > 0).Select(line =>
        {
            var paid = first.PlusDays(7 * line.Index);
            var gross = $"{line.Item}.37";
            var cost = Given.Cost($"{line.Index + 1}", $"{paid:uuuu-MM-dd}", gross, claimed: fund == "SRB" ? $"{line.Item}.07" : $"{line.Item * 0.4m:0.00}") with
            {
                LedgerReference = isCumulative ? $"{fund}-{line.Index}" : $"{fund}-{number}-{line.Index}",
                Nature = line.Item % 5 == 0 && !isCumulative ? Nature.Capital : Nature.Revenue,
            };
            cost = cost with { Match = [Given.Match("Core budget", $"{(cost.Eligible - cost.Claimed)!.Value.Pounds}")] };
            return line.Index == 3 ? cost with { Kind = CostKind.Payroll, Paid = null, Period = new(paid, paid.PlusMonths(2)) } : cost;
        }).ToImmutableArray();
        var claim = Given.Claim(
            fund, number, isCumulative ? "2000-01-01" : $"{first:uuuu-MM-dd}", $"{first.PlusMonths(3).PlusDays(-1):uuuu-MM-dd}", isCumulative ? ClaimType.Interim : ClaimType.Quarterly,
            $"{lines.Total(line => line.Claimed!.Value).Pounds}", costs: lines);
        return claim with { Cover = claim.Cover with { Version = version, Figures = isCumulative ? Figures.Cumulative : Figures.Period } };
    }
}
