using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>What stands between &lt;? and ?>: the part's own word that it is XML, or something nobody need understand.</summary>
internal static class XmlInstruction
{
    public static bool IsSound(byte[] bytes, int at, int end, bool first, XmlAttributes attributes)
    {
        var name = XmlName.End(bytes, at, out var colon);
        return name > at && colon < 0 && (name == end || XmlName.SkipSpace(bytes, name) > name)
            && (!Ascii.EqualsIgnoreCase(bytes.Between(at, name), "xml"u8) || (first && IsDeclaration(bytes, name, end, attributes)));
    }

    /// <summary>XML 1.0 in UTF-8: what stands first, or nowhere.</summary>
    private static bool IsDeclaration(byte[] bytes, int at, int end, XmlAttributes attributes)
    {
        attributes.Clear(bytes);
        while (at >= 0 && XmlName.SkipSpace(bytes, at) is var next && next < end)
        {
            at = next > at ? attributes.Read(bytes, next, end) : -1;
        }

        return at >= 0 && attributes.Find("version") == 0 && attributes.Text(0) == "1.0"
            && (attributes.Find("encoding") is not (>= 0 and var encoding) || IsUtf8(attributes.Text(encoding)));
    }

    private static bool IsUtf8(string encoding) => encoding.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII";
}
