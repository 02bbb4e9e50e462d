using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace FundingPipeline.Ingest;

/// <summary>The stretch of a part's bytes that is being read: at least everything from one angle bracket to the next.</summary>
/// <remarks>What enters it is known to be UTF-8 and to hold no character that XML forbids, so nobody need ask again.</remarks>
internal sealed class ByteWindow(Stream stream, ReadingLimits limits)
{
    private const int Usual = 1 << 16;

    private int whole;
    private int start;
    private int linesBefore;
    private long lineStart;
    private long before;

    /// <summary>The bytes, of which those from <see cref="At"/> to <see cref="End"/> are still to be read; a zero always follows them.</summary>
    public byte[] Bytes { get; private set; } = new byte[Usual];

    /// <summary>The first byte still needed: loading more keeps it, though it may move.</summary>
    public int At { get; set; }

    public int End { get; private set; }

    /// <summary>True before anything has been taken but the mark that some programs put first.</summary>
    public bool AtStart => before + At == start;

    /// <summary>Loads more behind what is there; false when the part has no more.</summary>
    public bool More()
    {
        Discard();
        if (End >= Bytes.Length - 1)
        {
            Grow();
        }

        var read = stream.Read(Bytes, End, Bytes.Length - 1 - End);
        End += read;
        Bytes[End] = 0;
        RequireText(read == 0);
        SkipMark();
        return read > 0;
    }

    /// <summary>Loads everything up to the next opening bracket, or to the end, and says where that is: so a tag and the text
    /// behind it are there in one piece.</summary>
    [MethodImpl(Hot.Path)]
    public int NextBracket(int skip)
    {
        while (true)
        {
            var found = skip < End - At ? Bytes.AsSpan(At + skip, End - At - skip).IndexOf((byte)'<') : -1;
            if (found >= 0)
            {
                return At + skip + found;
            }

            skip = Math.Max(skip, End - At);
            if (!More())
            {
                return End;
            }
        }
    }

    /// <summary>Where the end of a comment, a section or an instruction stands, -1 when nowhere; angle brackets inside them mean nothing.</summary>
    public int Find(ReadOnlySpan<byte> end, int skip)
    {
        while (true)
        {
            var left = Bytes.Between(At, End);
            var found = left.Length > skip ? left[skip..].IndexOf(end) : -1;
            if (found >= 0)
            {
                return At + skip + found;
            }

            skip = Math.Max(skip, left.Length - end.Length + 1);
            if (!More())
            {
                return -1;
            }
        }
    }

    public bool Starts(ReadOnlySpan<byte> opening)
    {
        while (End - At < opening.Length && More())
        {
        }

        return Bytes.Between(At, End).StartsWith(opening);
    }

    /// <summary>The line and the place in it, as an editor would show them.</summary>
    public (int Line, int Position) Place(int at)
    {
        var newline = Bytes.AsSpan(0, at).LastIndexOf((byte)'\n');
        var line = 1 + linesBefore + Bytes.AsSpan(0, at).Count((byte)'\n');
        return (line, (int)(newline >= 0 ? at - newline : before + at - lineStart + 1));
    }

    private void SkipMark()
    {
        if (before + At + start == 0 && Bytes.AsSpan(0, End).StartsWith("\uFEFF"u8))
        {
            At = start = 3;
        }
    }

    private void Discard()
    {
        if (At == 0)
        {
            return;
        }

        var read = Bytes.AsSpan(0, At);
        linesBefore += read.Count((byte)'\n');
        lineStart = read.LastIndexOf((byte)'\n') is >= 0 and var last ? before + last + 1 : lineStart;
        before += At;
        Bytes.AsSpan(At, End - At).CopyTo(Bytes);
        (At, End, whole) = (0, End - At, whole - At);
    }

    private void Grow()
    {
        if (Bytes.Length > limits.PieceBytes)
        {
            throw RefusedFile.TooLarge("bytes in one piece of text", limits.PieceBytes);
        }

        var larger = new byte[Bytes.Length * 2];
        Bytes.AsSpan(0, End).CopyTo(larger);
        Bytes = larger;
    }

    /// <summary>Only whole characters are looked at: the last one loaded may still lack its end, except at the part's own.</summary>
    private void RequireText(bool last)
    {
        var arrived = Bytes.AsSpan(whole, (last ? End : LastWhole()) - whole);
        if (!Utf8.IsValid(arrived) || HasControl(arrived) || HasNonCharacter(arrived))
        {
            throw new InvalidDataException("One of its parts is not text in UTF-8, as spreadsheets are written.");
        }

        whole += arrived.Length;
    }

    private int LastWhole()
    {
        for (var back = 1; back <= 3 && End - back >= whole && Bytes[End - back] >= 0x80; back++)
        {
            var lead = Bytes[End - back];
            if (lead >= 0xC0)
            {
                return (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) > back ? End - back : End;
            }
        }

        return End;
    }

    /// <summary>A control character that is neither a tab nor the end of a line.</summary>
    [MethodImpl(Hot.Path)]
    private static bool HasControl(ReadOnlySpan<byte> text)
    {
        for (; text.Length >= Vector256<byte>.Count; text = text[Vector256<byte>.Count..])
        {
            if (Vector256.LessThanAny(Vector256.Create(text), Vector256.Create((byte)' ')) && AnyControl(text[..Vector256<byte>.Count]))
            {
                return true;
            }
        }

        return AnyControl(text);
    }

    private static bool AnyControl(ReadOnlySpan<byte> text)
    {
        foreach (var one in text)
        {
            if (one < ' ' && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>U+FFFE and U+FFFF, which are no characters and which nobody could write back.</summary>
    private static bool HasNonCharacter(ReadOnlySpan<byte> text)
    {
        for (int found; (found = text.IndexOf([(byte)0xEF, (byte)0xBF])) >= 0; text = text[(found + 3)..])
        {
            if (text[found + 2] >= 0xBE)
            {
                return true;
            }
        }

        return false;
    }
}
