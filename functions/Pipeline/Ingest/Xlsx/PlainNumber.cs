using System.Globalization;
using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>A stored number in plain decimal digits, with the fifteen significant ones that a spreadsheet shows.</summary>
/// <remarks>
/// A spreadsheet stores 0.1 as 0.1000000000000000055 and shows 0.1; what the claimant saw is what was claimed. The
/// digits are never turned into a binary number on the way. A number beyond what any spreadsheet can hold is none.
/// </remarks>
internal static class PlainNumber
{
    private const int Shown = 15;
    private const int LargestExponent = 400;

    /// <summary>Writes the number; false when the text is not one.</summary>
    [MethodImpl(Hot.Path)]
    public static bool TryWrite(ReadOnlySpan<char> stored, TextPool pool, out string plain)
    {
        plain = "";
        stored = stored.Trim();
        var negative = stored.StartsWith("-");
        var unsigned = negative || stored.StartsWith("+") ? stored[1..] : stored;
        Span<char> digits = stackalloc char[Shown + 1];
        if (!TryReadDigits(unsigned, digits, out var count, out var point))
        {
            return false;
        }

        count = Round(digits, count, ref point);
        if (Math.Abs(point) > LargestExponent)
        {
            return false;
        }

        Span<char> written = stackalloc char[LargestExponent + Shown + 8];
        plain = pool.Of(written[..Write(written, digits[..count], point, negative)]);
        return true;
    }

    /// <summary>True for a number that is already as we would write it, as nearly all are: 1234.5, but not 1234.50 or 01234.5.</summary>
    [MethodImpl(Hot.Path)]
    public static bool IsPlain(ReadOnlySpan<byte> stored)
    {
        var point = -1;
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (!char.IsAsciiDigit((char)stored[i]))
            {
                return false;
            }
        }

        return stored.Length is > 0 and <= Shown
            && (stored[0] != '0' ? point != 0 : stored.Length == 1 || point == 1)
            && (point < 0 || stored[^1] is >= (byte)'1' and <= (byte)'9');
    }

    /// <summary>Significant digits, one more than are shown, and where the decimal point stands among them.</summary>
    [MethodImpl(Hot.Path)]
    private static bool TryReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int count, out int point)
    {
        (count, point) = (0, 0);
        var (any, fraction) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                any = true;
                var leading = count == 0 && c == '0';
                if (!leading && count < digits.Length)
                {
                    digits[count++] = c;
                }

                point += leading == fraction ? (fraction ? -1 : 1) : 0;
            }
            else if (c == '.' && !fraction)
            {
                fraction = true;
            }
            else
            {
                return any && c is 'e' or 'E' && TryAddExponent(text[(i + 1)..], ref point);
            }
        }

        return any;
    }

    private static bool TryAddExponent(ReadOnlySpan<char> text, ref int point)
    {
        var read = short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent);
        point += exponent;
        return read;
    }

    /// <summary>Rounds to the digits shown, halves away from zero, and drops the zeros that then end it.</summary>
    [MethodImpl(Hot.Path)]
    private static int Round(Span<char> digits, int count, ref int point)
    {
        if (count > Shown)
        {
            count = digits[Shown] >= '5' ? RaiseLast(digits, ref point) : Shown;
        }

        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
        }

        return count;
    }

    private static int RaiseLast(Span<char> digits, ref int point)
    {
        for (var i = Shown - 1; i >= 0; i--)
        {
            if (digits[i] < '9')
            {
                digits[i]++;
                return i + 1;
            }
        }

        digits[0] = '1';
        point++;
        return 1;
    }

    [MethodImpl(Hot.Path)]
    private static int Write(Span<char> into, ReadOnlySpan<char> digits, int point, bool negative)
    {
        if (digits.IsEmpty)
        {
            into[0] = '0';
            return 1;
        }

        var at = 0;
        Put(into, ref at, negative ? "-" : "");
        Put(into, ref at, point <= 0 ? "0" : digits[..Math.Min(point, digits.Length)]);
        PutZeros(into, ref at, point - digits.Length);
        if (point < digits.Length)
        {
            Put(into, ref at, ".");
            PutZeros(into, ref at, -point);
            Put(into, ref at, digits[Math.Max(point, 0)..]);
        }

        return at;
    }

    private static void Put(Span<char> into, ref int at, ReadOnlySpan<char> text)
    {
        text.CopyTo(into[at..]);
        at += text.Length;
    }

    private static void PutZeros(Span<char> into, ref int at, int zeros)
    {
        if (zeros > 0)
        {
            into.Slice(at, zeros).Fill('0');
            at += zeros;
        }
    }
}
