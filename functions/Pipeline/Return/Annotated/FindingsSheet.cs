using System.Collections.Immutable;
using System.Xml.Linq;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>The last sheet of an annotated copy: everything found in the file, with a link to each cell.</summary>
internal sealed class FindingsSheet(CopiedStyles styles, XNamespace main)
{
    private const int HeadingRow = 5;
    private const int MostListed = 50_000;
    private const int CellColumn = 3;

    private readonly List<(string Cell, string Location)> links = [];

    /// <summary>The sheet, as yet without a name.</summary>
    public PackedPart Pack(SourceFile file, ImmutableArray<Finding> findings, string about, string became)
    {
        var listed = FindingsTable.Sorted(findings).Take(MostListed).ToImmutableArray();
        var unlisted = findings.Length > listed.Length ? $" Only the gravest {MostListed:#,0} are listed." : "";
        using var packer = new Packer("");
        packer.Write($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="{main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="{HeadingRow}" topLeftCell="A{HeadingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/>
            """);
        packer.Write($"<cols>{string.Concat(FindingsTable.ForSender.Select((column, i) => $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>"))}</cols><sheetData>");
        packer.Write(Row(1, 24, Cell("A1", styles.Title, $"{OwnFindings.Title} {file.Name}")));
        packer.Write(Row(2, 14, Cell("A2", styles.Quiet, CheckedWorkbook.About(findings) + unlisted)));
        packer.Write(Row(3, 14, Cell("A3", styles.Quiet, about)));
        packer.Write(Row(4, 14, Cell("A4", styles.Quiet, became)));
        packer.Write(Row(HeadingRow, 16, string.Concat(FindingsTable.ForSender.Select((column, i) => Cell($"{CellRef.Letters(i + 1)}{HeadingRow}", styles.Heading, column.Heading)))));
        for (var i = 0; i < listed.Length; i++)
        {
            packer.Write(Row(HeadingRow + 1 + i, listed[i]));
        }

        packer.Write(listed.IsEmpty ? Row(HeadingRow + 1, 14, Cell($"A{HeadingRow + 1}", styles.Quiet, FindingsTable.Nothing)) : "");
        packer.Write($"</sheetData>{(links.Count == 0 ? "" : $"<hyperlinks>{string.Concat(links.Select(Link))}</hyperlinks>")}");
        packer.Write("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""");
        return packer.Finish();
    }

    private string Row(int row, Finding finding)
    {
        var says = FindingsTable.ForSender.Select(column => (column.Says(finding, RowAt.Nowhere with { Row = row }).Text, column.Width)).ToList();
        var linked = Where(finding.Where);
        if (linked is not null)
        {
            links.Add(($"{CellRef.Letters(CellColumn)}{row}", linked));
        }

        return Row(row, Page.Tall(says), string.Concat(says.Select((cell, i) => Cell(
            $"{CellRef.Letters(i + 1)}{row}",
            i == 0 ? styles.Grave[finding.Severity] : i == CellColumn - 1 && linked is not null ? styles.Link : styles.Plain,
            i == CellColumn - 1 && linked is not null && cell.Text.Length == 0 ? "sheet" : cell.Text))));
    }

    /// <summary>The cell as a link leads to it; a whole row or sheet by its first cell, the whole file by none.</summary>
    private static string? Where(CellRef where) =>
        where.Sheet.Length == 0 ? null
        : $"'{where.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{CellRef.Letters(Math.Max(where.Column, 1))}{Math.Max(where.Row, 1)}";

    private static string Link((string Cell, string Location) link) => $"<hyperlink ref=\"{link.Cell}\" location=\"{SheetText.Attribute(link.Location)}\"/>";

    private static string Row(int row, int height, string cells) => $"<row r=\"{row}\" ht=\"{height}\" customHeight=\"1\">{cells}</row>";

    private static string Cell(string at, int style, string text) =>
        text.Length == 0 ? $"<c r=\"{at}\" s=\"{style}\"/>" : $"<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SheetText.Xml(text)}</t></is></c>";
}
