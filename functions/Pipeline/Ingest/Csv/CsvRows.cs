namespace FundingPipeline.Ingest;

/// <summary>Cuts a text into rows and cells, as RFC 4180 says and spreadsheet programs do.</summary>
/// <remarks>
/// Rows are numbered as a spreadsheet program shows them: a blank line is a row, and a quoted cell with line breaks in it
/// stands in one. A quote inside a cell that did not start with one is a quote, as in 12" pipe. Anything after a closing
/// quote, and a quote that never closes, could move figures into other cells, so the file is refused.
/// </remarks>
internal sealed class CsvRows(TextReader text, char separator, ReadingLimits limits)
{
    private const int End = -1;
    private const char NewLine = '\n';

    private readonly char[] buffer = new char[1 << 14];
    private readonly TextBuffer value = new(limits);
    private readonly TextPool pool = new(limits);
    private readonly List<Cell> cells = [];
    private int at;
    private int read;
    private int line = 1;
    private int filled;

    /// <summary>The rows that hold anything.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var (number, ended) = (0, NewLine + 0);
        while (ended != End && Peek() != End)
        {
            ended = ReadRow();
            if (++number > limits.Rows)
            {
                throw RefusedFile.TooLarge("rows in one sheet", limits.Rows);
            }

            if (cells.Count > 0)
            {
                yield return new(number, [.. cells]);
            }
        }
    }

    private int ReadRow()
    {
        cells.Clear();
        for (var column = 1; ; column++)
        {
            if (column > limits.Columns)
            {
                throw RefusedFile.TooLarge("columns", limits.Columns);
            }

            var ended = ReadCell();
            Keep(column);
            if (ended != separator)
            {
                return ended;
            }
        }
    }

    private void Keep(int column)
    {
        if (!value.Text.IsWhiteSpace())
        {
            cells.Add(new(column, CellKind.Text, pool.Of(SharedStrings.Checked(value.Text, limits))));
            if (++filled > limits.FilledCells)
            {
                throw RefusedFile.TooLarge("filled cells", limits.FilledCells);
            }
        }
    }

    /// <summary>Fills <see cref="value"/> and returns what ended the cell: the separator, a line break or the end.</summary>
    private int ReadCell()
    {
        value.Clear();
        if (Peek() == '"')
        {
            return ReadQuoted();
        }

        for (var next = Next(); ; next = Next())
        {
            if (next == separator || next == End || next == NewLine)
            {
                return next;
            }

            Add(next);
        }
    }

    private int ReadQuoted()
    {
        var opened = line;
        Next();
        for (var next = NextAsTyped(); next != '"' || Peek() == '"'; next = NextAsTyped())
        {
            if (next == End)
            {
                throw OpenQuote.In(opened, "opens a quote that is never closed");
            }

            Add(next == '"' ? NextAsTyped() : next);
        }

        var after = Next();
        return after == separator || after == End || after == NewLine ? after : throw OpenQuote.In(line, "goes on after a closing quote");
    }

    private void Add(int letter)
    {
        if (Letters.IsNoText((char)letter))
        {
            throw Letters.NoText(line);
        }

        var (chars, from) = value.Space();
        chars[from] = (char)letter;
        value.Added(1);
    }

    /// <summary>The next character, where all three kinds of line break are one.</summary>
    private int Next()
    {
        var next = NextAsTyped();
        if (next == '\r' && Peek() == NewLine)
        {
            return NextAsTyped();
        }

        return next == '\r' ? NewLine : next;
    }

    private int NextAsTyped()
    {
        var next = Peek();
        at++;
        line += next == NewLine || (next == '\r' && Peek() != NewLine) ? 1 : 0;
        return next;
    }

    private int Peek()
    {
        if (at >= read && read >= 0)
        {
            read = text.Read(buffer, 0, buffer.Length) is var more and > 0 ? more : End;
            at = 0;
        }

        return read == End ? End : buffer[at];
    }
}
