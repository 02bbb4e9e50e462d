using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>What stands between &lt;? and ?>: the part's own word that it is XML, or something nobody need understand.</summary>
internal static class XmlInstruction
{
    private const string Utf8 = "ENCODING=UTF-8";
    private const string Utf8Unhyphened = "ENCODING=UTF8";
    private const string Utf16 = "ENCODING=UTF-16";
    private const string Ascii7 = "ENCODING=US-ASCII";
    private const string Standalone = "STANDALONE=YES";
    private const string NotStandalone = "STANDALONE=NO";

    public static bool IsSound(byte[] bytes, int at, int end, bool first, bool isUtf16, XmlAttributes attributes)
    {
        var name = XmlName.End(bytes, at, out var colon);
        return name > at && colon < 0 && (name == end || XmlName.SkipSpace(bytes, name) > name)
            && (!Ascii.EqualsIgnoreCase(bytes.Between(at, name), "xml"u8) || (first && IsDeclaration(bytes, name, end, isUtf16, attributes)));
    }

    /// <summary>XML 1.0, in the letters in which it came: what stands first, or nowhere.</summary>
    private static bool IsDeclaration(byte[] bytes, int at, int end, bool isUtf16, XmlAttributes attributes)
    {
        attributes.Clear(bytes);
        while (at >= 0 && XmlName.SkipSpace(bytes, at) is var next && next < end)
        {
            at = next > at ? attributes.Read(bytes, next, end) : -1;
        }

        if (at < 0)
        {
            return false;
        }

        var said = string.Join(' ', Enumerable.Range(0, attributes.Count).Select(i => $"{Encoding.UTF8.GetString(attributes.Name(i))}={attributes.Text(i)}"));
        var words = said.ToUpperInvariant().Split(' ');
        return words is ["VERSION=1.0", ..] && (words is [.., Standalone or NotStandalone] ? words[1..^1] : words[1..]) switch
        {
            [] => true,
            [Utf16] => isUtf16,
            [Utf8 or Utf8Unhyphened or Ascii7] => !isUtf16,
            _ => false,
        };
    }
}
