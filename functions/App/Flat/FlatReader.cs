using System.Text;

namespace FundingPipeline.App;

/// <summary>Takes up what a <see cref="FlatWriter"/> laid down, in the same order.</summary>
public sealed class FlatReader(Stream from, byte[] buffer)
{
    private readonly List<string> texts = [];
    private readonly List<object> told = [];
    private int at;
    private int end;

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return (long)(number >> 1) ^ -(long)(number & 1);
            }
        }
    }

    public string? Text()
    {
        var number = (int)Number();
        if (number > 1)
        {
            return texts[number - 2];
        }

        if (number == 0)
        {
            return null;
        }

        var text = Letters((int)Number());
        texts.Add(text);
        return text;
    }

    /// <summary>A value that was told before; null when it is told now.</summary>
    /// <param name="isNone">Whether there is none.</param>
    public object? Again(out bool isNone)
    {
        var number = (int)Number();
        isNone = number == 0;
        return number > 1 ? told[number - 2] : null;
    }

    public void Told(object value) => told.Add(value);

    private string Letters(int length)
    {
        if (length > buffer.Length)
        {
            var bytes = new byte[length];
            var here = Math.Min(length, end - at);
            buffer.AsSpan(at, here).CopyTo(bytes);
            at += here;
            from.ReadExactly(bytes, here, length - here);
            return Encoding.UTF8.GetString(bytes);
        }

        if (end - at < length)
        {
            Fill(length);
        }

        at += length;
        return Encoding.UTF8.GetString(buffer, at - length, length);
    }

    private byte Byte()
    {
        if (at == end)
        {
            Fill(1);
        }

        return buffer[at++];
    }

    private void Fill(int atLeast)
    {
        buffer.AsSpan(at, end - at).CopyTo(buffer);
        (at, end) = (0, end - at);
        end += from.ReadAtLeast(buffer.AsSpan(end), atLeast - end);
    }
}
