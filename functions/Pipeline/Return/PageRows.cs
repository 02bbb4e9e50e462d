using System.Collections.Immutable;
using ClosedXML.Excel;

namespace FundingPipeline.Return;

/// <summary>The rows of tables: the first of each look is laid out cell by cell, and all the others are written like it when the page is saved.</summary>
/// <remarks>A return may cite a hundred thousand lines; a library that holds a page as objects would take a gigabyte for them.</remarks>
internal sealed partial class Page
{
    private const int LookBits = 5;

    private readonly List<Func<IReadOnlyDictionary<string, string>, IEnumerable<LikeRow>>> later = [];

    /// <summary>Whether rows are still to be written.</summary>
    public bool HasLater => later.Count > 0;

    /// <summary>The rows that are still to be written, in order; each holds until the next is asked for.</summary>
    /// <param name="styles">The number of each laid out cell's style.</param>
    public IEnumerable<LikeRow> Later(IReadOnlyDictionary<string, string> styles) => later.SelectMany(rows => rows(styles));

    private void Rows<T>(ImmutableArray<Column<T>> columns, IReadOnlyList<T> rows, Written table, Written section)
    {
        var looks = new string?[columns.Length << LookBits];
        var laidOut = new HashSet<int>();
        var (first, says) = (next, new Content[columns.Length]);
        foreach (var row in rows)
        {
            Glance(columns, row, new(next, table.Columns) { IsGlance = true }, says);
            Count(columns, says, table, section);
            if (HasNewLook(says, looks))
            {
                Say(columns, row, new(next, table.Columns), says);
                LayOut(columns, says, table.First - 1);
                laidOut.Add(next);
            }

            next++;
        }

        if (laidOut.Count < rows.Count)
        {
            later.Add(styles => Others(columns, rows, table.Columns, first, laidOut, Array.ConvertAll(looks, look => look is null ? "" : styles[look])));
        }
    }

    /// <summary>The rows that were not laid out, one at a time and each in the place of the one before: nothing of them is held.</summary>
    private static IEnumerable<LikeRow> Others<T>(
        ImmutableArray<Column<T>> columns, IReadOnlyList<T> rows, IReadOnlyDictionary<string, int> places, int first, HashSet<int> laidOut, string[] styles)
    {
        var (says, like) = (new Content[columns.Length], new string[columns.Length]);
        for (var i = 0; i < rows.Count; i++)
        {
            if (laidOut.Contains(first + i))
            {
                continue;
            }

            Say(columns, rows[i], new(first + i, places), says);
            for (var c = 0; c < says.Length; c++)
            {
                like[c] = styles[LookOf(says, c)];
            }

            yield return new(first + i, HeightOf(columns, says), says, like);
        }
    }

    private static void Say<T>(ImmutableArray<Column<T>> columns, T row, RowAt here, Content[] says)
    {
        for (var i = 0; i < says.Length; i++)
        {
            says[i] = columns[i].Says(row, here);
        }
    }

    /// <summary>The same without the words, of which only what became of the row makes a difference to looks and totals.</summary>
    private static void Glance<T>(ImmutableArray<Column<T>> columns, T row, RowAt here, Content[] says)
    {
        for (var i = 0; i < says.Length; i++)
        {
            says[i] = columns[i].IsWords && columns[i].Heading != FateInWords.Heading ? Content.Blank : columns[i].Says(row, here);
        }
    }

    private static void Count<T>(ImmutableArray<Column<T>> columns, Content[] says, Written table, Written section)
    {
        var fate = table.Columns.TryGetValue(FateInWords.Heading, out var at) ? says[at - 1].Text : "";
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Summed && says[i].Figure is not null)
            {
                table.Count(i + 1, fate, says[i]);
                section.Count(i + 1, fate, says[i]);
            }
        }
    }

    /// <summary>Whether any cell looks like none before it; from now on others may look like it.</summary>
    private bool HasNewLook(Content[] says, string?[] looks)
    {
        var isNew = false;
        for (var i = 0; i < says.Length; i++)
        {
            ref var look = ref looks[LookOf(says, i)];
            if (look is null)
            {
                look = $"{CellRef.Letters(i + 1)}{next}";
                isNew = true;
            }
        }

        return isNew;
    }

    private void LayOut<T>(ImmutableArray<Column<T>> columns, Content[] says, int headingRow)
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

    private static int HeightOf<T>(ImmutableArray<Column<T>> columns, Content[] says)
    {
        var lines = 1;
        for (var i = 0; i < says.Length; i++)
        {
            lines = columns[i].Aside ? lines : Math.Max(lines, Wrapping.Lines(says[i].Text, columns[i].Width));
        }

        return HeightOf(lines);
    }

    /// <summary>One number for everything by which cells of one table may look different: the column, the format, and whether a figure stands before it.</summary>
    private static int LookOf(Content[] says, int column) =>
        (column << LookBits) | ((int)says[column].Look << 2) | (says[column] is { Look: Look.Number, Figure: { } figure } && !decimal.IsInteger(figure) ? 2 : 0) | IndentOf(says, column);

    /// <summary>Words keep a little away from a figure that stands before them.</summary>
    private static int IndentOf(Content[] says, int column) => !IsFigure(says[column]) && column > 0 && IsFigure(says[column - 1]) ? 1 : 0;
}

/// <summary>A row that looks, cell by cell, like cells that are laid out already.</summary>
/// <param name="Styles">The number of each cell's style.</param>
internal readonly record struct LikeRow(int Number, int Height, Content[] Says, string[] Styles);
