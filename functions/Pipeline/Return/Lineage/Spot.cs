using System.Globalization;
using System.Text.RegularExpressions;

namespace FundingPipeline.Return.Lineage;

/// <summary>One cell of one of our workbooks: Projects!D7.</summary>
public readonly partial record struct Spot(string Sheet, int Row, int Column)
{
    public string Address => $"{CellRef.Letters(Column)}{Row}";

    public override string ToString() => $"{(Sheet.Contains(' ', StringComparison.Ordinal) ? $"'{Sheet}'" : Sheet)}!{Address}";

    /// <summary>Reads D7, $D$7, Projects!D7 or 'Offer letter'!D7; null when it is none of them.</summary>
    /// <param name="sheet">The sheet of an address that names none.</param>
    public static Spot? Read(string text, string sheet) => Cell().Match(text.Trim()) is { Success: true } match
        ? new(match.Groups["sheet"].Success ? match.Groups["sheet"].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal) : sheet,
            int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture), ColumnOf(match.Groups["column"].Value))
        : null;

    private static int ColumnOf(string letters) => letters.ToUpperInvariant().Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);

    [GeneratedRegex(@"^(?:(?<sheet>'(?:[^']|'')+'|[^'!]+)!)?\$?(?<column>[A-Za-z]{1,3})\$?(?<row>[0-9]{1,7})$")]
    private static partial Regex Cell();
}
