using System.Globalization;
using System.Text.RegularExpressions;

namespace FundingPipeline.Ingest;

/// <summary>Figures and days as people type them; what could mean two things means nothing here.</summary>
public static partial class Figure
{
    private const decimal Largest = 10_000_000_000m;

    /// <summary>The figure in a cell, or null when nobody can tell.</summary>
    public static decimal? Of(Cell cell) => cell.Kind switch
    {
        CellKind.Number => Parse(cell.Text) is { } number ? ToFifteenDigits(number) : null,
        CellKind.Text => Typed(cell.Text),
        _ => null,
    };

    /// <summary>Pounds and whole pence in a cell, or null when nobody can tell or they are finer than a penny.</summary>
    public static Money? MoneyOf(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text && Pence(cell.Text) is { } pence ? new(pence)
        : Of(cell) is { } pounds && decimal.IsInteger(pounds * 100) ? Money.Gbp(pounds)
        : null;

    /// <summary>A share of one: 0.45, 45 and 45% are the same; nobody pays more than the whole.</summary>
    public static decimal? ShareOf(Cell cell)
    {
        var isPercent = cell.Kind == CellKind.Text && cell.Text.TrimEnd().EndsWith('%');
        var figure = Of(isPercent ? cell with { Text = cell.Text.TrimEnd().TrimEnd('%') } : cell);
        var share = isPercent || figure > 1 ? figure / 100 : figure;
        return share is >= 0 and <= 1 ? share : null;
    }

    public static bool IsForeign(Cell cell) => cell.Kind == CellKind.Text && Foreign().IsMatch(cell.Text);

    /// <summary>6.500 is six and a half in Salford and six and a half thousand in Lille.</summary>
    public static bool IsAmbiguous(Cell cell) => cell.Kind == CellKind.Text && LoneGroup().IsMatch(Unsigned(cell.Text).Digits);

    /// <summary>The pence of a figure as spreadsheets write nearly all of them, 1234.5 or -12.50; null for any other, which may still be one.</summary>
    private static long? Pence(string text)
    {
        var (pence, decimals, negative) = (0L, -1, text.StartsWith('-'));
        foreach (var letter in text.AsSpan(negative ? 1 : 0))
        {
            if (letter is '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (char.IsAsciiDigit(letter) && pence <= 99_999_999_999)
            {
                (pence, decimals) = ((pence * 10) + (letter - '0'), decimals < 0 ? decimals : decimals + 1);
            }
            else
            {
                return null;
            }
        }

        if (decimals is 0 or > 2 || text.Length == (negative ? 1 : 0) || text[negative ? 1 : 0] == '.')
        {
            return null;
        }

        pence *= decimals switch { 1 => 10, 2 => 1, _ => 100 };
        return Math.Abs(pence) >= 100 * (long)Largest ? null : negative ? -pence : pence;
    }

    private static decimal? Typed(string text)
    {
        var (digits, sign) = Unsigned(text);
        return Plain().IsMatch(digits) && !LoneGroup().IsMatch(digits) && Parse(digits.Replace(",", "")) is { } size ? sign * size : null;
    }

    /// <summary>The digits without pound sign and sign. A ledger writes a credit as (12.50), -12.50 or 12.50-.</summary>
    private static (string Digits, int Sign) Unsigned(string text)
    {
        var sterling = Sterling().Replace(text.Replace('\u2212', '-'), "");
        return Negative().Match(sterling) is { Success: true } negative ? (negative.Groups["digits"].Value, -1) : (sterling, 1);
    }

    private static decimal? Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
        && Math.Abs(figure) < Largest ? figure : null;

    /// <summary>A spreadsheet keeps fifteen digits; what stands after them is noise of its arithmetic.</summary>
    private static decimal ToFifteenDigits(decimal figure)
    {
        if (figure.Scale <= 5)
        {
            // Ten digits before the point are the most there are.
            return figure;
        }

        var whole = decimal.Truncate(Math.Abs(figure)).ToString(CultureInfo.InvariantCulture).Length;
        return decimal.Round(figure, 15 - whole, MidpointRounding.AwayFromZero);
    }

    [GeneratedRegex(@"€|\$|¥|\b(EUR|EUROS?|ECUS?|USD|DEM|FRF)\b|\d(EUR|USD|ECU)\b|\b(EUR|USD|ECU)\d", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\s|£|\bGBP\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sterling();

    [GeneratedRegex(@"^(\((?<digits>[^()-]*)\)|-(?<digits>[^()-]*)|(?<digits>[^()-]*)-)$")]
    private static partial Regex Negative();

    [GeneratedRegex(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(\.[0-9]+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}\.[0-9]{3}$")]
    private static partial Regex LoneGroup();
}
