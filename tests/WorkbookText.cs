using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FundingPipeline.Tests;

/// <summary>A workbook written out as text, one cell a line, so that a change to a return is a readable diff.</summary>
public static class WorkbookText
{
    public static string Of(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var part = document.WorkbookPart!;
        var strings = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return string.Concat(
            from sheet in part.Workbook.Descendants<Sheet>()
            let cells = ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>()
            from cell in cells
            where cell.CellValue is not null || cell.InlineString is not null
            select $"{sheet.Name}!{cell.CellReference}\t{Shown(cell, strings)}\n");
    }

    private static string Shown(Cell cell, List<string> strings)
    {
        var value = cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, null)]
            : cell.InlineString?.InnerText ?? cell.CellValue!.Text;
        var line = value.ReplaceLineEndings("\\n");
        return cell.CellFormula is { } formula ? $"={formula.Text}\t{line}" : line;
    }
}
