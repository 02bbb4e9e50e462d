namespace FundingPipeline.Return;

/// <summary>A fund's return as a workbook: its own money, its own words, and the way from every figure back to a cell.</summary>
/// <remarks>It names no payee, no person and no other fund's draft: a return travels further than the claims did.</remarks>
public static class ReturnWorkbook
{
    public static byte[] Write(FunderReturn funderReturn)
    {
        using var book = new Book($"{funderReturn.Funder.Name} {funderReturn.Period.Name}");
        var about = $"{funderReturn.Funder.Name} · {funderReturn.Period.Name} · {InPrint.Days(funderReturn.Period.Days)}";
        Page Add(string name, string title) => book.Page(name, title, about);

        var (cover, projects, outputs) = (Add("Cover", "Consolidated return"), Add("Projects", "Projects by accountable body"), Add("Outputs", "Outputs"));
        var (adjustments, bridge, findings) = (Add("Adjustments", "Adjustments to earlier claims"), Add("Bridge", "Why funds differ"), Add("Findings", "Findings"));
        var sources = ReturnSources.Fill(Add("Sources", "Where every pound comes from"), funderReturn);
        var (projectTotals, claimTotals) = ReturnProjects.Fill(projects, funderReturn, sources);
        var unitTotals = ReturnOutputs.Fill(outputs, funderReturn);
        var adjusted = ReturnAdjustments.Fill(adjustments, funderReturn);
        ReturnBridge.Fill(bridge, funderReturn);
        FindingsTable.Fill(findings, funderReturn.Contributions.SelectMany(part => part.Findings).DistinctBy(finding => finding.Key));
        ReturnCover.Fill(cover, funderReturn, new(projectTotals, claimTotals, adjusted, unitTotals), book);
        if (funderReturn.Life.IsCertified)
        {
            book.Protect();
        }

        return book.Save();
    }
}

/// <summary>The tables whose totals the cover repeats.</summary>
internal sealed record CoverTotals(Area Projects, Area Claims, Area Adjustments, Area? Units);
