using System.Runtime.CompilerServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Reads an address such as AB12 without making a string of its parts.</summary>
internal static class CellAddress
{
    /// <summary>Column and row, 1 for A and 1 for the first; the limits stop both long before they could overflow.</summary>
    [MethodImpl(Hot.Path)]
    public static (int Column, int Row) Of(ReadOnlySpan<byte> address, ReadingLimits limits)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetter((char)address[at]); at++)
        {
            column = (column * 26) + ((address[at] | 0x20) - 'a') + 1;
            if (column > limits.Columns)
            {
                throw RefusedFile.TooLarge("columns", limits.Columns);
            }
        }

        return column > 0
            ? (column, Row(address[at..], limits))
            : throw new InvalidDataException($"\"{Encoding.UTF8.GetString(address)}\" is no address of a cell.");
    }

    [MethodImpl(Hot.Path)]
    public static int Row(ReadOnlySpan<byte> digits, ReadingLimits limits)
    {
        var row = 0;
        foreach (var digit in digits)
        {
            row = char.IsAsciiDigit((char)digit) ? (row * 10) + (digit - '0') : throw new InvalidDataException($"\"{Encoding.UTF8.GetString(digits)}\" is no number of a row.");
            if (row > limits.Rows)
            {
                throw RefusedFile.TooLarge("rows in one sheet", limits.Rows);
            }
        }

        return row > 0 ? row : throw new InvalidDataException("A row has no number, or the number 0.");
    }
}
