using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Erdf;

/// <summary>What an ERDF claim carries: spend by the offer letter's headings, public match, forecast and actual outputs, every defrayal, and what was recovered.</summary>
internal static class ErdfSchedules
{
    private const string Letter = "Offer letter";
    private const string Defrayals = "Defrayals";
    private const string Certificates = "Match by certificate";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts) =>
    [
        OfferLetterRows.Of(parts, Letter, "By offer-letter heading"), CostHeadings.Of(parts, Letter, "Eligible cost by heading"),
        MatchCertificates.Of(parts, Letter, Certificates), PublicShare(parts), Recoveries(parts),
        ForecastOutputs.Of(parts, "Forecast"), Defrayed(parts),
    ];

    private static Schedule PublicShare(ImmutableArray<Contribution> parts) => new(
        Letter, "Public match, share of eligible cost to date",
        [
            ScheduleColumn.Project, new("At least, by", 26), ScheduleColumn.Money("Eligible before"), ScheduleColumn.Money("Eligible in the period"), ScheduleColumn.Money("Public match before"),
            ScheduleColumn.Money("Public match in the period"), new("Share to date", 14), new("At least", 14),
        ],
        [.. parts.Select(PublicShare)])
    {
        Empty = "No project has anything in this quarter.",
        About = "Public: a British grant fund's money, and what the register's sheet Match says is public.",
    };

    private static ImmutableArray<Fact> PublicShare(Contribution part)
    {
        var least = part.LastCase()?.Figure(ErdfTables.PublicMatch, award => award.PublicMatch);
        var (before, now) = (part.Earlier.Total(spend => spend.Eligible), part.Accepted().Total(entry => entry.Eligible));
        var (publicBefore, publicNow) = (
            part.Earlier.Total(spend => spend.PublicMatch),
            part.Accepted().SelectMany(entry => entry.Match).Where(share => part.Register.Match.ArePublic(share.Source)).Total(share => share.Amount));
        return
        [
            part.Project.Reference, least is null ? "" : $"{least.Source}",
            Fact.Of(before).By(new Adding("Earlier", "Eligible", Where.Same("Project"))), Fact.Of(now).By(new Adding("Sources", "Eligible", Where.Same("Project"))),
            Fact.Of(publicBefore).By(new Adding("Earlier", "Public match", Where.Same("Project"))),
            Fact.Of(publicNow).By(new Adding(Certificates, MatchCertificates.InPeriod, Where.Same("Project"), Where.Says(MatchCertificates.Whose, MatchCertificates.Public))),
            (before + now).IsZero ? Fact.Blank
                : Fact.OfShare((decimal)(publicBefore + publicNow).Pence / (before + now).Pence)
                    .By(new Formula("({Public match before}+{Public match in the period})/({Eligible before}+{Eligible in the period})")),
            least is null ? "Not stated" : Fact.OfShare(least.Value),
        ];
    }

    private static Schedule Recoveries(ImmutableArray<Contribution> parts) => new(
        Letter, "Recoveries", [ScheduleColumn.Project, new("On claim", 26), new("Day", 12), ScheduleColumn.Money("Recovered")],
        [
            .. from part in parts
               from receipt in part.Register.Receipts
               where receipt.IsRecovery && (receipt.Date is null || receipt.Date <= part.Period.Days.Last)
               select Schedule.Line(
                   part.Project.Reference, receipt.ClaimNumber, Fact.Of(receipt.Date, receipt.At["Date"]).Or("state it in the register, sheet Receipts, Date"),
                   Fact.Of(receipt.Amount?.Size, receipt.At["Amount"]).Or("state it in the register, sheet Receipts, Amount")),
        ])
    {
        Empty = "Nothing was recovered to the end of the quarter: a recovery is stated in the register, sheet Receipts, with the kind Recovery.",
        About = "To the end of the quarter.",
    };

    /// <summary>References only: a return names no payee.</summary>
    private static Schedule Defrayed(ImmutableArray<Contribution> parts) => new(
        Defrayals, "Defrayed in the quarter, in order of day",
        [
            ScheduleColumn.Project, new("Claim and line", 9), new("Ledger reference", 16), new("Cost heading", 22), new("Kind", 12), new("Day paid", 12),
            new("Gross cost", 14), ScheduleColumn.Money("Eligible"), ScheduleColumn.Money("Claimed"),
        ],
        new LazyLines<(Project Project, Entry Entry)>(
            [
                .. from part in parts
                   from entry in part.Accepted()
                   orderby part.Project.Reference, entry.Line.Paid ?? entry.Days.Last, entry.Claim.Number, entry.Line.At.Row
                   select (part.Project, entry),
            ],
            row => Defrayal(row.Project, row.Entry, row.Entry.Line)))
    {
        Empty = "Nothing accepted was defrayed in this quarter.",
        About = "The day the money left the account. Gross cost is the whole transaction with its VAT, and has no total: several lines may cite one.",
    };

    private static ImmutableArray<Fact> Defrayal(Project project, Entry entry, CostLine line) => Schedule.Line(
        project.Reference, $"{entry.Claim.Number}/{line.Line}", line.LedgerReference, line.CostHeading, Words(line.Kind),
        line.Paid is { } day ? Fact.Of(day, line.At["Date paid"]) : "Over a period",
        Fact.Of(line.Gross, line.At["Gross cost"]), Fact.Of(entry.Eligible, line.At["Eligible cost"]), Fact.Of(entry.Claimed, line.At["Claimed"]));

    private static string Words(CostKind kind) => kind switch { CostKind.InKind => "In kind", CostKind.CreditNote => "Credit note", _ => $"{kind}" };
}
