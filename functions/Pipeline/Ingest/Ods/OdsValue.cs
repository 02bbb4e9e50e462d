using System.Text.RegularExpressions;

namespace FundingPipeline.Ingest;

/// <summary>What an OpenDocument cell says its value is, before its text has been read.</summary>
internal sealed partial record OdsValue(string? Type, string? Stored, string? Currency, string? Formula, bool IsError)
{
    private const string Sterling = "GBP";

    /// <summary>The value of the cell on which the part stands; a type that newer programs add to the standard's own only tells errors.</summary>
    public static OdsValue Of(OdsPart cell)
    {
        var type = cell["value-type", OdsPart.Office];
        return new(
            type,
            type is null or "void" ? null : cell[Attribute(type), OdsPart.Office],
            cell["currency", OdsPart.Office],
            cell["formula", OdsPart.Table],
            cell["value-type", OdsPart.Calc] == "error");
    }

    /// <summary>The cell's kind and text, or null when it is blank.</summary>
    /// <remarks>A formula that failed is stored as 0, or as no text, by one program and another; what it shows gives it away.</remarks>
    public (CellKind Kind, string Text)? Read(ReadOnlySpan<char> shown, TextPool pool) =>
        IsError || (Formula is not null && Failure().IsMatch(shown)) ? (CellKind.Error, pool.Of(shown.IsEmpty ? "#VALUE!" : shown))
        : Formula is not null && Type is null or "void" && shown.IsEmpty ? Uncalculated(pool)
        : Stored is null ? Text(shown, pool)
        : Type switch
        {
            "float" or "percentage" => Number(shown, pool),
            "currency" => Currency is null or "" or Sterling ? Number(shown, pool) : Text($"{Currency} {Stored}", pool),
            "date" => SerialDate.Iso(Stored) is { } day ? (CellKind.Date, SerialDate.Write(day)) : Text(shown.IsEmpty ? Stored : shown, pool),
            "time" => Text(Hours(Stored) ?? (shown.IsEmpty ? Stored : shown), pool),
            "boolean" => Stored is "true" or "1" ? (CellKind.Boolean, "TRUE") : Stored is "false" or "0" ? (CellKind.Boolean, "FALSE") : Text(Stored, pool),
            _ => Text(Stored, pool),
        };

    private static string Attribute(string type) => type switch
    {
        "float" or "percentage" or "currency" => "value",
        "date" or "time" or "boolean" or "string" => $"{type}-value",
        _ => throw new InvalidDataException($"No spreadsheet has cells of the type {type}."),
    };

    private (CellKind, string)? Number(ReadOnlySpan<char> shown, TextPool pool) =>
        PlainNumber.TryWrite(Stored, pool, out var number) ? (CellKind.Number, number) : Text(shown.IsEmpty ? Stored : shown, pool);

    /// <summary>A formula that was never calculated: its text, so that nobody takes the cell for blank.</summary>
    private (CellKind, string)? Uncalculated(TextPool pool) =>
        Formula!.IndexOf('=') is var start and >= 0 ? Text(Formula.AsSpan(start), pool) : Text($"={Formula}", pool);

    private static (CellKind, string)? Text(ReadOnlySpan<char> text, TextPool pool) =>
        text.IsWhiteSpace() ? null : (CellKind.Text, pool.Of(text));

    /// <summary>PT37H30M00S is 37:30:00, the hours that the cell shows.</summary>
    private static string? Hours(string stored) =>
        Duration().Match(stored) is { Success: true, Groups: var part } ? $"{part["sign"].Value}{part["h"].ValueSpan.TrimStart('0') switch { "" => "0", var h => h }}:{part["m"]}:{part["s"]}" : null;

    [GeneratedRegex(@"^(Err:[0-9]{3}|#[A-Z0-9/]+[!?]?)$")]
    private static partial Regex Failure();

    [GeneratedRegex(@"^(?<sign>-?)PT(?<h>[0-9]+)H(?<m>[0-9]{2})M(?<s>[0-9]{2})([.,]0*)?S$")]
    private static partial Regex Duration();
}
