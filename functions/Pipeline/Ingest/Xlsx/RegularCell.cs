using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>A cell written as nine in ten are, seen at one look: <c>&lt;c r="B7" s="3" t="s">&lt;v>12&lt;/v>&lt;/c></c>.</summary>
/// <remarks>Its style and its type may be missing. Whatever differs by one letter more, another order, other quotes, a space, a
/// formula, a reference, a prefix, is not regular and is left to the scan: this saves time and decides nothing.</remarks>
internal static class RegularCell
{
    /// <summary>How many bytes the regular cell has that starts here; 0 when there is none, or its end is not loaded yet.</summary>
    /// <param name="bytes">A zero follows the last one loaded.</param>
    [MethodImpl(Hot.Path)]
    public static int Length(byte[] bytes, int at, int end, out CellTag tag, out ReadOnlySpan<byte> value)
    {
        tag = default;
        value = default;
        if (!Starts(bytes, at, end, "<c r=\""u8))
        {
            return 0;
        }

        var address = Word(bytes, at + 6, out var next);
        var style = Starts(bytes, next, end, "\" s=\""u8) ? Word(bytes, next + 5, out next) : default;
        var type = Starts(bytes, next, end, "\" t=\""u8) ? Word(bytes, next + 5, out next) : default;
        if (address.IsEmpty || !Starts(bytes, next, end, "\"><v>"u8))
        {
            return 0;
        }

        var close = TextEnd(bytes, next + 5);
        if (close == next + 5 || !Starts(bytes, close, end, "</v></c>"u8))
        {
            return 0;
        }

        tag = new() { Address = address, Style = style, Type = type };
        value = bytes.Between(next + 5, close);
        return close + 8 - at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Starts(byte[] bytes, int at, int end, ReadOnlySpan<byte> with) => bytes.Between(at, end).StartsWith(with);

    /// <summary>The ASCII letters and digits that stand here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Word(byte[] bytes, int at, out int end)
    {
        for (end = at; char.IsAsciiLetterOrDigit((char)bytes[end]); end++)
        {
        }

        return bytes.Between(at, end);
    }

    /// <summary>Where a text of nothing but itself ends: at a bracket, or at what would need undoing, or refusing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TextEnd(byte[] bytes, int at)
    {
        while (bytes[at] is not ((byte)'<' or (byte)'&' or (byte)']' or (byte)'\r' or 0))
        {
            at++;
        }

        return at;
    }
}
