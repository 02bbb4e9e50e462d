using System.Text.Encodings.Web;
using System.Text.Json;

namespace FundingPipeline.App;

/// <summary>JSON as we write it: indented, lines end in LF, a pound sign is a pound sign, and a newline ends the file.</summary>
public static class Json
{
    public static byte[] Of<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Written), (byte)'\n'];

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
