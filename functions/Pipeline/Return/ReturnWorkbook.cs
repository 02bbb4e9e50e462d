using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>A fund's return as a workbook: its own money, its own words, and the way from every figure back to a cell.</summary>
/// <remarks>It names no payee, no person and no other fund's draft: a return travels further than the claims did.</remarks>
public static class ReturnWorkbook
{
    public static byte[] Write(FunderReturn funderReturn)
    {
        var (funder, period) = (funderReturn.Funder, funderReturn.Period);
        var about = $"{funder.Name} · {period.Name} · {InPrint.Days(period.Days)}";
        using var book = new Book($"{funder.Name} {period.Name}: consolidated return", about, $"{funderReturn.Slug}; {funderReturn.Life.InWords.ToLowerInvariant()}");
        Page Add(string name, string title) => book.Page(name, title, about);

        var (cover, account, projects, outputs) = (Add("Cover", "Consolidated return"), Add("Account", "Account with the funder"), Add("Projects", "Projects by accountable body"), Add("Outputs", "Outputs"));
        var schedules = funder.Schedules(funderReturn.Contributions).GroupBy(schedule => schedule.Sheet).Select(same => (Page: Add(same.Key, same.Key), Schedules: same.ToImmutableArray())).ToImmutableArray();
        var (adjustments, bridge, findings) = (Add("Adjustments", "Adjustments to earlier claims"), Add("Bridge", "Why funds differ"), Add("Findings", "Findings"));
        var (certificate, movements) = (Add("Certificate", "Auditor's certificate"), Add("Movements", "Every movement on the account"));
        var (cited, added) = ReturnSchedules.RestOn(schedules.SelectMany(sheet => sheet.Schedules));
        var earlier = added.Contains("Earlier") ? Add("Earlier", "What earlier periods came to") : null;

        ImmutableArray<SourceFile> files = [.. ReturnSources.Files(funderReturn).Concat(cited).Distinct()];
        var behind = new CellsBehind(files);
        var sources = ReturnSources.Fill(Add("Sources", "Where every pound comes from"), funderReturn, files);
        var workings = new ReturnWorkings(Add("Workings", "What positions are worked out from"), funderReturn);
        var (projectTotals, claimTotals) = ReturnProjects.Fill(projects, funderReturn, sources, workings);
        var (outputTable, unitTotals) = ReturnOutputs.Fill(outputs, funderReturn);
        var balances = ReturnAccount.Fill(account, funderReturn, ReturnAccount.FillMovements(movements, funderReturn, workings));
        var tables = new (string Name, Area? At)[] { ("Sources", sources), ("Outputs", outputTable), ("Units", unitTotals), ("Earlier", earlier is null ? null : ReturnEarlier.Fill(earlier, funderReturn, behind)) }
            .Where(table => table.At is not null).ToDictionary(table => table.Name, table => table.At!, StringComparer.Ordinal);
        foreach (var sheet in schedules)
        {
            ReturnSchedules.Fill(sheet.Page, sheet.Schedules, tables, workings, behind);
        }

        var adjusted = ReturnAdjustments.Fill(adjustments, funderReturn, workings);
        ReturnBridge.Fill(bridge, funderReturn, Add);
        var found = FindingsTable.Fill(findings, funderReturn.Contributions.SelectMany(part => part.Findings).DistinctBy(finding => finding.Key));
        var cells = ReturnCover.Fill(cover, funderReturn, new(projectTotals, claimTotals, adjusted, unitTotals, balances, found), book);
        ReturnCertificate.Fill(certificate, funderReturn, cells);
        if (funderReturn.Life.IsCertified)
        {
            book.Protect();
        }

        return book.Save();
    }
}

/// <summary>The tables whose totals the cover repeats.</summary>
internal sealed record CoverTotals(Area Projects, Area Claims, Area Adjustments, Area? Units, Area Account, Area Findings);
