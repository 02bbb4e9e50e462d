using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>Where a text stands decides what in it is more than it seems.</summary>
internal enum XmlTextKind
{
    /// <summary>Between tags: references count, and every line end is one line feed.</summary>
    Content,

    /// <summary>In an attribute: line ends and tabs are spaces as well.</summary>
    Attribute,

    /// <summary>In a CDATA section: an ampersand is an ampersand.</summary>
    Literal,
}

/// <summary>Turns the bytes of a text into its characters: references undone, line ends as XML counts them.</summary>
/// <remarks>Known are the five names that XML itself brings, and numbers. Any other name needs a DTD, and those are refused.</remarks>
internal static class XmlText
{
    /// <summary>Writes the characters, never more than there are bytes, and says how many; -1 when a reference is none.</summary>
    [MethodImpl(Hot.Path)]
    public static int Write(ReadOnlySpan<byte> raw, XmlTextKind kind, Span<char> into)
    {
        var written = 0;
        while (true)
        {
            var plain = raw.IndexOfAny(kind switch { XmlTextKind.Content => "&\r"u8, XmlTextKind.Attribute => "&\r\n\t"u8, _ => "\r"u8 });
            written += Encoding.UTF8.GetChars(plain < 0 ? raw : raw[..plain], into[written..]);
            if (plain < 0)
            {
                return written;
            }

            var used = raw[plain] == '&' ? Reference(raw[plain..], into, ref written) : LineEnd(raw[plain..], kind, into, ref written);
            if (used == 0)
            {
                return -1;
            }

            raw = raw[(plain + used)..];
        }
    }

    private static int LineEnd(ReadOnlySpan<byte> raw, XmlTextKind kind, Span<char> into, ref int written)
    {
        into[written++] = kind == XmlTextKind.Attribute ? ' ' : '\n';
        return raw.StartsWith("\r\n"u8) ? 2 : 1;
    }

    private static int Reference(ReadOnlySpan<byte> raw, Span<char> into, ref int written)
    {
        var end = raw.IndexOf((byte)';');
        var name = end > 1 ? raw[1..end] : default;
        var code = name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : name.StartsWith("#x"u8) ? Number(name[2..], NumberStyles.AllowHexSpecifier)
            : name.StartsWith("#"u8) ? Number(name[1..], NumberStyles.None)
            : 0;
        if (!IsCharacter(code))
        {
            return 0;
        }

        written += new Rune(code).EncodeToUtf16(into[written..]);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<byte> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static bool IsCharacter(int code) => code > char.MaxValue ? Rune.IsValid(code) : code > 0 && XmlConvert.IsXmlChar((char)code);
}
