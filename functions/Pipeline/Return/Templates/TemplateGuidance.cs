using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>One heading of a template, and what whoever fills it in should know.</summary>
internal sealed record Explained(string Tab, Box Box, string Means, string Example, ImmutableArray<string> Rules);

/// <summary>The sheet that says what each heading means, how to write it, and which rules ask for it.</summary>
internal static class TemplateGuidance
{
    public static void Write(Page page, Form form, string cover, IReadOnlyList<Explained> headings)
    {
        page.Widths(22, 28, 8, 62, 44, 24, 26);
        foreach (var (i, step) in (form.Cover is null ? ForRegister : ForClaim(form, cover)).Index())
        {
            page.Paragraph($"{i + 1}. {step}");
        }

        page.Paragraph("Headings are protected, without a password, so that nobody types over one by mistake. Formulas, colours and notes of your own do no harm; values are what is read.");
        page.Gap();
        page.Table(Columns, headings);
        page.Paragraph("What the rules named above say", bold: true);
        foreach (var rule in headings.SelectMany(explained => explained.Rules).Distinct().Select(Catalogue.Find).OfType<IRule>().OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            page.Paragraph($"{rule.Id}: {rule.Explain}");
        }
    }

    private static readonly ImmutableArray<Column<Explained>> Columns =
    [
        new("Sheet", 22, row => row.Tab),
        new("Heading", 28, row => row.Box.Heading),
        new("Must be filled", 8, row => row.Box.Starred ? "Yes *" : ""),
        new("What it means", 62, row => row.Means),
        new("How it is written", 44, row => row.Box.How),
        new("For example", 24, row => row.Example.Length > 0 ? row.Example : row.Box.Offers?.Words[0]),
        new("Rules that look at it", 26, row => string.Join(", ", row.Rules)),
    ];

    private static IEnumerable<string> ForClaim(Form form, string cover) =>
    [
        $"Answer the questions of sheet {cover}, in the white and tinted cells beside them. One workbook is one claim.",
        $"Fill in the sheets you need, a row for each line, from the row below the headings. Leave the others blank. The first {Page.RowsToFill} rows of a sheet are checked as you type; more are welcome.",
        .. form.Sheets.Where(sheet => sheet.TakesMatch).Select(sheet =>
            $"On sheet {sheet.Tab} the headings in italics stand for other sources of money or help: choose whose in the heading itself, one column for each source, and add columns to their right if you need more."),
        $"Beside {form.Cover!.Printed("Total claimed")} the workbook says what your rows come to. Type the total of your own ledger: that the two agree is the check.",
        "Look before you send: the command \"check\", given this workbook and the register, lists whatever would be asked about, cell by cell.",
    ];

    private static readonly ImmutableArray<string> ForRegister =
    [
        "Start with sheets Projects and Awards: a claim is taken only for a project and an award that stand there. Leave sheets you do not need blank.",
        $"A row for each line, from the row below the headings. The first {Page.RowsToFill} rows of a sheet are checked as you type; more are welcome.",
        "Several registers make one. To change what a register says of a project send it again with a higher Version in B2 of the first sheet; the highest one stands, project by project.",
        "Look before you send: the command \"check\", given this workbook, lists whatever would be asked about, cell by cell.",
    ];
}
