using System.Runtime.CompilerServices;
using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>What a scan stands on.</summary>
internal enum XmlNode
{
    Start,
    End,
    Text,
}

/// <summary>Walks forward over the UTF-8 of one part: tags, attributes, texts, and nothing kept of what is behind.</summary>
/// <remarks>
/// <para>It takes well-formed XML 1.0 in UTF-8 with namespaces, as every spreadsheet program writes it: tags that
/// match, attributes in quotes and none twice, prefixes that are declared, one root. Comments and instructions are
/// passed over.</para>
/// <para>It refuses the rest: any DTD, another encoding (UTF-16 comes to it as UTF-8). It lets pass odd letters beyond ASCII in names, and one attribute under two prefixes.</para>
/// <para>Why by hand: a claim of 100,000 lines has five million tags and texts; it is read in a third of the time.</para>
/// </remarks>
internal sealed partial class XmlScan(Stream stream, bool isUtf16, ReadingLimits limits)
{
    private readonly ByteWindow window = new(stream, limits);
    private readonly XmlNamespaces namespaces = new();
    private readonly OpenElements open = new(limits);
    private int pieceEnd;
    private int nameAt;
    private int nameEnd;
    private int colon;
    private int textAt;
    private int textEnd;
    private bool hadRoot;

    public XmlNode Node { get; private set; }

    /// <summary>How many elements the node stands in.</summary>
    public int Depth { get; private set; }

    /// <summary>True on a start whose end is still to come.</summary>
    public bool HasContent { get; private set; }

    /// <summary>True on an element of the spreadsheet language.</summary>
    public bool IsSheetElement { get; private set; }

    /// <summary>The element's name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName => window.Bytes.Between(colon >= 0 ? colon + 1 : nameAt, nameEnd);

    public XmlTextKind TextKind { get; private set; }

    /// <summary>The text on which we stand, its references not yet undone.</summary>
    public ReadOnlySpan<byte> RawText => window.Bytes.Between(textAt, textEnd);

    /// <summary>The attributes of the element on which we stand.</summary>
    public XmlAttributes Attributes { get; } = new();

    /// <summary>The next node; false at the end of a part that was whole.</summary>
    [MethodImpl(Hot.Path)]
    public bool Read()
    {
        while (true)
        {
            if (window.At < pieceEnd)
            {
                if (ReadText())
                {
                    return true;
                }
            }
            else if (window.At == window.End && !window.More())
            {
                return hadRoot && open.Count == 0 ? false : throw Fault(window.End);
            }
            else if (window.Bytes[window.At] != '<')
            {
                pieceEnd = window.NextBracket(0);
            }
            else
            {
                pieceEnd = window.NextBracket(1);
                if (ReadMarkup())
                {
                    return true;
                }
            }
        }
    }

    private bool ReadMarkup() => window.Bytes[window.At + 1] switch
    {
        (byte)'/' => ReadEnd(),
        (byte)'!' => ReadSpecial(),
        (byte)'?' => SkipInstruction(),
        _ => ReadStart(),
    };

    [MethodImpl(Hot.Path)]
    private bool ReadText()
    {
        (textAt, textEnd, TextKind) = (window.At, pieceEnd, XmlTextKind.Content);
        window.At = pieceEnd;
        (Node, Depth) = (XmlNode.Text, open.Count);
        var special = RawText.IndexOfAny((byte)'&', (byte)']');
        return (special < 0 || IsSound(RawText[special..])) && (open.Count > 0 || RawText.TrimStart(" \t\r\n"u8).IsEmpty)
            ? open.Count > 0
            : throw Fault(textAt);
    }

    private static bool IsSound(ReadOnlySpan<byte> text) =>
        text.IndexOf("]]>"u8) < 0 && XmlText.Write(text, XmlTextKind.Content, new char[text.Length]) >= 0;

    [MethodImpl(Hot.Path)]
    private bool ReadStart()
    {
        var bytes = window.Bytes;
        nameAt = window.At + 1;
        nameEnd = XmlName.End(bytes, nameAt, out colon);
        Attributes.Clear(bytes);
        var at = nameEnd;
        while (true)
        {
            var behind = XmlName.SkipSpace(bytes, at);
            if (bytes[behind] == '>')
            {
                (window.At, HasContent) = (behind + 1, true);
                break;
            }

            if (bytes[behind] == '/' && bytes[behind + 1] == '>')
            {
                (window.At, HasContent) = (behind + 2, false);
                break;
            }

            at = behind > at ? Attributes.Read(bytes, behind, pieceEnd) : -1;
            if (at < 0)
            {
                throw Fault(behind);
            }
        }

        return nameEnd > nameAt && Opens() ? true : throw Fault(nameAt);
    }

    /// <summary>Settles what the element is; false when it may not stand here, or a prefix stands for nothing.</summary>
    [MethodImpl(Hot.Path)]
    private bool Opens()
    {
        (Node, Depth) = (XmlNode.Start, open.Count);
        var isSound = (open.Count > 0 || !hadRoot) && namespaces.Enter(Attributes, open.Count);
        hadRoot = true;
        IsSheetElement = namespaces.IsSheet(colon >= 0 ? window.Bytes.Between(nameAt, colon) : default, ref isSound);
        open.Push(window.Bytes.Between(nameAt, nameEnd));
        if (!HasContent)
        {
            open.Pop();
            namespaces.Leave(open.Count);
        }

        return isSound;
    }

    [MethodImpl(Hot.Path)]
    private bool ReadEnd()
    {
        var start = window.At + 2;
        var end = XmlName.End(window.Bytes, start, out colon);
        var close = XmlName.SkipSpace(window.Bytes, end);
        if (open.Count == 0 || window.Bytes[close] != '>' || !open.Top.SequenceEqual(window.Bytes.Between(start, end)))
        {
            throw Fault(window.At + 1);
        }

        open.Pop();
        namespaces.Leave(open.Count);
        (nameAt, nameEnd, window.At) = (start, end, close + 1);
        (Node, Depth, IsSheetElement) = (XmlNode.End, open.Count, false);
        return true;
    }

    private bool ReadSpecial()
    {
        if (window.Starts("<!--"u8))
        {
            var dashes = Find("-->"u8, 4);
            Continue(Comment(dashes).IndexOf("--"u8) < 0 ? dashes + 3 : throw Fault(window.At));
            return false;
        }

        if (!window.Starts("<![CDATA["u8) || open.Count == 0)
        {
            throw new XmlException("No spreadsheet needs a DTD.");
        }

        var end = Find("]]>"u8, 9);
        (textAt, textEnd, TextKind) = (window.At + 9, end, XmlTextKind.Literal);
        (Node, Depth) = (XmlNode.Text, open.Count);
        Continue(end + 3);
        return true;
    }

    private bool SkipInstruction()
    {
        var end = Find("?>"u8, 2);
        if (!XmlInstruction.IsSound(window.Bytes, window.At + 2, end, window.AtStart, isUtf16, Attributes))
        {
            throw Fault(window.At);
        }

        Continue(end + 2);
        return false;
    }

    /// <summary>What a comment says, with the first of the dashes that end it: two in a row may stand only at its end.</summary>
    private ReadOnlySpan<byte> Comment(int end) => window.Bytes.Between(window.At + 4, end + 1);

    private void Continue(int at) => (window.At, pieceEnd) = (at, at);

    private int Find(ReadOnlySpan<byte> end, int skip) => window.Find(end, skip) is >= 0 and var found ? found : throw Fault(window.End);

    private XmlException Fault(int at)
    {
        var (line, position) = window.Place(Math.Min(at, window.End));
        return new("The part is not well-formed.", null, line, position);
    }
}
