using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>The ledger in a few figures, as summary.json has them.</summary>
/// <param name="Money">By fund, in pence; every fund the pipeline knows, in its order.</param>
public sealed record Summary(
    ClaimCount Claims, RowCount Rows, IReadOnlyDictionary<string, MoneyCount> Money, ImmutableArray<ReturnLine> Returns, FindingCount Findings)
{
    /// <param name="takenBack">Files that do not count any more.</param>
    public static Summary Of(ImmutableArray<Arrival> arrivals, Programme programme, ImmutableArray<Intake> takenBack, ImmutableArray<ReturnLine> returns)
    {
        var claims = Fates(programme);
        var unread = programme.Office.Where(intake => intake.IsUnread).ToImmutableArray();
        return new(
            ClaimCount.Of(arrivals, [.. programme.Office, .. takenBack], claims, unread.Length),
            RowCount.Of(programme.Office, claims, unread),
            new OrderedDictionary<string, MoneyCount>(Funder.All.Select(funder => KeyValuePair.Create(funder.Slug, MoneyCount.Of(funder, claims)))),
            returns,
            FindingCount.Of(programme.Findings));
    }

    /// <summary>Every claim's outcome. A claim with two would have been counted twice: our fault.</summary>
    private static ImmutableArray<ClaimFate> Fates(Programme programme)
    {
        ImmutableArray<ClaimFate> claims = [.. programme.Claims];
        return claims.CountBy(claim => claim.File.Sha256).FirstOrDefault(file => file.Value > 1) is { Key: { } twice }
            ? throw new InvalidOperationException($"{claims.First(claim => claim.File.Sha256 == twice).File.Name} has more than one outcome; every claim has one.")
            : claims;
    }
}

/// <summary>Claims: received = accepted + refused + superseded + unchanged. A queried claim is accepted; neither a register nor a form is a claim.</summary>
/// <param name="Superseded">By a later version, or withdrawn.</param>
/// <param name="Unchanged">The same bytes again under another path.</param>
/// <param name="Ignored">Notes and hidden files among them, and forms that nobody has filled in.</param>
public sealed record ClaimCount(int Received, int Accepted, int Refused, int Superseded, int Unchanged, int Ignored)
{
    public static ClaimCount Of(ImmutableArray<Arrival> arrivals, ImmutableArray<Intake> intakes, ImmutableArray<ClaimFate> claims, int unread)
    {
        var registers = intakes.Where(intake => intake.Register is not null || intake.Form is not null).Select(intake => intake.File.Sha256).ToHashSet();
        var empty = intakes.Where(intake => intake.IsEmptyForm).Select(intake => intake.File.Sha256).ToHashSet();
        var received = arrivals.Where(arrival => arrival.Kind == ArrivalKind.File && !registers.Contains(arrival.Sha256) && !empty.Contains(arrival.Sha256)).ToList();
        var standing = Filed.Of(arrivals).Select(file => file.Sha256).ToHashSet();
        var count = new ClaimCount(
            received.Count,
            claims.Count(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Queried),
            claims.Count(claim => claim.Status == ClaimStatus.Refused) + unread,
            claims.Count(claim => claim.Status == ClaimStatus.Superseded) + received.Select(arrival => arrival.Sha256).Distinct().Count(sha256 => !standing.Contains(sha256)),
            received.Count - received.DistinctBy(arrival => arrival.Sha256).Count(),
            arrivals.Count(arrival => arrival.Kind == ArrivalKind.Ignored || (arrival.Kind == ArrivalKind.File && empty.Contains(arrival.Sha256))));
        return count.Received == count.Accepted + count.Refused + count.Superseded + count.Unchanged
            ? count
            : throw new InvalidOperationException($"A claim has vanished or was counted twice: {count}.");
    }
}

/// <summary>Rows of claims that were not superseded: read = accepted + queried + refused.</summary>
public sealed record RowCount(int Read, int Accepted, int Queried, int Refused)
{
    public static RowCount Of(ImmutableArray<Intake> office, ImmutableArray<ClaimFate> claims, ImmutableArray<Intake> unread)
    {
        var counted = claims.Where(claim => claim.Status != ClaimStatus.Superseded).ToList();
        var fates = counted.Aggregate(default(RowFates), (sum, claim) => sum + claim.Rows);
        var rows = new RowCount(
            counted.Sum(claim => claim.RowsRead) + office.Where(intake => intake.Register is null).Sum(intake => intake.RowsRead),
            fates.Accepted,
            fates.Queried,
            fates.Refused + unread.Sum(intake => intake.RowsRead));
        return rows.Read == rows.Accepted + rows.Queried + rows.Refused
            ? rows
            : throw new InvalidOperationException($"A row has vanished or was counted twice: {rows}.");
    }
}

/// <summary>What a fund was asked for, in pence: claimed = accepted + queried + refused.</summary>
public sealed record MoneyCount(long Claimed, long Accepted, long Queried, long Refused)
{
    public static MoneyCount Of(Funder funder, ImmutableArray<ClaimFate> claims)
    {
        var money = claims.Where(claim => claim.Funder.Slug == funder.Slug).Aggregate(default(ClaimMoney), (sum, claim) => sum + claim.Money);
        return new(money.Claimed.Pence, money.Accepted.Pence, money.Queried.Pence, money.Refused.Pence);
    }
}

/// <summary>One return that was written.</summary>
/// <param name="Sha256">Of the workbook's bytes.</param>
public sealed record ReturnLine(
    string Funder, string Period, string Path, string Sha256, long ExpenditurePence, long GrantPence, long AdjustmentPence, long DuePence)
{
    public static string PathOf(string slug) => $"returns/{slug}.xlsx";

    public static ReturnLine Of(ReturnFigures made, string sha256) => new(
        made.Funder.Slug, made.Period.Slug, PathOf(made.Slug), sha256, made.Expenditure.Pence, made.Grant.Pence, made.Adjustment.Pence, made.Due.Pence);
}

public sealed record FindingCount(int Refuse, int Query, int Note)
{
    public static FindingCount Of(ImmutableArray<Finding> findings) => new(
        findings.Count(finding => finding.Severity == Severity.Refuse),
        findings.Count(finding => finding.Severity == Severity.Query),
        findings.Count(finding => finding.Severity == Severity.Note));
}
