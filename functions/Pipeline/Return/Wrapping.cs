namespace FundingPipeline.Return;

/// <summary>How many lines a text takes in a column: no program works that out for a file it merely opens.</summary>
public static class Wrapping
{
    private const int Hundredths = 100;
    private const int Widest = 140;

    /// <summary>Breaks between words as a spreadsheet does, and within a word that is longer than the column.</summary>
    /// <param name="width">In characters, as the column is set: of digits, so that a line of prose holds a little more.</param>
    public static int Lines(string text, int width)
    {
        if (text.Length * Widest <= width * Hundredths && !text.Contains('\n', StringComparison.Ordinal))
        {
            return 1;
        }

        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            lines += LinesOf(text.AsSpan(line), Math.Max(width, 1) * Hundredths);
        }

        return lines;
    }

    private static int LinesOf(ReadOnlySpan<char> line, int room)
    {
        var (lines, used) = (1, 0);
        foreach (var word in line.Split(' '))
        {
            var size = Size(line[word]);
            if (used > 0 && used + size > room)
            {
                (lines, used) = (lines + 1, 0);
            }

            lines += size > room ? (size - 1) / room : 0;
            used = (size > room ? size % room : used + size) + Size(' ');
        }

        return lines;
    }

    private static int Size(ReadOnlySpan<char> word)
    {
        var size = 0;
        foreach (var letter in word)
        {
            size += Size(letter);
        }

        return size;
    }

    /// <summary>Against a digit's breadth: a reference in capitals fills its column sooner than a sentence does.</summary>
    private static int Size(char letter) => letter switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or 'i' or 'j' or 'l' or 'I' or '|' or '(' or ')' => 50,
        'm' or 'w' or 'M' or 'W' or '@' => Widest,
        >= 'A' and <= 'Z' => 112,
        >= 'a' and <= 'z' => 88,
        _ => Hundredths,
    };
}
