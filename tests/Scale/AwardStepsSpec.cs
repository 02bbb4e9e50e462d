using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Every;
using FundingPipeline.Funders.NewDeal;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Scale;

/// <summary>However many claims and persons an award has, each takes as many steps.</summary>
[Collection("Counting")]
public class AwardStepsSpec
{
    private const int Claims = 256;

    private const int Persons = 100;

    [Fact]
    public void A_persons_units_take_as_many_steps_in_a_contract_for_many_as_in_one_for_few() => Growth.AsMany("judge a person's units", Persons, Units);

    [Fact]
    public void A_change_to_an_earlier_line_takes_as_many_steps_on_an_award_of_many_claims_as_on_one_of_few() => Growth.AsMany("find the line that another changes", Claims, Changes);

    [Fact]
    public void All_claims_of_an_award_share_one_list_of_them()
    {
        ImmutableArray<Claim> claims =
        [
            Given.Claim("SRB", total: "100.00", costs: [Given.Cost()]),
            Given.Claim("SRB", "2", "2000-04-01", "2000-06-30", total: "100.00", costs: [Given.Cost(paid: "2000-05-01")]),
            Given.Claim("SRB", "1", programme: "Another", total: "100.00", costs: [Given.Cost()]),
        ];
        var register = new Register { Projects = [Given.Project()], Awards = [Given.Award("SRB"), Given.Award("SRB", "Another")] };
        ImmutableArray<PlacedClaim> placed =
        [
            .. claims.Select((claim, i) => new PlacedClaim(
                claim with { File = new($"{i:x64}", $"claim-{i}.xlsx") }, Funder.Of(claim.Id.Fund)!, [.. register.Awards.Where(award => award.Programme == claim.Id.Programme)], [])),
        ];

        var cases = StandingClaims.Of(new(register.Projects[0], placed), register, new(register.Answers)).Cases;

        Assert.Equal(["Another: 1", "Programme: 2", "Programme: 2"], cases.Select(at => $"{at.Claim.Id.Programme}: {at.Siblings.Length}").Order(StringComparer.Ordinal));
        Assert.Single(cases.Where(at => at.Claim.Id.Programme == "Programme").Select(at => at.Siblings).Distinct());
    }

    /// <summary>What the runtime copies by itself is no step of ours, so here bytes are counted: they would be four times as many.</summary>
    [Fact]
    public void The_lines_to_date_are_gathered_once_and_not_once_for_every_claim()
    {
        BytesOfLinesToDate(4 * Claims);
        var (one, two, four) = (BytesOfLinesToDate(Claims), BytesOfLinesToDate(2 * Claims), BytesOfLinesToDate(4 * Claims));

        Assert.True(four - two <= 3 * (two - one), $"{two - one:#,0} bytes for as many claims more, {four - two:#,0} for twice as many more");
    }

    private static long Units(int persons) => SteppedPipeline.Call<long>(typeof(AwardStepsSpec), nameof(StepsOfUnits), persons);

    private static long Changes(int claims) => SteppedPipeline.Call<long>(typeof(AwardStepsSpec), nameof(StepsOfChanges), claims);

    /// <summary>Two claims with the same persons, whose units, jobs and time on the programme are on both.</summary>
    public static long StepsOfUnits(int persons)
    {
        Judge(10);
        return Judge(persons);
    }

    /// <summary>Each claim changes a line of the one before it.</summary>
    public static long StepsOfChanges(int claims)
    {
        Change(10);
        return Change(claims);
    }

    private static long Judge(int persons)
    {
        ImmutableArray<Claim> claims = [Contract("1", "2000-02-07", persons), Contract("2", "2000-02-14", persons)];
        ImmutableArray<IRule<UnitCostCase>> rules = [new UnitClaimedTwice(), new LongestWeeks(), new EmployerSubsidy(), new SustainedJob(), new ReplacedOption()];
        var rows = (from at in Cases(claims) from line in at.Claim.UnitCosts select new UnitCostCase(at, line)).ToList();
        return SteppedPipeline.Of(() => rules.SelectMany(rule => rows.SelectMany(row => rule.Check(row))).Count());
    }

    private static long Change(int claims)
    {
        var rule = new AdjustmentReason();
        ImmutableArray<Claim> award = [.. Enumerable.Range(1, claims).Select(number => Given.Claim("SRB", $"{number}", costs: [Given.Cost(), Given.Cost("2") with { Adjusts = $"{number - 1}/1", Reason = "Paid twice" }]))];
        var lines = (from at in Cases(award) from line in at.Claim.Costs select Given.Case(at, line)).ToList();
        return SteppedPipeline.Of(() => lines.SelectMany(line => rule.Check(line)).Count());
    }

    private static long BytesOfLinesToDate(int claims)
    {
        ImmutableArray<Claim> award = [.. Enumerable.Range(1, claims).Select(number => Given.Claim("SRB", $"{number}", costs: [Given.Cost()]))];
        var last = Given.Case(award[^1]) with { Siblings = award };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(claims, last.CostsToDate().Length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<ClaimCase> Cases(ImmutableArray<Claim> claims) => claims.Select(claim => Given.Case(claim) with { Siblings = claims });

    private static Claim Contract(string number, string to, int persons) => Given.Claim("ND25+", number, type: ClaimType.UnitCost) with
    {
        UnitCosts =
        [
            .. from person in Enumerable.Range(1, persons)
               from element in new[] { "Gateway week", "Employer subsidy", "Sustained job", "Voluntary Sector option week" }
               select UnitCostCases.Row(element: element, to: to, row: 4 + person) with { Person = $"NE-{person}" },
        ],
        Participants = [.. Enumerable.Range(1, persons).Select(person => ParticipantCases.Person() with { Person = $"ne-{person} " })],
        Outcomes =
        [
            .. Enumerable.Range(1, persons).Select(person => new OutcomeLine
            {
                At = Given.Row("Outcomes", 4 + person),
                Line = $"{person}",
                Person = $"NE-{person}",
                Outcome = "Sustained job",
                WeeksHeld = 13,
            }),
        ],
    };
}
