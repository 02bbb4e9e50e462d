using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>A form with nothing filled in asks for nothing, and twenty missing answers would tell nobody more.</summary>
/// <remarks>A template lies in the folder of claims until somebody fills it in. It is empty only while its questions stand where the
/// form has them: an advance claimed in the wrong column has days in it all the same, and is answered like any claim.</remarks>
public sealed class EmptyForm() : ReadingRule<FormCase>(
    "READ-24", "whole form", "A form that nobody has filled in is no claim and no register: it is noted, and waits until it is filled in.", Scope.Project)
{
    public override string Remedy => "Nothing, until there is something to claim: then fill it in and send it.";

    public override IEnumerable<Finding> Check(FormCase at)
    {
        var form = at.Known.Forms.IsEmpty ? Form.Register : at.Known.Forms[0];
        if (at.Workbook.Sheets.All(sheet => IsEmpty(form, at.Workbook.File, sheet)))
        {
            yield return this.Finds(
                at, Severity.Note, CellRef.Whole(at.Workbook.File), at.Title, $"An empty form, \"{form.Title}\": {(form.Cover is null ? "nothing entered" : "nothing to claim")} yet.", Remedy);
        }
    }

    private static bool IsEmpty(Form form, SourceFile file, Sheet sheet) =>
        form.Cover is not null && Words.Same(Form.TitleOf(sheet), form.Title) ? IsUnanswered(form, sheet)
        : form.Sheets.FirstOrDefault(asked => Words.Same(asked.Tab, sheet.Name)) is { } asked ? HasNoRows(Headings.Of(asked, file, sheet), sheet)
        : Form.IsFurniture(sheet.Name) || sheet.Rows.All(row => row.Cells.All(IsBlank));

    private static bool IsUnanswered(Form form, Sheet cover)
    {
        var below = cover.Rows.Where(row => row.Number > 1).ToList();
        return below.TrueForAll(row => Headings.Filled(row[form.AnswerColumn]) is null && !row.Cells.Any(IsFigure))
            && form.Cover!.Fields.Where(field => field.IsNeeded && !form.Says.ContainsKey(field.Heading))
                .All(field => below.Exists(row => row[form.LabelColumn] is { } label && field.IsCalled(label.Text)));
    }

    private static bool HasNoRows(Headings headings, Sheet sheet) =>
        headings.Form.Fields.Where(field => field.IsNeeded).All(field => headings.Layout.Columns.ContainsKey(field.Heading))
        && sheet.Rows.All(row => row.Number <= headings.Layout.HeadingRow || row.Cells.All(IsBlank));

    private static bool IsBlank(Cell cell) => Headings.Filled(cell) is null;

    /// <summary>A day, or a figure that is not nought: our own note of what the rows come to is nought while there are none.</summary>
    private static bool IsFigure(Cell cell) => Figure.DayOf(cell) is not null || Figure.Of(cell) is not (null or 0);
}
