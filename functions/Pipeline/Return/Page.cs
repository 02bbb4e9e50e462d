using System.Collections.Immutable;
using ClosedXML.Excel;

namespace FundingPipeline.Return;

/// <summary>One sheet while it is being written, from the top down.</summary>
internal sealed partial class Page
{
    private const int LineHeight = 14;
    private const int MostLines = 29;
    private const int ProseWidth = 120;
    private const int UsualWidth = 9;
    private const int PaperWidth = 90;

    private readonly IXLWorksheet sheet;
    private readonly Dictionary<string, decimal> figures = [];
    private readonly Dictionary<int, int> widths = [];
    private int next;
    private int? headings;
    private int furthest = 1;
    private int? unprinted;
    private bool isUpright;

    public Page(IXLWorksheet sheet, string title, string about)
    {
        this.sheet = sheet;
        sheet.ShowGridLines = false;
        Put(1, 1, title).Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(Colour(Book.Ink));
        sheet.Row(1).Height = 24;
        Put(2, 1, about).Style.Font.SetFontColor(XLColor.DimGray);
        next = 4;
    }

    /// <summary>What every formula comes to, by cell.</summary>
    public IReadOnlyDictionary<string, decimal> Figures => figures;

    public void Heading(string text)
    {
        next++;
        Put(next++, 1, text).Style.Font.SetBold().Font.SetFontSize(12).Font.SetFontColor(Colour(Book.Ink));
    }

    private string Quoted => sheet.Name.Contains(' ', StringComparison.Ordinal) ? $"'{sheet.Name}'" : sheet.Name;

    /// <summary>A blank line.</summary>
    public void Gap() => next++;

    /// <summary>A label and its answer, and whatever a reader should know about it.</summary>
    public string Line(string label, Content says, string about = "")
    {
        Put(next, 1, label).Style.Font.SetBold();
        var cell = Put(next, 2, says);
        cell.Style.Alignment.SetHorizontal(IsFigure(says) ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
        Put(next, 3, about).Style.Alignment.SetIndent(1).Font.SetFontColor(XLColor.DimGray);
        sheet.Range(next, 1, next, 3).Style.Alignment.SetWrapText();
        sheet.Row(next).Height = Tall([(label, WidthOf(1)), (says.Text, WidthOf(2)), (about, WidthOf(3) - 2)]);
        sheet.Range(next, 1, next, 3).Style.Border.SetBottomBorder(XLBorderStyleValues.Hair).Border.SetBottomBorderColor(XLColor.LightGray);
        return $"{Quoted}!$B${next++}";
    }

    /// <summary>A sentence or two across the first columns.</summary>
    public void Paragraph(string text, bool bold = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        var (across, width) = (1, WidthOf(1));
        while (width < ProseWidth && widths.ContainsKey(across + 1) && across + 1 != unprinted)
        {
            width += WidthOf(++across);
        }

        Put(next, 1, text).Style.Font.SetBold(bold);
        sheet.Range(next, 1, next, across).Merge().Style.Alignment.SetWrapText();
        sheet.Row(next++).Height = Tall([(text, width)]);
    }

    /// <summary>Empty rules to write on.</summary>
    public void Rules(int count)
    {
        for (var i = 0; i < count; i++)
        {
            sheet.Row(next).Height = 2 * LineHeight;
            sheet.Range(next, 1, next++, 3).Style.Border.SetBottomBorder(XLBorderStyleValues.Hair);
        }
    }

    /// <summary>A rule to sign on, named.</summary>
    public void Signature(string who)
    {
        next++;
        Put(next, 1, who).Style.Font.SetBold();
        sheet.Range(next, 2, next, 3).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin);
        Put(++next, 2, "Name and signature").Style.Font.SetFontColor(XLColor.DimGray);
        Put(next++, 3, "Date").Style.Font.SetFontColor(XLColor.DimGray);
    }

    public void Widths(params ReadOnlySpan<int> characters)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            Widen(i + 1, characters[i]);
        }
    }

    /// <summary>Sets the sheet up for the screen and for paper.</summary>
    public void Finish()
    {
        foreach (var (column, width) in widths)
        {
            sheet.Column(column).Width = width;
        }

        var paper = sheet.PageSetup;
        paper.PaperSize = XLPaperSize.A4Paper;
        paper.PageOrientation = isUpright ? XLPageOrientation.Portrait : XLPageOrientation.Landscape;
        Scale(paper);
        paper.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.7).SetFooter(0.3);
        paper.ScaleHFWithDocument = false;
        paper.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        paper.Footer.Right.AddText("Page ");
        paper.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        paper.Footer.Right.AddText(" of ");
        paper.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        if (!toFill)
        {
            paper.PrintAreas.Add(1, 1, Math.Max(Math.Max(next, lastListed), 2), LastPrinted);
        }

        Repeat(paper);
    }

    /// <summary>Sets the sheet on paper that stands, as a letter does.</summary>
    public void Upright() => isUpright = true;

    private int LastPrinted => unprinted - 1 ?? Math.Max(furthest, widths.Keys.DefaultIfEmpty(1).Max());

    /// <summary>Shrinks what is too wide for the paper, and nothing else: some programs would blow a narrow table up to fill it.</summary>
    private void Scale(IXLPageSetup paper)
    {
        if (toFill)
        {
            paper.FitToPages(Pages, headings is null ? 1 : 0);
        }
        else if (isUpright || Enumerable.Range(1, LastPrinted).Sum(WidthOf) > PaperWidth)
        {
            paper.FitToPages(1, 0);
        }
        else
        {
            paper.Scale = 100;
        }
    }

    /// <summary>The one table's headings or, where several tables follow one another, the sheet's own title.</summary>
    private void Repeat(IXLPageSetup paper)
    {
        if (headings is not { } row || row == 0)
        {
            paper.SetRowsToRepeatAtTop(1, 2);
            return;
        }

        paper.SetRowsToRepeatAtTop(row, row);
        if (Pages > 1)
        {
            paper.SetColumnsToRepeatAtLeft(1, RepeatedColumns);
        }

        sheet.SheetView.Freeze(row, toFill ? 1 : 0);
    }

    private IXLCell Put(int row, int column, Content says)
    {
        furthest = Math.Max(furthest, column > 1 && says != Content.Blank ? column : 1);
        var cell = sheet.Cell(row, column);
        if (says.Formula is { } formula)
        {
            cell.FormulaA1 = formula;
            figures[$"{CellRef.Letters(column)}{row}"] = says.Figure ?? 0;
        }
        else if (says.Figure is { } figure)
        {
            cell.SetValue(figure);
        }
        else if (says.Text.Length > 0)
        {
            cell.SetValue(says.Text);
        }

        if (Format(says) is { } format)
        {
            cell.Style.NumberFormat.Format = format;
        }

        return cell;
    }

    /// <summary>Pence always shown, negatives in brackets.</summary>
    private static string? Format(Content says) => says.Look switch
    {
        Look.Money => "£#,##0.00_);(£#,##0.00)",
        Look.Number when decimal.IsInteger(says.Figure ?? 0) => "#,##0_);(#,##0)",
        Look.Number => "#,##0.0##_);(#,##0.0##)",
        Look.Percent => "0.##%",
        Look.Day => "d mmm yyyy",
        _ => null,
    };

    /// <summary>How high a row must be to show all of its text: no program works that out for a file it merely opens.</summary>
    public static int Tall(IEnumerable<(string Text, int Width)> cells) =>
        HeightOf(cells.Max(cell => Wrapping.Lines(cell.Text, cell.Width)));

    private static int HeightOf(int lines) => LineHeight * Math.Clamp(lines, 1, MostLines);

    private int WidthOf(int column) => widths.GetValueOrDefault(column, UsualWidth);

    private void Widen(int column, int width) => widths[column] = Math.Max(width, widths.GetValueOrDefault(column));

    private static XLColor Colour(string html) => XLColor.FromHtml(html);
}
