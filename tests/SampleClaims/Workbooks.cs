using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>Draws pages as sheets that look decent when opened, with dates and money stored as dates and numbers.</summary>
internal static partial class Workbooks
{
    /// <summary>The row of headings, below the title and, where there are any, the bands.</summary>
    public const int HeadingRow = 4;

    public static byte[] Write(Action<XLWorkbook> draw)
    {
        using var workbook = new XLWorkbook();
        draw(workbook);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return StablePackage.Of(stream.ToArray());
    }

    public static void Title(this IXLWorksheet sheet, string title) =>
        sheet.Cell(1, 1).SetValue(title).Style.Font.SetBold().Font.SetFontSize(14);

    public static void Write(this IXLWorksheet sheet, Page page)
    {
        sheet.Title(page.Title);
        foreach (var band in page.Bands)
        {
            var range = sheet.Range(HeadingRow - 1, band.First, HeadingRow - 1, band.Last).Merge();
            range.FirstCell().SetValue(band.Text);
            range.Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.LightGray).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        }

        for (var column = 0; column < page.Headings.Length; column++)
        {
            sheet.Heading(column + 1, page.Headings[column]);
            sheet.Column(column + 1).Width = Width(page, column);
        }

        for (var row = 0; row < page.Rows.Length; row++)
        {
            for (var column = 0; column < page.Rows[row].Length; column++)
            {
                sheet.Cell(HeadingRow + 1 + row, column + 1).Answer(page.Rows[row][column]);
            }
        }

        sheet.SheetView.FreezeRows(HeadingRow);
        sheet.PageSetup.SetPageOrientation(XLPageOrientation.Landscape).FitToPages(1, 0);
    }

    /// <summary>Stores what was written by its shape: 26/03/2000 as a date, 1,234.50 as money, 45% as a rate, 20 as a number, the rest as typed.</summary>
    /// <remarks>So "31/02/2000", "n/a" and "€35.00" stay the text that a hurried clerk would have left there.</remarks>
    public static IXLCell Answer(this IXLCell cell, string typed) => typed switch
    {
        "" => cell,
        _ when DateTime.TryParseExact(typed, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            cell.SetValue(day).Format("dd/mm/yyyy"),
        _ when MoneyShape().IsMatch(typed) => cell.SetValue(Number(typed)).Format("#,##0.00"),
        _ when PercentShape().IsMatch(typed) => cell.SetValue(Number(typed[..^1]) / 100).Format("0.##%"),
        _ when NumberShape().IsMatch(typed) => cell.SetValue(Number(typed)).Centred(),
        _ => cell.SetValue(typed),
    };

    private static void Heading(this IXLWorksheet sheet, int column, string heading)
    {
        var range = sheet.Range(HeadingRow, column, HeadingRow, column);
        if (heading.EndsWith(">>", StringComparison.Ordinal))
        {
            range = sheet.Range(HeadingRow, column, HeadingRow, column + 1).Merge();
        }

        if (heading.Length > 0)
        {
            range.FirstCell().SetValue(heading.TrimEnd('>', ' '));
            range.Style.Font.SetBold().Alignment.SetWrapText().Border.SetBottomBorder(XLBorderStyleValues.Thin);
        }
    }

    /// <summary>Wide enough for the longest answer, within reason; no font is ever measured, so every machine draws the same.</summary>
    private static double Width(Page page, int column) =>
        Math.Clamp(page.Rows.Select(row => column < row.Length ? row[column].Length : 0).Append(9).Max() + 3, 12, 42);

    private static IXLCell Format(this IXLCell cell, string format)
    {
        cell.Style.NumberFormat.SetFormat(format);
        return cell;
    }

    private static IXLCell Centred(this IXLCell cell)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return cell;
    }

    private static decimal Number(string typed) => decimal.Parse(typed, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?[\d,]+\.\d\d$")]
    private static partial Regex MoneyShape();

    [GeneratedRegex(@"^\d+(\.\d+)?%$")]
    private static partial Regex PercentShape();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex NumberShape();
}
