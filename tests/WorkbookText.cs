using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FundingPipeline.Tests;

/// <summary>A workbook written out as text, one row a line, so that a change to a return is a readable diff.</summary>
/// <remarks>A figure that a formula gives is written with an equals sign before it.</remarks>
public static class WorkbookText
{
    public static string Of(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var part = document.WorkbookPart!;
        var strings = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return string.Concat(part.Workbook.Descendants<Sheet>().Select(sheet =>
            $"== {sheet.Name}\n" + string.Concat(
                from row in ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>()
                let cells = row.Elements<Cell>().Where(cell => cell.CellValue is not null || cell.InlineString is not null).ToList()
                where cells.Count > 0
                select $"{row.RowIndex}: {string.Join(" | ", cells.Select(cell => Shown(cell, strings)))}\n")));
    }

    private static string Shown(Cell cell, List<string> strings)
    {
        var value = cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, null)]
            : cell.InlineString?.InnerText ?? cell.CellValue!.Text;
        return (cell.CellFormula is null ? "" : "=") + value.ReplaceLineEndings("\\n");
    }
}
