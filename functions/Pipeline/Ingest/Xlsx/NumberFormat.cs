namespace FundingPipeline.Ingest;

/// <summary>What a number's format makes of it.</summary>
internal enum NumberFormat
{
    Plain,

    /// <summary>Shown as a day, with or without a time of day.</summary>
    Day,

    /// <summary>Shown as hours, minutes or seconds and no day: 37:30 of training.</summary>
    Time,
}

/// <summary>Tells dates from numbers by the format, since a file stores 26 March 2000 as 36611.</summary>
internal static class NumberFormats
{
    /// <summary>What a format means that spreadsheets know by number alone.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        (>= 14 and <= 17) or 22 => NumberFormat.Day,
        (>= 18 and <= 21) or (>= 45 and <= 47) => NumberFormat.Time,
        _ => NumberFormat.Plain,
    };

    /// <summary>What a format means that somebody wrote: "dd mmm yy" is a day, "0.00" days" is a number.</summary>
    public static NumberFormat Of(string code)
    {
        var letters = Letters(code);
        var time = letters.IndexOfAny(['h', 's']) >= 0 || letters.Contains('[');
        return letters.IndexOfAny(['d', 'y']) >= 0 || (letters.Contains('m') && !time) ? NumberFormat.Day
            : time ? NumberFormat.Time
            : NumberFormat.Plain;
    }

    /// <summary>The letters that stand for parts of a date; quotes, escapes, colours and currencies are left out.</summary>
    /// <remarks>A bracket survives only for elapsed time, [h] or [mm].</remarks>
    private static string Letters(string code)
    {
        var letters = new List<char>();
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            switch (c)
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');
                    letters.AddRange(IsElapsed(code.AsSpan()[(i + 1)..Math.Max(i + 1, end)]) ? "[" : "");
                    i = end;
                    break;
                case 'd' or 'm' or 'y' or 'h' or 's':
                    letters.Add(c);
                    break;
            }
        }

        return new([.. letters]);
    }

    private static int End(string code, int start, char closing) =>
        code.IndexOf(closing, start + 1) is var end and >= 0 ? end : code.Length;

    private static bool IsElapsed(ReadOnlySpan<char> inside) =>
        inside.Length > 0 && inside.IndexOfAnyExcept("hHmMsS") < 0;
}
