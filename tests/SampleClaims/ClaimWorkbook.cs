using System.Collections.Immutable;
using System.Text;
using ClosedXML.Excel;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Ingest.Csv;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>One claim as an accountant would send it: a cover and the sheets it fills in.</summary>
/// <param name="File">Its name without the ending.</param>
/// <param name="Cover">Label: answer, several to a line, parted by semicolons; a line left blank is a row left blank.</param>
public sealed record ClaimWorkbook(string File, string Cover, params ImmutableArray<Page> Pages)
{
    /// <summary>The funder's form it is written on; written down here in the common form's words all the same.</summary>
    public Form Form { get; init; } = Form.Claim;

    /// <summary>The cover's answers by label.</summary>
    public ImmutableDictionary<string, string> Answers =>
        Labels.Where(pair => pair.Label.Length > 0).ToImmutableDictionary(pair => pair.Label, pair => pair.Answer);

    public IEnumerable<ImmutableDictionary<string, string>> Records(string sheet) =>
        Pages.Where(page => page.Sheet == sheet).SelectMany(page => page.Records);

    /// <summary>Whether the claim is sent as one text file instead of a workbook.</summary>
    public bool AsCsv { get; init; }

    public string Name => $"{File}{(AsCsv ? ".csv" : ".xlsx")}";

    public byte[] Write() => AsCsv ? WriteText() : Workbooks.Write(workbook =>
    {
        WriteCover(workbook.AddWorksheet("Claim"));
        foreach (var page in Pages)
        {
            var asked = Form.Sheet(page.Sheet) ?? SheetForm.Of(page.Sheet, "Line", takesMatch: true);
            workbook.AddWorksheet(asked.Tab).Write(Form == Form.Claim ? page : page.In(asked));
        }
    });

    private IEnumerable<(string Label, string Answer)> Labels =>
        from line in Cover.ReplaceLineEndings("\n").Split('\n')
        from pair in line.Split(';')
        let parts = pair.Split(':', 2)
        select (parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "");

    /// <summary>As a spreadsheet program saves "CSV UTF-8": the cover, a blank row, and each sheet under its name.</summary>
    private byte[] WriteText()
    {
        IEnumerable<IEnumerable<string>> cover = [["Grant claim"], [], .. Labels.Select(pair => new[] { pair.Label, pair.Answer })];
        var pages = Pages.SelectMany(page => (IEnumerable<IEnumerable<string>>)[[], [page.Sheet], page.Headings, .. page.Rows]);
        return TinyCsv.Bytes(TinyCsv.Of([.. cover, .. pages]), new UTF8Encoding(true));
    }

    private void WriteCover(IXLWorksheet sheet)
    {
        sheet.Title(Form.Title);
        sheet.Range(1, 1, 1, 2).Merge();
        var row = 3;
        foreach (var (label, answer) in Labels.Where(pair => !Form.Says.ContainsKey(pair.Label)))
        {
            sheet.Cell(row, 1).Answer(Form.Cover!.Printed(label)).Style.Font.SetBold();
            sheet.Cell(row++, 2).Answer(OwnWords.Answer(Form.Cover, label, answer)).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        }

        sheet.Column(1).Width = 24;
        sheet.Column(2).Width = 44;
    }
}
