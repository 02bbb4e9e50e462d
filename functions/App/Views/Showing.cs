using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.App;

/// <summary>Turns what was reconciled into what pages and the API show of it.</summary>
public static class Showing
{
    /// <summary>Nobody reads more costs than that on a page; the statement has them all.</summary>
    private const int MostCosts = 500;

    /// <summary>And nobody mends more findings of one claim at a sitting; its annotated copy has more.</summary>
    private const int MostFindings = 200;

    public static ProjectView Project(OneProject project, Papers papers)
    {
        var statement = project.Statement;
        return new(
            statement?.Project.Reference ?? project.Claims.FirstOrDefault()?.Claim.Id.Project ?? papers.Office.ReferenceOf(papers.Folio),
            statement?.Project.Name ?? "",
            statement?.Project.AccountableBody ?? "",
            Claims(project, papers),
            Matrix(statement?.Matrix ?? []),
            [.. (statement?.Periods ?? []).Select(Quarter)],
            [.. (statement?.Balances ?? []).Select(balance => Award(balance, papers.Office.Register))],
            [.. (statement?.Cash ?? []).Select(month => new CashView(Text(month.Month), month.Paid.Pence, month.Received.Pence, month.Balance.Pence))],
            [.. (statement?.Findings ?? []).Where(finding => finding.Late is not null).Select(finding => Late(finding, finding.Late!))],
            [.. (statement?.Contributions ?? []).SelectMany(part => part.Assumptions).Distinct().Select(known => new AssumptionView(known.What, known.Value, $"{known.Source}"))],
            [.. (statement?.Contributions ?? []).Select(FunderReturn.SlugOf).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Files of no project: registers, forms, and what nobody could read.</summary>
    /// <param name="shared">Paths under which more than one file came.</param>
    public static OfficeView Office(Office office, ImmutableArray<Arrival> arrivals, IReadOnlySet<string> shared)
    {
        var standing = Filed.Of(arrivals).Select(file => (file.Sha256, file.Name)).ToHashSet();
        return new([.. office.Intakes.Where(intake => intake.Claim is null && standing.Contains((intake.File.Sha256, intake.File.Name))).Select(intake => Unclaimed(intake, shared))]);
    }

    public static ReturnView Return(FunderReturn one, int version, string sha256, ReturnView? before) => new(
        one.Slug, one.Funder.Slug, one.Funder.Name, one.Period.Name, Text(one.Period.Days.First), Text(one.Period.Days.Last), Status(one.Life),
        version, sha256, Figures(one), before is null ? null : before.Sha256 == sha256 ? before.Before : before.Figures, [.. Section.Of(one).Select(Section_)]);

    /// <summary>The same after it was certified or audited: its figures stay for ever.</summary>
    public static ReturnView Return(ReturnView frozen, Life life, int version, string sha256) => frozen with { Status = Status(life), Version = version, Sha256 = sha256, Sections = [.. frozen.Sections.Select(section => Certified(section, life))] };

    /// <summary>What a return says, read again from what is shown of it.</summary>
    public static ReturnFigures Figures(ReturnView shown, Funder funder) => new(
        funder, new(shown.Period, FundBook.PeriodOf(shown.Slug), new(Day(shown.From), Day(shown.To))), Life.Draft,
        new(shown.Figures.Expenditure), new(shown.Figures.Grant), new(shown.Figures.Adjustment), new(shown.Figures.Due));

    public static string IdOf(string path, string sha256) => $"{Ledger.HashOf(path)}-{sha256}";

    private static string Status(Life life) => life.Status.ToString().ToLowerInvariant();

    private static SectionView Certified(SectionView section, Life life) =>
        life.Certificates.FirstOrDefault(certificate => certificate.Body == section.Body) is { } certificate
            ? section with { CertifiedBy = certificate.By, CertifiedOn = Text(certificate.On) }
            : section;

    private static SectionView Section_(Section section)
    {
        var own = section.Return with { Contributions = [.. section.Return.Contributions.Where(part => part.Project.AccountableBody == section.Body)] };
        return new(
            section.Body, [.. own.Contributions.Select(part => part.Project.Reference).Distinct()], Figures(own), section.Queries.Length, section.Refusals.Length,
            section.Certified?.By ?? "", section.Certified is { } certificate ? Text(certificate.On) : "");
    }

    private static FiguresView Figures(FunderReturn one) => new(one.Expenditure.Pence, one.Grant.Pence, one.Adjustment.Pence, one.Due.Pence);

    private static ImmutableArray<ClaimView> Claims(OneProject project, Papers papers)
    {
        var found = project.Findings.ToLookup(finding => finding.Where.File);
        return [.. project.Claims.OrderBy(claim => claim.Claim.Id.Fund.Name, StringComparer.Ordinal).ThenBy(claim => claim.Claim, Versions.InOrder).Select(claim => Claim(claim, found[claim.Claim.File].ToList(), papers.Shared))];
    }

    private static ClaimView Claim(JudgedClaim judged, List<Finding> found, IReadOnlySet<string> shared)
    {
        var (claim, file) = (judged.Claim, judged.Claim.File);
        return new(
            IdOf(file.Name, file.Sha256), file.Name, file.Sha256, judged.Funder.Slug, claim.Id.Programme, claim.Id.Project, claim.Id.Number, claim.Cover.Version,
            Text(claim.Cover.Period.First), Text(claim.Cover.Period.Last), judged.Status.ToString().ToLowerInvariant(),
            new(judged.Money.Claimed.Pence, judged.Money.Accepted.Pence, judged.Money.Queried.Pence, judged.Money.Refused.Pence),
            new(judged.Rows.Length, judged.Rows.Count(row => row.Fate == Fate.Accepted), judged.Rows.Count(row => row.Fate == Fate.Queried), judged.Rows.Count(row => row.Fate == Fate.Refused)),
            FindingLine.Of(found.OrderByDescending(finding => finding.Severity).Take(MostFindings)),
            CopyOf(file, found, shared));
    }

    private static ClaimView Unclaimed(Intake intake, IReadOnlySet<string> shared)
    {
        var file = intake.File;
        var state = intake switch
        {
            { Register: not null } => ClaimState.Register,
            { Form: not null } => ClaimState.Form,
            { IsEmptyForm: true } => ClaimState.Ignored,
            _ => ClaimState.Refused,
        };
        return new(
            IdOf(file.Name, file.Sha256), file.Name, file.Sha256, "", "", "", "", 0, "", "", state, new(0, 0, 0, 0), new(intake.RowsRead, 0, 0, state == ClaimState.Refused ? intake.RowsRead : 0),
            FindingLine.Of(intake.Findings.OrderByDescending(finding => finding.Severity).Take(MostFindings)), intake.IsUnread ? CopyOf(file, intake.Findings, shared) : "");
    }

    /// <summary>The name of a file's annotated copy; empty where nobody has to do anything.</summary>
    private static string CopyOf(SourceFile file, IEnumerable<Finding> found, IReadOnlySet<string> shared) =>
        found.Any(finding => finding.Severity != Severity.Note) ? Names.OfAnswer(file, shared.Contains(file.Name)) : "";

    private static MatrixView Matrix(ImmutableArray<MatrixRow> rows)
    {
        var sources = rows.SelectMany(row => row.Cells).Select(cell => cell.Source).Distinct().OrderBy(Funders.Sources.All.IndexOf).ToImmutableArray();
        var total = new CostView(
            "", "", "", rows.Sum(row => row.Cost.Pence), [.. sources.Select(source => Share(rows.SelectMany(row => row.Cells), source))], rows.Sum(row => row.Funded.Pence), rows.Sum(row => row.Unfunded.Pence));
        return new([.. sources.Select(source => source.Name)], [.. rows.Take(MostCosts).Select(row => Cost(row, sources))], rows.Length, total);
    }

    private static CostView Cost(MatrixRow row, ImmutableArray<Funders.Source> sources) => new(
        $"{row.Key}", row.Description, row.Day is { } day ? Text(day) : "", row.Cost.Pence,
        [.. sources.Select(source => Share(row.Cells, source))],
        row.Funded.Pence, row.Unfunded.Pence);

    /// <summary>What one source has of some costs; what nobody states stays unstated.</summary>
    private static ShareView Share(IEnumerable<MatrixCell> cells, Funders.Source source)
    {
        var own = cells.Where(cell => cell.Source == source).ToList();
        long? Stated(Func<MatrixCell, Money?> figure) => own.Any(cell => figure(cell) is not null) ? own.Sum(cell => figure(cell)?.Pence ?? 0) : null;
        return new(Stated(cell => cell.Claimed), Stated(cell => cell.Asserted), own.Sum(cell => cell.Counted.Pence), Stated(cell => cell.Difference));
    }

    private static QuarterView Quarter(PeriodRow row) => new(
        row.Source.Name, row.CalendarName, row.FinancialName, Text(row.Days.First), Text(row.Days.Last), row.Eligible.Pence, row.Claimed.Pence, row.Apportioned.Pence);

    private static AwardView Award(AwardBalance balance, Register register)
    {
        var project = balance.Latest?.Id.Project ?? "";
        var awards = ProjectRegister.Awards(register, project).Where(award => award.Source == balance.Fund
            && (balance.Programme.Length == 0 || award.Programme.Equals(balance.Programme, StringComparison.OrdinalIgnoreCase))).ToList();
        long? awarded = awards.Any(award => award.Amount is not null) ? awards.Total(award => award.Amount ?? Money.Zero).Pence : null;
        return new(balance.Fund.Name, balance.Programme, awarded, balance.Earned.Pence, balance.Due.Pence, balance.Received.Pence, balance.Owed.Pence, balance.Outstanding.Pence);
    }

    private static LateView Late(Finding finding, Lateness late) =>
        new(late.Fund, late.Programme, late.Claim, Text(late.Due), late.Came is { } came ? Text(came) : "", finding.Rule, finding.Says);

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static string Text(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}");
}
