using System.Runtime.CompilerServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>How a cell's stored value is to be taken.</summary>
internal enum CellType
{
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    Date,
}

internal static class CellTypes
{
    /// <summary>The type that a cell's t attribute names; a cell without one holds a number.</summary>
    [MethodImpl(Hot.Path)]
    public static CellType Of(ReadOnlySpan<byte> type) => type switch
    {
        [] or [(byte)'n'] => CellType.Number,
        [(byte)'s'] => CellType.Shared,
        [(byte)'b'] => CellType.Boolean,
        [(byte)'e'] => CellType.Error,
        [(byte)'d'] => CellType.Date,
        _ when type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) => CellType.Text,
        _ => throw new InvalidDataException($"No spreadsheet has cells of the type {Encoding.UTF8.GetString(type)}."),
    };
}
