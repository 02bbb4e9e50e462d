using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>Sorts a reconciled project into what each fund's return takes from it, period by period.</summary>
public static class Contributions
{
    public static ImmutableArray<Contribution> Of(StandingClaims standing, ImmutableArray<AwardAccount> accounts, ImmutableArray<JudgedClaim> judged)
    {
        var claims = judged.Where(claim => claim.Status != ClaimStatus.Superseded)
            .ToLookup(claim => (claim.Funder, Period: claim.Funder.PeriodOf(claim.Claim.Cover.ListedOn)), claim => new ClaimEntry(claim.Claim.Id, claim.Claim, claim.Status, claim.Money, claim.Position));
        var lines = Posting.Of(standing);
        var entries = Sorted(standing, lines);
        var current = standing.Cases.Where(at => standing.IsCurrent(at.Claim) && standing.Verdicts.Of(at.Claim) != Severity.Refuse).ToList();
        var outputs = current.SelectMany(at => OutputEntries.Of(at, standing.Verdicts))
            .ToLookup(part => (part.Funder, part.Period), part => part.Entry);
        var units = current.SelectMany(at => Units(at, standing.Verdicts)).ToLookup(part => (part.Funder, part.Period), part => part.Entry);
        var registers = judged.Select(claim => claim.Funder).Distinct().ToDictionary(funder => funder, funder => OwnRegister.Of(standing.Register, standing.Project.Project, funder));
        var earlier = entries.OrderBy(part => part.Key.Period.Days.First)
            .Select(part => (part.Key, Spend: new Lazy<ImmutableArray<EarlierSpend>>(() => EarlierSpend.Of(part.Value.Select(entry => (part.Key.Period, entry)), share => registers[part.Key.Funder].Match.ArePublic(share.Source))))).ToList();
        var account = Movement.Of(standing, judged);
        var received = account.SelectMany(same => same.Select(movement => (Funder: same.Key, Period: movement.Period!))).Where(key => key.Period is not null);
        ImmutableArray<Grants> earned = [.. accounts.Select(account => Grants.Of(account, standing, lines))];
        var workings = new ProjectWorkings(standing, earned, judged);
        var grants = earned.SelectMany(award => award.ByPeriod.Select(part => (award.Last!.Funder, part.Period, part.Grant))).ToLookup(part => (part.Funder, part.Period), part => part.Grant);
        var (bridging, findings) = (new Bridging(standing), new PlacedFindings(standing, judged, lines));

        return
        [
            .. from key in claims.Select(c => c.Key).Union(entries.Keys).Union(outputs.Select(o => o.Key)).Union(units.Select(u => u.Key)).Union(received)
               orderby Funder.All.IndexOf(key.Funder), key.Period.Days.First
               let awards = standing.Cases.Where(at => at.Funder == key.Funder).ToList()
               let ending = awards.Where(at => claims[key].Any(claim => claim.Id == at.Claim.Id && claim.Claim.Cover.Version == at.Claim.Cover.Version)).ToList()
               let found = findings.Of(key.Funder, key.Period)
               select new Contribution(
                   key.Funder, key.Period, standing.Project.Project,
                   entries.GetValueOrDefault(key, []), [.. outputs[key]], [.. units[key]], [.. claims[key]],
                   grants[key].Total(), claims[key].Total(claim => claim.Position?.Due ?? Money.Zero),
                   bridging.Of(key.Funder, key.Period.Days), found, Assumptions.Of(key.Funder, [.. claims[key]], found, ending, outputs[key], Weeks(ending)))
               {
                   Administered = Administered.Of(awards, key.Period.Days.Last),
                   Register = registers[key.Funder],
                   Workings = workings.Of(key.Funder, key.Period, [.. claims[key]]),
                   Earlier = [.. earlier.Where(part => part.Key.Funder == key.Funder && part.Key.Period.Days.First < key.Period.Days.First).SelectMany(part => part.Spend.Value)],
                   Account = [.. account[key.Funder].Where(movement => movement.Period is null || movement.Period.Days.First <= key.Period.Days.First)],
               },
        ];
    }

    /// <summary>Entries by fund and period, those of one claim after those of the claim before.</summary>
    private static Dictionary<(Funder Funder, NamedPeriod Period), ImmutableArray<Entry>> Sorted(StandingClaims standing, ILookup<ClaimCase, PostedLine> lines) =>
        standing.Cases.SelectMany(at => lines[at].GroupBy(line => line.Period).Select(same => (Key: (at.Funder, same.Key), Entries: same.Select(line => line.Entry))))
            .GroupBy(part => part.Key).ToDictionary(same => same.Key, same => same.SelectMany(part => part.Entries).ToImmutableArray());

    private static IEnumerable<NodaTime.LocalDate> Weeks(IEnumerable<ClaimCase> claims) =>
        claims.SelectMany(at => at.Claim.Attendance).Where(row => row.WeekCommencing is not null).Select(row => row.WeekCommencing!.Value);

    /// <summary>Unit-cost rows, each in the period in which its last day falls.</summary>
    private static IEnumerable<(Funder Funder, NamedPeriod Period, UnitEntry Entry)> Units(ClaimCase at, Verdicts verdicts) =>
        from line in at.Claim.UnitCosts
        let last = line.To ?? at.RuledOn
        let first = line.From ?? last
        select (at.Funder, at.Funder.PeriodOf(last),
            new UnitEntry(at.Claim.Id, at.Claim.Cover.Version, line, new(first <= last ? first : last, last), verdicts.Of(line), line.Amount ?? Money.Zero));
}
