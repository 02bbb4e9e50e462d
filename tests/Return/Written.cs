using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FundingPipeline.Tests.Return;

/// <summary>A workbook read back with the format's own library, cell by cell.</summary>
public sealed record Written(ImmutableArray<Written.Page> Sheets)
{
    public Page this[string sheet] => Sheets.Single(page => page.Name == sheet);

    public IEnumerable<Square> Formulas => Sheets.SelectMany(page => page.Cells.Values).Where(cell => cell.Formula is not null);

    public static Written Of(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var part = document.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToImmutableArray() ?? [];
        return new([
            .. from sheet in part.Workbook.Descendants<Sheet>()
               let name = sheet.Name!.Value!
               let cells = ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>()
               select new Page(name, cells.Select(cell => Read(name, cell, shared)).ToImmutableDictionary(cell => cell.Address)),
        ]);
    }

    private static Square Read(string sheet, Cell cell, ImmutableArray<string> shared) =>
        new(sheet, cell.CellReference!.Value!, TextOf(cell, shared) ?? cell.CellValue?.Text ?? "", cell.CellFormula?.Text, TextOf(cell, shared) is not null);

    /// <summary>What a cell of text says, which stands in the cell itself or in the list that all share; null for any other cell.</summary>
    private static string? TextOf(Cell cell, ImmutableArray<string> shared) =>
        cell.InlineString?.InnerText ?? (cell.DataType?.Value == CellValues.SharedString && cell.CellValue is { } index ? shared[int.Parse(index.Text, null)] : null);

    public sealed record Page(string Name, ImmutableDictionary<string, Square> Cells)
    {
        public Square this[string address] => Cells[address];

        /// <summary>The cell in the row that begins with a label, under a heading.</summary>
        public Square At(string label, string heading)
        {
            var column = First(cell => cell.Text == heading).Address.TrimEnd("0123456789".ToCharArray());
            var row = First(cell => cell.Text == label && cell.Address.TrimEnd("0123456789".ToCharArray()) == "A").Address.TrimStart('A');
            return Cells[column + row];
        }

        /// <summary>The table beneath a title, line by line, of the columns that are asked for: Staff | 8000 | =6000.</summary>
        public string Table(string title, string columns) =>
            Lines(Row(Cells.Values.Single(cell => cell.Text == title && Column(cell) == "A")), columns);

        /// <summary>The same of a table that has no title but its sheet's, by its first heading.</summary>
        public string Under(string heading, string columns) =>
            Lines(Row(Cells.Values.Single(cell => cell.Text == heading && Column(cell) == "A")) - 1, columns);

        private string Lines(int top, string columns)
        {
            var headings = Cells.Values.Where(cell => Row(cell) == top + 1 && cell.Text.Length > 0).ToDictionary(cell => cell.Text, Column);
            var lines = Enumerable.Range(top + 2, Cells.Count).TakeWhile(row => Cells.Values.Any(cell => Row(cell) == row && cell.Text.Length > 0));
            return string.Join('\n', lines.Select(row => string.Join(" | ", columns.Split(" | ").Select(heading => Cells.TryGetValue($"{headings[heading]}{row}", out var cell) ? cell.Text : ""))));
        }

        private static int Row(Square cell) => int.Parse(cell.Address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), null);

        private static string Column(Square cell) => cell.Address.TrimEnd("0123456789".ToCharArray());

        private Square First(Func<Square, bool> wanted) =>
            Cells.Values.Where(wanted).MinBy(cell => int.Parse(cell.Address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), null))!;
    }

    public sealed record Square(string Sheet, string Address, string Text, string? Formula, bool IsText);
}
