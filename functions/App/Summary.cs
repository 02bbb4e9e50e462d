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
        var judged = Judged(programme);
        var unread = programme.Intakes.Where(intake => intake.IsUnread).ToImmutableArray();
        return new(
            ClaimCount.Of(arrivals, [.. programme.Intakes, .. takenBack], judged, unread.Length),
            RowCount.Of(programme.Intakes, judged, unread),
            new OrderedDictionary<string, MoneyCount>(Funder.All.Select(funder => KeyValuePair.Create(funder.Slug, MoneyCount.Of(funder, judged)))),
            returns,
            FindingCount.Of(programme.Findings));
    }

    /// <summary>Every claim's outcome, by the file it came in. A claim without one would have vanished: our fault.</summary>
    private static ImmutableArray<JudgedClaim> Judged(Programme programme)
    {
        var byFile = programme.Statements.SelectMany(statement => statement.Claims).Concat(programme.Unplaced).ToLookup(claim => claim.Claim.File.Sha256);
        return
        [
            .. from intake in programme.Intakes
               where intake.Claim is not null
               select byFile[intake.File.Sha256].Take(2).ToList() is [var one]
                   ? one
                   : throw new InvalidOperationException($"{intake.File.Name} has {byFile[intake.File.Sha256].Count()} outcomes; every claim has one."),
        ];
    }
}

/// <summary>Claims: received = accepted + refused + superseded + unchanged. A queried claim is accepted; neither a register nor a form is a claim.</summary>
/// <param name="Superseded">By a later version, or withdrawn.</param>
/// <param name="Unchanged">The same bytes again under another path.</param>
/// <param name="Ignored">Notes and hidden files among them, and forms that nobody has filled in.</param>
public sealed record ClaimCount(int Received, int Accepted, int Refused, int Superseded, int Unchanged, int Ignored)
{
    public static ClaimCount Of(ImmutableArray<Arrival> arrivals, ImmutableArray<Intake> intakes, ImmutableArray<JudgedClaim> judged, int unread)
    {
        var registers = intakes.Where(intake => intake.Register is not null || intake.Form is not null).Select(intake => intake.File.Sha256).ToHashSet();
        var empty = intakes.Where(intake => intake.IsEmptyForm).Select(intake => intake.File.Sha256).ToHashSet();
        var received = arrivals.Where(arrival => arrival.Kind == ArrivalKind.File && !registers.Contains(arrival.Sha256) && !empty.Contains(arrival.Sha256)).ToList();
        var standing = Filed.Of(arrivals).Select(file => file.Sha256).ToHashSet();
        var count = new ClaimCount(
            received.Count,
            judged.Count(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Queried),
            judged.Count(claim => claim.Status == ClaimStatus.Refused) + unread,
            judged.Count(claim => claim.Status == ClaimStatus.Superseded) + received.Select(arrival => arrival.Sha256).Distinct().Count(sha256 => !standing.Contains(sha256)),
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
    public static RowCount Of(ImmutableArray<Intake> intakes, ImmutableArray<JudgedClaim> judged, ImmutableArray<Intake> unread)
    {
        var counted = judged.Where(claim => claim.Status != ClaimStatus.Superseded).ToList();
        var fates = counted.SelectMany(claim => claim.Rows).CountBy(row => row.Fate).ToDictionary();
        var superseded = judged.Where(claim => claim.Status == ClaimStatus.Superseded).Select(claim => claim.Claim.File.Sha256).ToHashSet();
        var rows = new RowCount(
            intakes.Where(intake => intake.Register is null && !superseded.Contains(intake.File.Sha256)).Sum(intake => intake.RowsRead),
            fates.GetValueOrDefault(Fate.Accepted),
            fates.GetValueOrDefault(Fate.Queried),
            fates.GetValueOrDefault(Fate.Refused) + unread.Sum(intake => intake.RowsRead));
        return rows.Read == rows.Accepted + rows.Queried + rows.Refused
            ? rows
            : throw new InvalidOperationException($"A row has vanished or was counted twice: {rows}.");
    }
}

/// <summary>What a fund was asked for, in pence: claimed = accepted + queried + refused.</summary>
public sealed record MoneyCount(long Claimed, long Accepted, long Queried, long Refused)
{
    public static MoneyCount Of(Funder funder, ImmutableArray<JudgedClaim> judged)
    {
        var money = judged.Where(claim => claim.Funder.Slug == funder.Slug).Aggregate(default(ClaimMoney), (sum, claim) => sum + claim.Money);
        return new(money.Claimed.Pence, money.Accepted.Pence, money.Queried.Pence, money.Refused.Pence);
    }
}

/// <summary>One return that was written.</summary>
/// <param name="Sha256">Of the workbook's bytes.</param>
public sealed record ReturnLine(
    string Funder, string Period, string Path, string Sha256, long ExpenditurePence, long GrantPence, long AdjustmentPence, long DuePence)
{
    public static string PathOf(FunderReturn funderReturn) => PathOf(funderReturn.Slug);

    public static string PathOf(string slug) => $"returns/{slug}.xlsx";

    public static ReturnLine Of(FunderReturn funderReturn, string sha256) => new(
        funderReturn.Funder.Slug, funderReturn.Period.Slug, PathOf(funderReturn), sha256,
        funderReturn.Expenditure.Pence, funderReturn.Grant.Pence, funderReturn.Adjustment.Pence, funderReturn.Due.Pence);
}

public sealed record FindingCount(int Refuse, int Query, int Note)
{
    public static FindingCount Of(ImmutableArray<Finding> findings) => new(
        findings.Count(finding => finding.Severity == Severity.Refuse),
        findings.Count(finding => finding.Severity == Severity.Query),
        findings.Count(finding => finding.Severity == Severity.Note));
}
