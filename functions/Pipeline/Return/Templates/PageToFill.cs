using System.Collections.Immutable;
using ClosedXML.Excel;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>Sheets that somebody will fill in: questions with a cell for the answer, or headings with a block of rows below.</summary>
internal sealed partial class Page
{
    /// <summary>How many rows are checked as they are typed; rows below are read like the rest.</summary>
    public const int RowsToFill = 500;

    /// <summary>As far as sums look, whoever pastes a long ledger.</summary>
    private const int DeepestSum = 100_000;

    private const int LongestPrompt = 255;
    private const int LongestPromptTitle = 32;
    private const int PageWidth = 190;

    /// <summary>The line and the transaction, so that a printed row can be followed from page to page.</summary>
    private const int RepeatedColumns = 2;

    private int across;
    private int lastListed;
    private bool toFill;

    /// <summary>A column for the questions, one for the answers, and beside them room for what each means.</summary>
    public void CoverWidths(int labels, int answers)
    {
        Widen(labels, 30);
        Widen(answers, 34);
        Widen(Math.Max(labels, answers) + 1, 74);
        Widen(Math.Max(labels, answers) + 2, 24);
    }

    /// <summary>Where the first question yet to come will be answered, or one so many after it.</summary>
    public string AnswerTo(int after, int answers) => Reference(next + after, answers, next + after, answers);

    /// <summary>One question: its label, a cell for the answer, what it means, and perhaps a figure to compare the answer with.</summary>
    public void Question(Box box, int labels, int answers, string means, Content beside)
    {
        var note = Math.Max(labels, answers) + 1;
        Put(next, labels, box.Printed).Style.Font.SetBold().Alignment.SetWrapText();
        Put(next, note, means).Style.Font.SetFontColor(XLColor.DimGray).Alignment.SetWrapText().Alignment.SetIndent(1);
        Put(next, note + 1, beside).Style.NumberFormat.SetFormat("\"Rows come to \"£#,##0.00;\"Rows come to \"(£#,##0.00)");
        var answer = sheet.Range(next, answers, next, answers);
        Fillable(answer.Style, box);
        Check(answer, box);
        answer.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left)
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(XLColor.Gray)
            .Fill.SetBackgroundColor(Colour(box.Starred ? Book.Pale : "#FFFFFF"));
        sheet.Row(next).Height = 4 + Tall([(box.Printed, WidthOf(labels)), (means, WidthOf(note) - 2)]);
        next++;
    }

    /// <summary>A row of headings and, below it, as many blank rows as anybody fills in by hand.</summary>
    /// <param name="version">What the register's first sheet asks above its headings, with its legend; null on any other sheet.</param>
    /// <returns>Where each column will be filled, to the last row that sums look at.</returns>
    public ImmutableDictionary<string, string> Block(ImmutableArray<Box> boxes, Box? version, string legend)
    {
        var (row, columns) = (version is null ? next : next + 1, ImmutableDictionary.CreateBuilder<string, string>());
        (across, headings) = (boxes.Length, row);
        (toFill, sheet.ShowGridLines) = (true, true);
        sheet.Row(row).Height = 4 + Tall(boxes.Select(box => (box.Printed, box.Width * 9 / 10)));
        foreach (var (i, box) in boxes.Index())
        {
            var column = i + 1;
            Widen(column, box.Width);
            Fillable(sheet.Column(column).Style, box);
            Check(sheet.Range(row + 1, column, row + RowsToFill, column), box);
            HeadingOf(Put(row, column, box.Printed), box);
            columns[box.Heading] = Reference(row + 1, column, row + DeepestSum, column);
        }

        foreach (var title in Enumerable.Range(1, row - 1))
        {
            Title(sheet.Cell(title, 1));
        }

        if (version is not null)
        {
            Version(version);
            Put(3, 1, legend).Style.Font.SetFontColor(XLColor.DimGray);
        }

        next = row + RowsToFill + 1;
        return columns.ToImmutable();
    }

    /// <summary>A list for drop-downs, in the next free column.</summary>
    /// <returns>Where it stands.</returns>
    public string List(string name, IReadOnlyList<string> words)
    {
        var column = ++across;
        Put(next, column, name).Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Colour(Book.Ink)).Alignment.SetWrapText();
        Widen(column, words.Append(name).Max(word => word.Length) + 2);
        foreach (var (i, word) in words.Index())
        {
            Put(next + i + 1, column, word);
        }

        lastListed = Math.Max(lastListed, next + words.Count);
        return Reference(next + 1, column, next + words.Count, column);
    }

    /// <summary>Keeps what we wrote from being typed over by mistake. There is no password: whoever must change it can.</summary>
    public void Protect() =>
        sheet.Protect().AllowElement(
            XLSheetProtectionElements.SelectEverything | XLSheetProtectionElements.FormatEverything | XLSheetProtectionElements.InsertRows
            | XLSheetProtectionElements.DeleteRows | XLSheetProtectionElements.Sort | XLSheetProtectionElements.AutoFilter);

    /// <summary>Locked again, and out of the columns that stand again on each page of several, where a title would be cut.</summary>
    private void Title(IXLCell cell)
    {
        cell.Style.Protection.SetLocked(true).NumberFormat.SetFormat("General").Alignment.SetWrapText(false).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        if (Pages > 1)
        {
            cell.CopyTo(cell.CellRight(RepeatedColumns));
            cell.Clear(XLClearOptions.Contents);
        }
    }

    private void Version(Box box)
    {
        Put(2, 1, box.Heading).Style.Font.SetBold().Font.SetFontColor(XLColor.Black);
        Put(2, 3, box.Prompt).Style.Font.SetFontColor(XLColor.DimGray).Alignment.SetWrapText(false).Alignment.SetIndent(1);
        var answer = sheet.Range(2, 2, 2, 2);
        Fillable(answer.Style, box);
        Check(answer, box);
        answer.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(XLColor.Gray).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
    }

    /// <summary>How many pages side by side: thirty columns on one would be printed in letters nobody can read.</summary>
    private int Pages => toFill ? Math.Max(1, (widths.Values.Sum() + PageWidth - 1) / PageWidth) : 1;

    private void HeadingOf(IXLCell cell, Box box)
    {
        var chosen = box.HeadingOffers is not null;
        cell.Style
            .Font.SetBold().Font.SetFontColor(box.Starred ? XLColor.White : Colour(Book.Ink))
            .Fill.SetBackgroundColor(Colour(box.Starred ? Book.Ink : Book.Pale))
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(XLColor.White)
            .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left)
            .Font.SetItalic(chosen).Protection.SetLocked(!chosen).NumberFormat.SetFormat("General");
        if (chosen)
        {
            Check(cell.AsRange(), box with { Kind = AnswerKind.Source, Offers = box.HeadingOffers, Prompt = "Choose whose money stands in this column." });
        }
    }

    private static void Fillable(IXLStyle style, Box box) =>
        style.Protection.SetLocked(false).NumberFormat.SetFormat(FormatOf(box.Kind)).Alignment.SetWrapText(box.Kind == AnswerKind.Text)
            .Alignment.SetHorizontal(box.Kind == AnswerKind.Line ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.General);

    /// <summary>Text keeps what is typed: 00123 stays 00123, 2000/01 is no day in January, and 1/4 is claim 1, line 4.</summary>
    private static string FormatOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Text or AnswerKind.Person => "@",
        AnswerKind.Money or AnswerKind.Sum => Format(Content.Of(Money.Zero))!,
        AnswerKind.Day => Format(Content.Of(new LocalDate(2000, 1, 1)))!,
        AnswerKind.Count => "0",
        _ => "General",
    };

    /// <summary>Bounds are given as text: the library writes a number as the machine's own country would.</summary>
    private static void Check(IXLRange cells, Box box)
    {
        var check = cells.SetDataValidation();
        var first = cells.FirstCell().Address.ToString();
        check.IgnoreBlanks = true;
        check.InputTitle = Begun(box.Heading, LongestPromptTitle);
        check.InputMessage = Begun(box.IsFree ? box.Prompt : $"{box.Prompt} {box.How}.", LongestPrompt);
        check.ErrorTitle = Begun(box.Heading, LongestPromptTitle);
        check.ErrorMessage = Begun($"{box.How}.", LongestPrompt);
        switch (box.Kind)
        {
            case AnswerKind.Line:
                check.Custom($"COUNTIF({Fixed(cells)},{first})=1");
                break;
            case AnswerKind.Money:
                check.Custom($"AND(ISNUMBER({first}),ROUND({first},2)={first},ABS({first})<10000000000)");
                break;
            case AnswerKind.Sum:
                check.Custom($"AND(ISNUMBER({first}),ROUND({first},2)={first},{first}>=0,{first}<10000000000)");
                break;
            case AnswerKind.Number:
                check.Decimal.Between("-9999999999", "9999999999");
                break;
            case AnswerKind.Count:
                check.WholeNumber.Between("0", "9999");
                break;
            case AnswerKind.Share:
                check.Decimal.Between("0", "100");
                break;
            case AnswerKind.Day:
                check.Date.Between(Serial(1900), Serial(2101));
                break;
            default:
                if (box.Offers is { } offers)
                {
                    check.List(offers.Where, inCellDropdown: true);
                    check.ErrorStyle = offers.Closed ? XLErrorStyle.Stop : XLErrorStyle.Information;
                }

                break;
        }
    }

    private static string Serial(int year) => Content.Digits(Content.Of(new LocalDate(year, 1, 1)).Figure!.Value);

    private static string Fixed(IXLRange cells) => cells.RangeAddress.ToStringFixed(XLReferenceStyle.A1);

    private static string Begun(string text, int letters) => text.Length <= letters ? text : $"{text[..(letters - 1)]}…";

    private string Reference(int row, int column, int lastRow, int lastColumn) =>
        $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${CellRef.Letters(column)}${row}"
        + (row == lastRow && column == lastColumn ? "" : $":${CellRef.Letters(lastColumn)}${lastRow}");
}
