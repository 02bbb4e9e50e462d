using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>The sheet of what changes earlier claims and certified returns: line by line with the reason, the cell it was certified from and the cell that stands.</summary>
internal static class ReturnAdjustments
{
    public static Area Fill(Page page, FunderReturn funderReturn, ReturnWorkings workings)
    {
        var area = page.ByFate(Lines, ReturnSources.Rows(funderReturn).Where(row => row.Entry.IsAdjustment), "Nothing changes an earlier claim.");
        var units = (from part in funderReturn.Contributions from unit in part.Units where unit.Restates is not null select new UnitRow(part.Project, unit)).ToImmutableArray();
        var outputs = (from part in funderReturn.Contributions from of in part.Carried from output in of.Outputs select new OutputRow(part.Project, of.Of, output)).ToImmutableArray();
        var sums = (from part in funderReturn.Contributions from of in part.Carried select new SumRow(part.Project, of)).ToImmutableArray();
        Table(page, "Units at contract prices that were certified otherwise", UnitColumns, units);
        Table(page, "Outputs that were certified otherwise", OutputColumns, outputs);
        Table(page, "Grant and money due that were certified otherwise", SumColumns(workings), sums);
        if (!sums.IsEmpty)
        {
            page.Paragraph("A certified return is never altered. What stands now of its period, less what certified returns have said of it, is taken up here, and is in the totals of this return.");
        }

        return area;
    }

    private static void Table<T>(Page page, string heading, ImmutableArray<Column<T>> columns, ImmutableArray<T> rows)
    {
        if (!rows.IsEmpty)
        {
            page.Heading(heading);
            page.Table(columns, rows);
        }
    }

    private static readonly ImmutableArray<Column<SourceRow>> Lines =
    [
        new("Project", 14, row => row.Project.Reference),
        new("Claim", 9, row => row.Entry.Claim.Number),
        new("Version", 8, row => row.Entry.Version),
        new("Line", 8, row => row.Entry.Line.Line),
        new("Adjusts", 14, row => row.Entry.Restates?.Of.Name ?? row.Entry.Line.Adjusts),
        new("Reason", 46, row => row.Entry.Reason),
        new("Ledger reference", 16, row => row.Entry.Line.LedgerReference),
        new("Eligible as certified", 13, row => row.Entry.Restates is { } restates ? restates.Then?.Eligible ?? Money.Zero : Content.Blank) { Spare = true },
        new("Eligible as it stands", 13, row => row.Entry.Restates is { } restates ? restates.Now?.Eligible ?? Money.Zero : Content.Blank) { Spare = true },
        Column<SourceRow>.Money("Eligible", row => row.Entry.Eligible),
        Column<SourceRow>.Money("Claimed", row => row.Entry.Claimed),
        new(FateInWords.Heading, 11, row => row.Entry.Fate.InWords()),
        new("File", 24, row => Standing(row)?.Layout.File.Name),
        new("Cell", 16, row => Cell(Standing(row), "Eligible cost")),
        new("File as certified", 24, row => row.Entry.Restates?.Then?.At.Layout.File.Name) { Spare = true },
        new("Cell as certified", 16, row => Cell(row.Entry.Restates?.Then?.At, "Eligible cost")) { Spare = true },
        .. Hashes<SourceRow>(Standing, row => row.Entry.Restates?.Then?.At),
    ];

    private static readonly ImmutableArray<Column<UnitRow>> UnitColumns =
    [
        new("Project", 14, row => row.Project.Reference),
        new("Claim", 9, row => row.Unit.Claim.Number),
        new("Version", 8, row => row.Unit.Version),
        new("Line", 8, row => row.Unit.Line.Line),
        new("Adjusts", 14, row => row.Unit.Restates!.Of.Name),
        new("Reason", 46, row => row.Unit.Reason),
        new("Element", 16, row => row.Unit.Line.Element),
        new("Amount as certified", 13, row => row.Unit.Restates!.Then?.Claimed ?? Money.Zero),
        new("Amount as it stands", 13, row => row.Unit.Restates!.Now?.Claimed ?? Money.Zero),
        Column<UnitRow>.Money("Amount", row => row.Unit.Amount),
        new("Units", 14, row => row.Unit.Line.Units),
        new("File", 24, row => row.Unit.Restates!.Now?.At.Layout.File.Name),
        new("Cell", 16, row => Cell(row.Unit.Restates!.Now?.At, "Amount")),
        new("File as certified", 24, row => row.Unit.Restates!.Then?.At.Layout.File.Name) { Spare = true },
        new("Cell as certified", 16, row => Cell(row.Unit.Restates!.Then?.At, "Amount")) { Spare = true },
        .. Hashes<UnitRow>(row => row.Unit.Restates!.Now?.At, row => row.Unit.Restates!.Then?.At),
    ];

    private static readonly ImmutableArray<Column<OutputRow>> OutputColumns =
    [
        new("Project", 14, row => row.Project.Reference),
        new("Claim", 9, row => row.Output.Shown.Claim.Number),
        new("Version", 8, row => row.Output.Shown.Version),
        new("Line", 8, row => row.Output.Shown.Number),
        new("Adjusts", 14, row => row.Of.Name),
        new("Reason", 46, row => row.Output.Reason),
        new("Output", 16, row => row.Output.Shown.Output),
        new("Native as certified", 13, row => row.Output.Then?.Native),
        new("Native as it stands", 13, row => row.Output.Now?.Native),
        new("Unit", 14, row => row.Output.Shown.Unit),
        new("Derived as certified", 14, row => row.Output.Then?.Derived) { Spare = true },
        new("Derived as it stands", 14, row => row.Output.Now?.Derived) { Spare = true },
        new("File", 24, row => row.Output.Now?.At.Layout.File.Name),
        new("Cell", 16, row => row.Output.Now is { } now ? Cell(now.At, now.Heading) : ""),
        new("File as certified", 24, row => row.Output.Then?.At.Layout.File.Name) { Spare = true },
        new("Cell as certified", 16, row => row.Output.Then is { } then ? Cell(then.At, then.Heading) : "") { Spare = true },
        .. Hashes<OutputRow>(row => row.Output.Now?.At, row => row.Output.Then?.At),
    ];

    private static ImmutableArray<Column<T>> Hashes<T>(Func<T, RowRef?> now, Func<T, RowRef?> then) =>
    [
        new(ReturnSources.Hash, 22, row => now(row)?.Layout.File.Sha256) { Aside = true, Spare = true },
        new($"{ReturnSources.Hash} as certified", 22, row => then(row)?.Layout.File.Sha256) { Aside = true, Spare = true },
    ];

    private static ImmutableArray<Column<SumRow>> SumColumns(ReturnWorkings workings) =>
    [
        new("Project", 14, row => row.Project.Reference),
        new("Adjusts", 9, row => row.Of.Of.Name),
        Column<SumRow>.Live(ReturnProjects.Grant, (row, _) => workings.Carried(row.Project.Reference, GrantWorkings.Grant, row.Of.Of, row.Of.Grant)),
        Column<SumRow>.Live(ReturnProjects.Due, (row, _) => workings.Carried(row.Project.Reference, ProjectWorkings.Due, row.Of.Of, row.Of.Due)),
    ];

    /// <summary>The row that says what stands; null where nothing does.</summary>
    private static RowRef? Standing(SourceRow row) => row.Entry.Restates is null or { Now: not null } ? row.Entry.Line.At : null;

    private static string Cell(RowRef? at, string heading) => at is null ? "" : $"{at.Layout.Sheet} {at[heading].Address}";

    private sealed record UnitRow(Project Project, UnitEntry Unit);

    private sealed record OutputRow(Project Project, NamedPeriod Of, OutputRestated Output);

    private sealed record SumRow(Project Project, Carried Of);
}
