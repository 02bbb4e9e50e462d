using System.Collections.Immutable;
using ClosedXML.Excel;

namespace FundingPipeline.Return;

/// <summary>The rows of tables: the first of each look is laid out cell by cell, and all the others are written like it when the page is saved.</summary>
/// <remarks>A return may cite a hundred thousand lines; a library that holds a page as objects would take a gigabyte for them.</remarks>
internal sealed partial class Page
{
    private readonly List<IEnumerable<LikeRow>> later = [];

    /// <summary>The rows that are still to be written, in order.</summary>
    public IEnumerable<LikeRow> Later => later.SelectMany(rows => rows);

    private void Rows<T>(ImmutableArray<Column<T>> columns, ImmutableArray<T> rows, Written table, Written section)
    {
        var looks = new Dictionary<int, string>();
        var laidOut = new HashSet<int>();
        var first = next;
        foreach (var row in rows)
        {
            var figures = Glance(columns, row, table.Columns, next);
            Count(columns, figures, table, section);
            if (HasNewLook(figures, looks))
            {
                LayOut(columns, Says(columns, row, table.Columns, next), table.First - 1);
                laidOut.Add(next);
            }

            next++;
        }

        if (laidOut.Count < rows.Length)
        {
            later.Add(
                from i in Enumerable.Range(0, rows.Length)
                where !laidOut.Contains(first + i)
                let says = Says(columns, rows[i], table.Columns, first + i)
                select new LikeRow(first + i, HeightOf(columns, says), says, [.. says.Select((_, c) => looks[LookOf(says, c)])]));
        }
    }

    private static ImmutableArray<Content> Says<T>(ImmutableArray<Column<T>> columns, T row, ImmutableDictionary<string, int> places, int at)
    {
        var here = new RowAt(at, places);
        return [.. columns.Select(column => column.Says(row, here))];
    }

    /// <summary>The same without the words, of which only what became of the row makes a difference to looks and totals.</summary>
    private static ImmutableArray<Content> Glance<T>(ImmutableArray<Column<T>> columns, T row, ImmutableDictionary<string, int> places, int at)
    {
        var here = new RowAt(at, places);
        return [.. columns.Select(column => column.IsWords && column.Heading != FateInWords.Heading ? Content.Blank : column.Says(row, here))];
    }

    private static void Count<T>(ImmutableArray<Column<T>> columns, ImmutableArray<Content> says, Written table, Written section)
    {
        var fate = table.Columns.TryGetValue(FateInWords.Heading, out var at) ? says[at - 1].Text : "";
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Summed && says[i].Figure is not null)
            {
                table.Count(columns[i].Heading, fate, says[i]);
                section.Count(columns[i].Heading, fate, says[i]);
            }
        }
    }

    /// <summary>Whether any cell looks like none before it; from now on others may look like it.</summary>
    private bool HasNewLook(ImmutableArray<Content> says, Dictionary<int, string> looks)
    {
        var isNew = false;
        for (var i = 0; i < says.Length; i++)
        {
            if (!looks.ContainsKey(LookOf(says, i)))
            {
                looks[LookOf(says, i)] = $"{CellRef.Letters(i + 1)}{next}";
                isNew = true;
            }
        }

        return isNew;
    }

    private void LayOut<T>(ImmutableArray<Column<T>> columns, ImmutableArray<Content> says, int headingRow)
    {
        sheet.Row(next).Height = HeightOf(columns, says);
        for (var i = 0; i < columns.Length; i++)
        {
            var (isRight, indent) = (IsFigure(says[i]) || columns[i].Summed, IndentOf(says, i));
            var (cell, heading) = (Put(next, i + 1, says[i]), sheet.Cell(headingRow, i + 1));
            cell.Style.Alignment.SetWrapText(!columns[i].Aside)
                .Alignment.SetHorizontal(isRight ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left).Alignment.SetIndent(indent);
            if (isRight)
            {
                heading.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            }
            else
            {
                heading.Style.Alignment.SetIndent(Math.Max(indent, heading.Style.Alignment.Indent));
            }
        }

        sheet.Range(next, 1, next, columns.Length).Style
            .Border.SetBottomBorder(XLBorderStyleValues.Hair).Border.SetBottomBorderColor(XLColor.LightGray);
    }

    private static int HeightOf<T>(ImmutableArray<Column<T>> columns, ImmutableArray<Content> says)
    {
        var lines = 1;
        for (var i = 0; i < says.Length; i++)
        {
            lines = columns[i].Aside ? lines : Math.Max(lines, Wrapping.Lines(says[i].Text, columns[i].Width));
        }

        return HeightOf(lines);
    }

    /// <summary>One number for everything by which cells of one table may look different: the column, the format, and whether a figure stands before it.</summary>
    private static int LookOf(ImmutableArray<Content> says, int column) =>
        (column << 8) | ((int)says[column].Look << 2) | (says[column] is { Look: Look.Number, Figure: { } figure } && !decimal.IsInteger(figure) ? 2 : 0) | IndentOf(says, column);

    /// <summary>Words keep a little away from a figure that stands before them.</summary>
    private static int IndentOf(ImmutableArray<Content> says, int column) => !IsFigure(says[column]) && column > 0 && IsFigure(says[column - 1]) ? 1 : 0;
}

/// <summary>A row that looks, cell by cell, like cells that are laid out already.</summary>
/// <param name="Like">The cell that each looks like: B7.</param>
internal readonly record struct LikeRow(int Number, int Height, ImmutableArray<Content> Says, ImmutableArray<string> Like);
