using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>What one project's figures on one fund's return are worked out from.</summary>
internal sealed class ProjectWorkings(StandingClaims standing, ImmutableArray<Grants> accounts, ImmutableArray<JudgedClaim> judged)
{
    public const string Due = "Due on the claims that end in the period";

    private readonly ClaimCells cells = new(standing);
    private readonly Dictionary<string, JudgedClaim> byFile = judged.Where(claim => claim.Position is not null).ToDictionary(claim => claim.Claim.File.Sha256);
    private readonly ImmutableArray<(AwardAccount Account, GrantWorkings Grants)> awards = [.. accounts.Select(grants => (grants.Account, new GrantWorkings(grants)))];

    public ImmutableArray<Worked> Of(Funder funder, NamedPeriod period, ImmutableArray<ClaimEntry> claims)
    {
        var paper = new WorkingPaper();
        var project = standing.Project.Project.Reference;
        var grants = ImmutableArray.CreateBuilder<int>();
        foreach (var (account, earned) in awards.Where(award => award.Account.Claims[0].Funder == funder))
        {
            var award = new AwardWorkings(account, standing, cells, paper);
            award.Claims(Known(account, period));
            if (earned.Of(period, award, paper) is { } grant)
            {
                grants.Add(grant);
            }
        }

        foreach (var claim in claims.Where(claim => claim.Position is null))
        {
            Refused(claim, paper);
        }

        paper.Sum(project, GrantWorkings.Grant, grants, Worked.KeyOf(project, GrantWorkings.Grant));
        var files = claims.Select(claim => Worked.KeyOf(claim.Claim.File.Sha256, AwardWorkings.Due)).ToHashSet(StringComparer.Ordinal);
        paper.Sum(project, Due, paper.Rows.Index().Where(row => files.Contains(row.Item.Key)).Select(row => row.Index), Worked.KeyOf(project, Due));
        return paper.Rows;
    }

    /// <summary>What a claim asks for in vain: all of its rows, less what standing versions of it ask for already.</summary>
    private static void Refused(ClaimEntry claim, WorkingPaper paper)
    {
        var (of, sha256, cover) = (ClaimCells.NameOf(claim.Claim), claim.Claim.File.Sha256, claim.Claim.Cover);
        var rows = ClaimCells.AskedByAll(claim.Claim).Select(paper.Put).ToList();
        if (claim.Money.Claimed.Pounds - rows.Sum(place => paper[place]) is not 0 and var rest)
        {
            rows.Add(paper.Put(new(of, "Beside the rows", rest, "An advance and rounding; less what standing versions of the claim ask for already.", [])
            {
                At = CellGroup.Of([cover.At[cover.AdvanceClaimed.IsZero ? "Total claimed" : "Advance claimed"]], claim.Id.Number, cover.Version),
            }));
        }

        var all = paper.Sum(of, "Asked for", rows, Worked.KeyOf(sha256, "Asked for"));
        foreach (var (what, amount) in new[] { ("Accepted", claim.Money.Accepted), ("Queried", claim.Money.Queried), ("Refused", claim.Money.Refused) })
        {
            paper.Words(of, what, amount, "The claim is refused as a whole.", amount.IsZero ? [] : [all], Worked.KeyOf(sha256, what));
        }
    }

    /// <summary>The claims up to the last one that this period, or an earlier one, lists: what it is owed builds on all before it.</summary>
    private IEnumerable<(ClaimCase At, JudgedClaim Judged)> Known(AwardAccount account, NamedPeriod period)
    {
        var last = account.Claims.ToList().FindLastIndex(at => at.Funder.PeriodOf(at.Claim.Cover.ListedOn).Days.First <= period.Days.First);
        return account.Claims.Take(last + 1).Where(at => byFile.ContainsKey(at.Claim.File.Sha256)).Select(at => (at, byFile[at.Claim.File.Sha256]));
    }
}
