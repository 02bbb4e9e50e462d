using FsCheck.Fluent;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class JudgingSpec
{
    /// <summary>Any lines at all, good and bad: figures that do not add up, days outside the claim, awards that run out.</summary>
    private static readonly FsCheck.Gen<Claim[]> Claims =
        from lines in (from gross in Gen.Choose(0, 90_000)
                       from eligible in Gen.Choose(0, 90_000)
                       from claimed in Gen.Choose(-100, 90_000)
                       from day in Gen.Choose(-20, 200)
                       select Given.Cost("1", "2000-01-01", "0.00") with
                       {
                           Gross = new Money(gross),
                           Eligible = new Money(eligible),
                           Claimed = new Money(claimed),
                           Paid = Given.Day("2000-01-01").PlusDays(day),
                       }).ListOf(6)
        from cumulative in ArbMap.Default.GeneratorFor<bool>()
        select lines.Chunk(3).Select((chunk, i) => Claim(i, [.. chunk], cumulative)).ToArray();

    [Fact]
    public void Claimed_is_accepted_and_queried_and_refused_to_the_penny() =>
        Laws.Hold(Claims, claims => Statement(claims).Claims.All(claim =>
            claim.Money.Accepted + claim.Money.Queried + claim.Money.Refused == claim.Money.Claimed
            && claim.Rows.Length == claim.Claim.Rows.Count()));

    [Fact]
    public void What_a_project_asked_for_is_counted_once_however_its_claims_repeat_it() =>
        Laws.Hold(Claims, claims =>
            claims.Length == 0
            || Statement(claims).Claims.Total(claim => claim.Money.Claimed)
            == (claims[0].Cover.Figures == Figures.Cumulative ? claims[^1].Cover.TotalClaimed : claims.Total(claim => claim.Cover.TotalClaimed)));

    [Fact]
    public void No_award_ever_pays_more_than_itself() =>
        Laws.Hold(Claims, claims => Statement(claims).Contributions.Total(part => part.Grant) <= Given.Gbp("1000.00"));

    [Fact]
    public void The_periods_grants_add_up_to_what_the_award_has_earned() =>
        Laws.Hold(Claims, claims => Statement(claims) is var statement
            && statement.Contributions.Total(part => part.Grant) == (statement.Claims.LastOrDefault()?.Position?.EarnedToDate ?? Money.Zero));

    private static ProjectStatement Statement(Claim[] claims) =>
        Reconciled.Project([Given.Award("ESF", amount: "1000.00", rate: 0.45m)], [.. claims]);

    private static Claim Claim(int index, CostLine[] lines, bool cumulative)
    {
        var claim = Given.Claim("ESF", $"{index + 1}", "2000-01-01", index == 0 ? "2000-03-31" : "2000-06-30", ClaimType.Interim,
            costs: [.. lines.Select((line, i) => line with { Line = $"{i + 1}", At = Given.Row("Expenditure", 5 + i), LedgerReference = $"{index}-{i}" })]);
        return claim with
        {
            Cover = claim.Cover with { Figures = cumulative ? Figures.Cumulative : Figures.Period, TotalClaimed = lines.Total(line => line.Claimed!.Value) },
        };
    }
}
