using System.Buffers;
using System.Security;
using System.Text.RegularExpressions;

namespace FundingPipeline.Return;

/// <summary>Text as the parts of a workbook spell it. It is typed as text wherever it stands, so that it can never become a formula.</summary>
internal static partial class SheetText
{
    /// <summary>The text with whatever XML cannot hold, or the format would read as something else, written as its code.</summary>
    public static string Escaped(string text) => EscapedClean(Content.Of(text).Text);

    /// <summary>The same inside XML.</summary>
    public static string Xml(string text) => SecurityElement.Escape(Escaped(text));

    /// <summary>The same of what a cell of ours says, from which was taken long ago what XML cannot hold.</summary>
    public static string Xml(in Content says) => says.Text.AsSpan().ContainsAny(Marks) ? SecurityElement.Escape(EscapedClean(says.Text)) : says.Text;

    /// <summary>What is ever written as something else.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&'\"_\r");

    private static string EscapedClean(string clean) => clean.AsSpan().ContainsAny('_', '\r')
        ? LooksEscaped().Replace(clean, "_x005F$0").Replace("\r", "_x000D_", StringComparison.Ordinal)
        : clean;

    /// <summary>Inside an attribute, where a line would end as a space.</summary>
    public static string Attribute(string text) => SecurityElement.Escape(Content.Of(text).Text)
        .Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex LooksEscaped();
}
