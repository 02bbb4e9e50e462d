namespace FundingPipeline.Return;

/// <summary>Passes a part's XML on, tag by tag, so that a few tags among millions can be changed.</summary>
/// <remarks>Whatever is not touched is passed on byte for byte. Comments and CDATA are passed over: a text that looks like a
/// cell is none. Only UTF-8 is understood, which all spreadsheet programs write.</remarks>
internal sealed class XmlCopy
{
    private const int LongestTag = 8 << 20;

    private readonly Stream from;
    private readonly Packer to;
    private byte[] buffer = new byte[1 << 17];

    /// <summary>Bytes before this one have been passed on.</summary>
    private int passed;
    private int start;
    private int end;
    private int filled;
    private readonly byte[] prefix = [];

    public XmlCopy(Stream from, Packer to)
    {
        (this.from, this.to) = (from, to);
        if (!Read())
        {
            throw new InvalidDataException("A part is empty.");
        }

        var name = Tag[1..NameEnd];
        prefix = name[..(name.IndexOf((byte)':') + 1)].ToArray();
    }

    /// <summary>The tag on which we stand, from &lt; to &gt;.</summary>
    public ReadOnlySpan<byte> Tag => buffer.AsSpan(start, end - start);

    public bool IsStart => buffer[start + 1] != '/';

    public bool IsEmpty => buffer[end - 2] == '/';

    /// <summary>How many elements are open once this tag has been read; the root alone is 1.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether this is the start of one of the root's own children.</summary>
    public bool IsChildOfRoot => IsStart && Depth == (IsEmpty ? 1 : 2);

    /// <summary>The root's prefix with its colon, or nothing.</summary>
    public ReadOnlySpan<byte> Prefix => prefix;

    /// <summary>Whether this is the start of an element of the root's own language.</summary>
    public bool Opens(ReadOnlySpan<byte> name) => IsStart && IsCalled(1, name);

    public bool Closes(ReadOnlySpan<byte> name) => !IsStart && IsCalled(2, name);

    private bool IsCalled(int from, ReadOnlySpan<byte> name)
    {
        var tag = Tag[from..];
        return tag.Length > prefix.Length + name.Length && tag.StartsWith(prefix) && tag[prefix.Length..].StartsWith(name)
            && tag[prefix.Length + name.Length] is (byte)'>' or (byte)'/' or <= (byte)' ';
    }

    /// <summary>The next tag; false at the end, when everything has been passed on.</summary>
    public bool Read()
    {
        do
        {
            start = end;
            for (int at; (at = buffer.AsSpan(start, filled - start).IndexOf((byte)'<')) != 0;)
            {
                start = at > 0 ? start + at : filled;
                if (at < 0 && !Fill())
                {
                    Pass(filled);
                    return false;
                }
            }

            while (filled - start < 4 && Fill())
            {
            }

            end = EndOfTag();
        }
        while (buffer[start + 1] is (byte)'!' or (byte)'?');

        Depth += !IsStart ? -1 : IsEmpty ? 0 : 1;
        return true;
    }

    /// <summary>From an element's start straight to its end, if that is near and nothing between them can hide another. If not, we stay where we are.</summary>
    /// <param name="close">The end as spreadsheets write it, without a space.</param>
    public void TryLeave(ReadOnlySpan<byte> close)
    {
        var rest = buffer.AsSpan(end, filled - end);
        var at = IsEmpty ? -1 : rest.IndexOf(close);
        if (at >= 0 && rest[..at].IndexOf("<!"u8) < 0)
        {
            (start, end) = (end + at, end + at + close.Length);
            Depth--;
        }
    }

    /// <summary>An attribute's value as it is spelt, or null.</summary>
    public bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var found = Find(name, out var at, out var length);
        value = Tag.Slice(at, length);
        return found;
    }

    /// <summary>Gives the tag's attribute another value, or one if it has none.</summary>
    public void Set(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var found = Find(name, out var at, out var length);
        Pass(start);
        to.Write(Tag[..at]);
        if (!found)
        {
            to.Write(" "u8);
            to.Write(name);
            to.Write("=\""u8);
        }

        to.Write(value);
        to.Write(found ? [] : "\""u8);
        to.Write(Tag[(at + length)..]);
        passed = end;
    }

    /// <summary>Writes something of ours before the tag.</summary>
    public void Insert(string xml)
    {
        Pass(start);
        to.Write(xml);
    }

    /// <summary>Opens an empty element, to be filled and closed by the caller.</summary>
    public void Open()
    {
        Pass(start);
        to.Write(Tag[..^2]);
        to.Write(">"u8);
        passed = end;
    }

    public void Write(string xml) => to.Write(xml);

    private void Pass(int until)
    {
        if (until > passed)
        {
            to.Write(buffer.AsSpan(passed, until - passed));
            passed = until;
        }
    }

    private int NameEnd => Tag.IndexOfAny(" \t\r\n/>"u8) is var at && at > 0 ? at : Tag[1..].IndexOfAny(" \t\r\n/>"u8) + 1;

    /// <summary>Where an attribute's value stands in the tag; if there is none, where one can be added.</summary>
    private bool Find(ReadOnlySpan<byte> name, out int at, out int length)
    {
        var tag = Tag;
        at = NameEnd;
        while (true)
        {
            var equals = tag[at..].IndexOf((byte)'=');
            if (equals < 0)
            {
                (at, length) = (tag.Length - (IsEmpty ? 2 : 1), 0);
                return false;
            }

            var here = tag.Slice(at, equals).Trim(" \t\r\n"u8).SequenceEqual(name);
            at += equals + 1;
            at += tag[at..].IndexOfAny((byte)'"', (byte)'\'') + 1;
            length = tag[at..].IndexOf(tag[at - 1]);
            if (length < 0)
            {
                throw new InvalidDataException("A tag is damaged.");
            }

            if (here)
            {
                return true;
            }

            at += length + 1;
        }
    }

    private int EndOfTag()
    {
        var tag = buffer.AsSpan(start, filled - start);
        return tag.Length > 1 && tag[1] is not ((byte)'!' or (byte)'?') ? EndOfElement()
            : tag.StartsWith("<!--"u8) ? EndOf("-->"u8)
            : tag.StartsWith("<![C"u8) ? EndOf("]]>"u8)
            : tag.StartsWith("<?"u8) ? EndOf("?>"u8)
            : throw new InvalidDataException("A part declares a document type.");
    }

    private int EndOf(ReadOnlySpan<byte> close)
    {
        for (var looked = 0; ;)
        {
            var at = buffer.AsSpan(start + looked, filled - start - looked).IndexOf(close);
            if (at >= 0)
            {
                return start + looked + at + close.Length;
            }

            looked = Math.Max(0, filled - start - close.Length);
            RequireMore();
        }
    }

    private int EndOfElement()
    {
        while (true)
        {
            var tag = buffer.AsSpan(start, filled - start);
            for (var at = 0; tag[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'') is var next && next >= 0;)
            {
                at += next;
                if (tag[at] == '>')
                {
                    return start + at + 1;
                }

                var close = tag[(at + 1)..].IndexOf(tag[at]);
                if (close < 0)
                {
                    break;
                }

                at += close + 2;
            }

            RequireMore();
        }
    }

    private void RequireMore()
    {
        if (filled - start > LongestTag || !Fill())
        {
            throw new InvalidDataException("A part ends inside a tag.");
        }
    }

    /// <summary>Reads more, keeping what begins at the start of the tag.</summary>
    private bool Fill()
    {
        Pass(start);
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        (passed, filled, end, start) = (Math.Max(passed - start, 0), filled - start, Math.Max(end - start, 0), 0);
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = from.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        return read > 0;
    }
}
