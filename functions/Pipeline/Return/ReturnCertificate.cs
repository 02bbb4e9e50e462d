namespace FundingPipeline.Return;

/// <summary>What an auditor signs: the figures, the opinion, and room for whatever qualifies it.</summary>
internal static class ReturnCertificate
{
    public static void Fill(Page page, FunderReturn funderReturn, CoverCells cells)
    {
        page.Upright();
        page.Widths(38, 26, 58);
        page.Heading("The figures examined");
        page.Line("Expenditure", Content.Live(cells.Expenditure, funderReturn.Expenditure), "As on the cover, for the period");
        page.Line("Grant earned", Content.Live(cells.Grant, funderReturn.Grant));
        page.Line("Due", Content.Live(cells.Due, funderReturn.Due));
        page.Line("Closing balance", Content.Live(cells.Closing, ReturnAccount.Balance(funderReturn)), "What the funder owes at the end of the period");
        page.Heading("Opinion");
        page.Paragraph(
            "We have examined this return beside the accountable bodies' ledgers and the records behind them, as far as the terms of the grant and our instructions require. "
            + "In our opinion, and but for whatever is stated below, its figures are fairly stated, the expenditure was made for the purposes of the grant, and the terms of the grant were kept.");
        page.Heading("Qualifications, or \"none\"");
        page.Rules(5);
        page.Signature("Auditor");
        page.Signature("For (firm or audit body)");
    }
}

/// <summary>Where the cover's totals stand, for whoever repeats them.</summary>
internal sealed record CoverCells(string Expenditure, string Grant, string Due, string Closing);
