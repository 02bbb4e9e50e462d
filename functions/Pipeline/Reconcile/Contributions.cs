using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>Sorts a reconciled project into what each fund's return takes from it, period by period.</summary>
public static class Contributions
{
    public static ImmutableArray<Contribution> Of(StandingClaims standing, ImmutableArray<AwardAccount> accounts, ImmutableArray<JudgedClaim> judged)
    {
        var claims = judged.Where(claim => claim.Status != ClaimStatus.Superseded)
            .ToLookup(claim => (claim.Funder, Period: claim.Funder.PeriodOf(claim.Claim.Cover.ListedOn)), claim => new ClaimEntry(claim.Claim.Id, claim.Claim, claim.Status, claim.Money, claim.Position));
        var current = standing.Cases.Where(at => standing.IsCurrent(at.Claim) && standing.Verdicts.Of(at.Claim) != Severity.Refuse).ToList();
        var inForce = current.Select(at => at.Claim.File.Sha256).ToHashSet();
        var entries = standing.Lines.Where(line => inForce.Contains(line.In.Claim.File.Sha256))
            .SelectMany(line => Posting.Entries(line, standing.Verdicts.Of(line.Line)).Select(part => (line.In.Funder, part.Period, part.Entry)))
            .ToLookup(part => (part.Funder, part.Period), part => part.Entry);
        var outputs = current.SelectMany(at => OutputEntries.Of(at, standing.Verdicts))
            .ToLookup(part => (part.Funder, part.Period), part => part.Entry);
        var units = current.SelectMany(at => Units(at, standing.Verdicts)).ToLookup(part => (part.Funder, part.Period), part => part.Entry);
        var posted = entries.SelectMany(same => same.Select(entry => (same.Key.Funder, same.Key.Period, Entry: entry))).ToLookup(part => part.Funder, part => (part.Period, part.Entry));
        var registers = judged.Select(claim => claim.Funder).Distinct().ToDictionary(funder => funder, funder => OwnRegister.Of(standing.Register, standing.Project.Project, funder));
        var account = Movement.Of(standing, judged);
        var received = account.SelectMany(same => same.Select(movement => (Funder: same.Key, Period: movement.Period!))).Where(key => key.Period is not null);
        var workings = new ProjectWorkings(standing, accounts, judged);
        var grants = accounts.SelectMany(account => Grants.Of(account, standing)).ToLookup(part => (part.Funder, part.Period), part => part.Grant);

        return
        [
            .. from key in claims.Select(c => c.Key).Union(entries.Select(e => e.Key)).Union(outputs.Select(o => o.Key)).Union(units.Select(u => u.Key)).Union(received)
               orderby Funder.All.IndexOf(key.Funder), key.Period.Days.First
               let awards = standing.Cases.Where(at => at.Funder == key.Funder).ToList()
               let ending = awards.Where(at => claims[key].Any(claim => claim.Id == at.Claim.Id && claim.Claim.Cover.Version == at.Claim.Cover.Version)).ToList()
               let register = registers[key.Funder]
               let found = FindingsOf(standing, judged, key.Funder, key.Period, [.. entries[key]])
               select new Contribution(
                   key.Funder, key.Period, standing.Project.Project,
                   [.. entries[key]], [.. outputs[key]], [.. units[key]], [.. claims[key]],
                   grants[key].Total(), claims[key].Total(claim => claim.Position?.Due ?? Money.Zero),
                   Bridging.Of(standing, key.Funder, key.Period.Days), found, Assumptions.Of(key.Funder, [.. claims[key]], found, ending, outputs[key], Weeks(ending)))
               {
                   Administered = Administered.Of(awards, key.Period.Days.Last),
                   Register = register,
                   Workings = workings.Of(key.Funder, key.Period, [.. claims[key]]),
                   Earlier = EarlierSpend.Of(posted[key.Funder].Where(part => part.Period.Days.First < key.Period.Days.First), share => register.Match.ArePublic(share.Source)),
                   Account = [.. account[key.Funder].Where(movement => movement.Period is null || movement.Period.Days.First <= key.Period.Days.First)],
               },
        ];
    }

    private static IEnumerable<NodaTime.LocalDate> Weeks(IEnumerable<ClaimCase> claims) =>
        claims.SelectMany(at => at.Claim.Attendance).Where(row => row.WeekCommencing is not null).Select(row => row.WeekCommencing!.Value);

    /// <summary>Unit-cost rows, each in the period in which its last day falls.</summary>
    private static IEnumerable<(Funder Funder, NamedPeriod Period, UnitEntry Entry)> Units(ClaimCase at, Verdicts verdicts) =>
        from line in at.Claim.UnitCosts
        let last = line.To ?? at.RuledOn
        let first = line.From ?? last
        select (at.Funder, at.Funder.PeriodOf(last),
            new UnitEntry(at.Claim.Id, at.Claim.Cover.Version, line, new(first <= last ? first : last, last), verdicts.Of(line), line.Amount ?? Money.Zero));

    /// <summary>This fund's own findings: on rows that stand in the return, and on its claims that end in the period.</summary>
    private static ImmutableArray<Finding> FindingsOf(
        StandingClaims standing, ImmutableArray<JudgedClaim> judged, Funder funder, NamedPeriod period, ImmutableArray<Entry> entries)
    {
        var here = entries.Select(entry => RowOf(entry.Line.At)).ToHashSet();
        var posted = standing.Lines.Where(line => line.In.Funder == funder).Select(line => RowOf(line.Line.At)).ToHashSet();
        return
        [
            .. from claim in judged
               where claim.Funder == funder
               let endsHere = funder.PeriodOf(claim.Claim.Cover.ListedOn) == period
               from finding in claim.Findings
               let row = (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row)
               where here.Contains(row) || (endsHere && !posted.Contains(row))
               select finding,
        ];
    }

    private static (string Sha256, string Sheet, int Row) RowOf(RowRef at) => (at.Layout.File.Sha256, at.Layout.Sheet, at.Row);
}
