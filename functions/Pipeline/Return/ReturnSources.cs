using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>One entry of a return, and the project it belongs to.</summary>
internal sealed record SourceRow(Project Project, Entry Entry);

/// <summary>The sheet that every total leads to: one row for each line, or part of a line, with the cell it came from.</summary>
internal static class ReturnSources
{
    /// <summary>The column that names the row of the register that takes a line.</summary>
    public const string AwardRow = "Award row";

    public const string Hash = "SHA-256 of the file";

    /// <param name="files">Every file that a figure of the workbook comes from, the register among them.</param>
    public static Area Fill(Page page, FunderReturn funderReturn, IEnumerable<SourceFile> files)
    {
        var area = page.ByFate([.. Columns, .. MatchColumns(funderReturn)], Rows(funderReturn), "No line of expenditure falls in this period.");
        page.Heading("Files that this return comes from, with their SHA-256");
        foreach (var file in files.Distinct().OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal))
        {
            page.Paragraph($"{file.Name}: {file.Sha256}");
        }

        return area;
    }

    public static IEnumerable<SourceFile> Files(FunderReturn funderReturn) =>
    [
        .. Rows(funderReturn).Select(row => row.Entry.Line.At.Layout.File),
        .. funderReturn.Contributions.SelectMany(part => part.Outputs).Select(output => output.Line.At.Layout.File),
        .. funderReturn.Contributions.SelectMany(part => part.Units).Select(unit => unit.Line.At.Layout.File),
        .. funderReturn.Contributions.SelectMany(part => part.Account).Select(movement => movement.From.File),
        .. funderReturn.Contributions.SelectMany(part => part.Workings).Where(worked => worked.At is not null).Select(worked => worked.At!.File),
        .. funderReturn.Contributions.SelectMany(part => part.Earlier).SelectMany(earlier => earlier.Eligibles).Select(cells => cells.File),
        .. funderReturn.Contributions.SelectMany(part => part.Findings).Select(finding => finding.Where.File),
    ];

    public static IEnumerable<SourceRow> Rows(FunderReturn funderReturn) =>
        from part in funderReturn.Contributions
        from entry in part.Entries
        select new SourceRow(part.Project, entry);

    private static readonly ImmutableArray<Column<SourceRow>> Columns =
    [
        new("Project", 11, row => row.Project.Reference),
        new("Claim", 7, row => row.Entry.Claim.Number),
        new("Version", 8, row => row.Entry.Version),
        new("Line", 6, row => row.Entry.Line.Line),
        new("Ledger reference", 12, row => row.Entry.Line.LedgerReference),
        new("Description", 22, row => row.Entry.Line.Description),
        new("Cost heading", 12, row => row.Entry.Line.CostHeading),
        new("Theme", 11, row => row.Entry.Line.Theme) { Spare = true },
        new("Capital or revenue", 10, row => InPrint.Of(row.Entry.Line.Nature)),
        new("Day, or first day", 11, row => row.Entry.Days.First),
        new("Last day", 11, row => row.Entry.Days.Length > 1 ? row.Entry.Days.Last : (LocalDate?)null) { Spare = true },
        new(ReturnProjects.IsApportioned, 11, row => InPrint.YesNo(row.Entry.Apportioned)) { Spare = true },
        new("Method", 14, row => row.Entry.Method) { Spare = true },
        new("Adjusts", 10, row => row.Entry.Restates?.Of.Name ?? row.Entry.Line.Adjusts) { Spare = true },
        Column<SourceRow>.Money("Eligible", row => row.Entry.Eligible),
        Column<SourceRow>.Money("Claimed", row => row.Entry.Claimed),
        Column<SourceRow>.Money("Match", row => row.Entry.Match.Total(share => share.Amount)) with { Spare = true },
        Column<SourceRow>.Money("Income", row => row.Entry.IncomeApplied) with { Spare = true },
        new(FateInWords.Heading, 10, row => row.Entry.Fate.InWords()),
        new("File", 26, row => row.Entry.Line.At.Layout.File.Name),
        new("Sheet", 11, row => row.Entry.Line.At.Layout.Sheet),
        new("Cell of eligible", 8, row => row.Entry.Line.At["Eligible cost"].Address),
        new("Cell of claimed", 8, row => row.Entry.Line.At["Claimed"].Address),
        new("Cells of match", 9, row => CellsOf(row.Entry, row.Entry.Match)) { Spare = true },
        new(Hash, 22, row => row.Entry.Line.At.Layout.File.Sha256) { Aside = true },
        new("Cell of income", 8, row => row.Entry.IncomeApplied.IsZero ? "" : row.Entry.Line.At["Income applied"].Address) { Aside = true, Spare = true },
        new(AwardRow, 12, row => row.Entry.Award?.At.Place) { Aside = true, Spare = true },
    ];

    /// <summary>One column for each source of match, beyond the page, so that what each of them pays can be added up.</summary>
    private static IEnumerable<Column<SourceRow>> MatchColumns(FunderReturn funderReturn) =>
        from source in Rows(funderReturn).SelectMany(row => row.Entry.Match).Select(InPrint.Of).Distinct().Order(StringComparer.Ordinal)
        from column in new[]
        {
            Column<SourceRow>.Money(Adding.MatchFrom(source), row => row.Entry.Match.Where(share => InPrint.Of(share) == source).Total(share => share.Amount)) with { Aside = true },
            new($"Cell of {Adding.MatchFrom(source)}", 8, row => CellsOf(row.Entry, row.Entry.Match.Where(share => InPrint.Of(share) == source))) { Aside = true },
        }
        select column;

    private static string CellsOf(Entry entry, IEnumerable<MatchShare> shares) => string.Join(", ", shares.Select(share => entry.Line.At[share.Heading].Address));
}
