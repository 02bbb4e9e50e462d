using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Which claim form a workbook is: one, several that nobody can tell apart, or none and perhaps a near one.</summary>
/// <param name="Forms">Every form it may be.</param>
/// <param name="Covers">The sheets that carry the title.</param>
/// <param name="Near">When it is none: the form most of whose questions it asks.</param>
public sealed record Recognition(ImmutableArray<Form> Forms, ImmutableArray<Sheet> Covers, Form? Near)
{
    public static Recognition Of(Workbook workbook, ImmutableArray<Form> forms)
    {
        var typed = Typed(workbook);
        List<Form> titled = [.. forms.Where(form => form.Titled(workbook).Any())];
        var covers = titled.SelectMany(form => form.Titled(workbook)).Distinct().ToImmutableArray();
        return titled.Count == 0
            ? new([], [], forms.Where(form => Held(form, typed) * 2 >= Needed(form).Count()).MaxBy(form => Held(form, typed)))
            : new(BestOf(titled, workbook, typed), covers, null);
    }

    public static string NameOf(Form form) => form.Name.Length > 0 ? form.Name : "common claim form";

    /// <summary>Forms that share a title are told apart by their headings: those that are whole or, when none is, those that come nearest.</summary>
    private static ImmutableArray<Form> BestOf(List<Form> titled, Workbook workbook, HashSet<string> typed)
    {
        var fewest = titled.Min(form => Lacking(form, workbook, typed));
        return [.. titled.Where(form => Lacking(form, workbook, typed) == fewest)];
    }

    private static int Lacking(Form form, Workbook workbook, HashSet<string> typed) =>
        form.Cover!.Fields.Concat(form.Sheets.Where(sheet => workbook[sheet.Tab] is not null).SelectMany(sheet => sheet.Fields))
            .Count(field => field.IsNeeded && !form.Says.ContainsKey(field.Heading) && !IsHeld(field, typed));

    private static IEnumerable<Field> Needed(Form form) => form.Cover!.Fields.Where(field => field.IsNeeded);

    private static int Held(Form form, HashSet<string> typed) => Needed(form).Count(field => IsHeld(field, typed));

    private static bool IsHeld(Field field, HashSet<string> typed) => typed.Contains(Words.Tidy(field.Printed)) || field.AlsoCalled.Any(typed.Contains);

    /// <summary>Every label and heading there may be: the words near the top of each sheet.</summary>
    private static HashSet<string> Typed(Workbook workbook) =>
        workbook.Sheets.SelectMany(sheet => sheet.Rows.Take(50)).SelectMany(row => row.Cells)
            .Where(cell => cell.Kind == CellKind.Text).Select(cell => Words.Tidy(cell.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
