using System.Globalization;
using System.Text;
using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>Spreadsheets write a character that XML finds awkward as _x000D_, its code between underscores.</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>The text with its escapes undone; one that stands for no character XML knows stays as it is.</summary>
    public static ReadOnlySpan<char> Undo(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("_x") < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var escaped = Character(text[at..]);
            plain.Append(escaped ?? text[at]);
            at += escaped is null ? 1 : Length;
        }

        return plain.ToString();
    }

    private static char? Character(ReadOnlySpan<char> text) =>
        text.Length >= Length && text.StartsWith("_x") && text[Length - 1] == '_'
        && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && XmlConvert.IsXmlChar((char)code)
            ? (char)code
            : null;
}
