using System.Globalization;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return.Lineage;

/// <summary>Follows any figure of one of our workbooks back to the cells it came from.</summary>
public sealed class AuditTrail(ReturnFile workbook)
{
    private readonly Reckoning reckoning = new(workbook);
    private readonly Origins origins = new(workbook);

    /// <summary>One figure, and the next step of its way back.</summary>
    /// <exception cref="ArgumentException">The cell holds no figure; the message says what it holds.</exception>
    public Traced Of(Spot at)
    {
        var sheet = workbook[at.Sheet] ?? throw new ArgumentException($"There is no sheet {at.Sheet}.");
        return sheet[at.Row, at.Column] is { Kind: CellKind.Number } ? Step(at) : throw new ArgumentException(NoFigure(sheet, at));
    }

    /// <summary>The same for a cell that another one leads to: a row that was counted, too, comes from somewhere.</summary>
    public Traced Step(Spot at)
    {
        var sheet = workbook[at.Sheet]!;
        if (sheet.Figure(at.Row, at.Column) is not { } value)
        {
            return origins.Of(new(at, Label(sheet, at), sheet.Text(at.Row, at.Column), 1) { IsRow = true }, sheet);
        }

        var figure = new Traced(at, Label(sheet, at), Shown(sheet, at, value), value);
        return sheet.Formula(at.Row, at.Column) is { } formula ? Worked(figure, formula) : origins.Of(figure, sheet);
    }

    /// <summary>The cell that somebody means: an address with its sheet, or one of the workbook's names.</summary>
    /// <exception cref="ArgumentException">There is no such cell; the message names the nearest.</exception>
    public Spot Find(string typed)
    {
        if (workbook.Names.TryGetValue(typed.Trim(), out var named))
        {
            return named;
        }

        if (Spot.Read(typed, "") is not { Sheet.Length: > 0 } spot)
        {
            throw new ArgumentException(
                $"\"{typed}\" is no cell. Write the sheet and the cell, as in Cover!B14, or one of the names: {string.Join(", ", workbook.Names.Keys.Order(StringComparer.Ordinal))}.{Meant(typed, workbook.Names.Keys)}");
        }

        return workbook[spot.Sheet] is { } sheet
            ? spot with { Sheet = sheet.Name }
            : throw new ArgumentException($"There is no sheet \"{spot.Sheet}\".{Meant(spot.Sheet, workbook.Sheets)} There are {string.Join(", ", workbook.Sheets)}.");
    }

    private static string Meant(string typed, IEnumerable<string> known) => Words.NearMiss(typed, known) is { } near ? $" \"{near}\" may be meant." : "";

    private string NoFigure(SheetCells sheet, Spot at)
    {
        if (sheet[at.Row, at.Column] is { } cell)
        {
            return cell.Kind == CellKind.Date ? $"{at} is a day, {cell.Text[..10]}, not a figure."
                : $"{at} is words, not a figure: \"{(cell.Text.Length > 80 ? cell.Text[..80] + "…" : cell.Text)}\".";
        }

        var near = sheet.Figures.OrderBy(other => Math.Abs(other.Row - at.Row) + Math.Abs(other.Column - at.Column)).Select(other => $" The nearest figure is in {other}.").FirstOrDefault();
        return $"{at} is blank.{near ?? $" The sheet {sheet.Name} has no figure."}";
    }

    private Traced Worked(Traced figure, string formula)
    {
        try
        {
            var term = Term.Read(formula, figure.At.Sheet);
            var (value, counted) = reckoning.Of(term);
            return figure with
            {
                How = FormulaWords.Of(term, workbook),
                Parts = [.. counted.Distinct()],
                IsNothing = counted.IsEmpty,
                Wrong = Math.Abs(value - figure.Value) < 0.000001m ? "" : $"Its cells come to {Shown(workbook[figure.At.Sheet]!, figure.At, value)}: the file was changed after it was written.",
            };
        }
        catch (FormatException foreign)
        {
            return figure with { Wrong = foreign.Message };
        }
    }

    /// <summary>The heading it stands under, and the words that its row begins with.</summary>
    private static string Label(SheetCells sheet, Spot at)
    {
        var begins = sheet.Row(at.Row).Where(cell => cell.Kind == CellKind.Text && cell.Column < Math.Max(at.Column, 4)).Take(3).Select(cell => cell.Text.Trim());
        return sheet.Heading(at.Row, at.Column) is { Length: > 0 } heading ? $"{heading}: {string.Join(", ", begins)}" : begins.FirstOrDefault() ?? "";
    }

    internal static string Shown(SheetCells sheet, Spot at, decimal value) =>
        sheet.IsMoney(at.Row, at.Column) ? (value < 0 ? "-" : "") + "£" + Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture)
        : sheet.IsShare(at.Row, at.Column) ? (value * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%"
        : value.ToString("#,##0.######", CultureInfo.InvariantCulture);
}
