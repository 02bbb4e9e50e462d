using System.Globalization;
using ClosedXML.Excel;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A template filled in as a person fills it in: every answer beside its question, every figure under its heading.</summary>
/// <remarks>Where a drop-down offers answers only an answer that it offers is typed, as it would take no other.</remarks>
internal static class FilledForm
{
    public static byte[] Claim(Form form, ClaimWorkbook claim) => Filled(form, workbook =>
    {
        var cover = workbook.Worksheet(1);
        foreach (var (label, answer) in claim.Answers.Where(pair => !form.Says.ContainsKey(pair.Key)))
        {
            if (form.Cover!.Fields.Any(field => field.Heading == label))
            {
                Type(Under(cover, cover.Column(form.LabelColumn).CellsUsed(), form.Cover.Printed(label)).CellRight(form.AnswerColumn - form.LabelColumn), OwnWords.Answer(form.Cover, label, answer));
            }
        }

        foreach (var page in claim.Pages)
        {
            Fill(workbook, form.Sheet(page.Sheet)!, page, headingRow: 4);
        }
    });

    /// <summary>The register, with rows of one project said of others too, each with its own words in place of the first's.</summary>
    public static byte[] Register(RegisterWorkbook register, params (string From, string To)[][] others) => Filled(Form.Register, workbook =>
    {
        foreach (var page in register.Pages)
        {
            var rows = page.Text.ReplaceLineEndings("\n").Split('\n');
            var also = from other in others
                       from row in rows.Skip(1)
                       where row.Contains(other[0].From, StringComparison.Ordinal)
                       select other.Aggregate(row, (text, word) => text.Replace(word.From, word.To, StringComparison.Ordinal));
            Fill(workbook, Form.Register.Sheet(page.Sheet)!, page with { Text = string.Join('\n', rows.Concat(also)) }, headingRow: page.Sheet == "Projects" ? 5 : 4);
        }
    });

    /// <summary>How many cells and columns of a workbook are checked as they are typed.</summary>
    public static int ChecksIn(byte[] workbook)
    {
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        return opened.Worksheets.Sum(sheet => sheet.DataValidations.Count(check => check.AllowedValues != XLAllowedValues.AnyValue));
    }

    /// <summary>What the cover says beside the total that the rows come to, as whoever saved it last worked it out.</summary>
    public static decimal RowsComeTo(byte[] workbook)
    {
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        return decimal.Parse(opened.Worksheet(1).Column(4).CellsUsed(cell => cell.HasFormula).Single().CachedValue.ToString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static byte[] Filled(Form form, Action<XLWorkbook> fill)
    {
        using var workbook = new XLWorkbook(new MemoryStream(Template.Write(form)));
        fill(workbook);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static void Fill(XLWorkbook workbook, SheetForm form, Page page, int headingRow)
    {
        var sheet = workbook.Worksheet(form.Tab);
        foreach (var (i, heading) in page.Headings.Index())
        {
            var own = OwnWords.Heading(form, heading);
            var headings = sheet.Row(headingRow).CellsUsed().ToList();
            if (form.IsMatch(own) && !headings.Exists(cell => cell.GetString() == own))
            {
                Type(headings.First(cell => cell.GetString() == $"{form.MatchWords} choose a source"), own);
            }

            var column = Under(sheet, sheet.Row(headingRow).CellsUsed(), own);
            foreach (var (row, cells) in page.Rows.Where(cells => cells.Any(cell => cell.Length > 0)).Index())
            {
                Type(column.CellBelow(row + 1), OwnWords.Answer(form, heading, cells[i]));
            }
        }
    }

    private static IXLCell Under(IXLWorksheet sheet, IXLCells cells, string words) =>
        cells.FirstOrDefault(cell => Words.Same(cell.GetString(), words)) ?? throw new InvalidOperationException($"Sheet {sheet.Name} does not ask \"{words}\".");

    private static void Type(IXLCell cell, string typed)
    {
        if (typed.Length == 0)
        {
            return;
        }

        var check = cell.Worksheet.DataValidations.First(of => of.Ranges.Any(range => range.Contains(cell.AsRange())));
        if (check is { AllowedValues: XLAllowedValues.List, ErrorStyle: XLErrorStyle.Stop })
        {
            var offered = cell.Worksheet.Workbook.Range(check.Value).CellsUsed().Select(word => word.GetString()).ToList();
            typed = offered.Find(word => word == typed) ?? offered.Single(word => Same(word, typed));
        }

        Assert.False(cell.Style.Protection.Locked, $"{cell.Worksheet.Name} {cell.Address} is locked.");
        if (check.AllowedValues == XLAllowedValues.AnyValue)
        {
            cell.SetValue(typed);
        }
        else
        {
            cell.Answer(typed);
        }
    }

    /// <summary>A person who has ESF in mind picks European Social Fund, and for a core budget the heading that ends with it.</summary>
    private static bool Same(string offered, string meant) =>
        Sources.Find(meant) is { } source && source.Name == offered;
}
