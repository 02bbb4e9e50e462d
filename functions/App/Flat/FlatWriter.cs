using System.Text;

namespace FundingPipeline.App;

/// <summary>Lays values down one after the other; what was laid down before is told by its number.</summary>
public sealed class FlatWriter(Stream to, byte[] buffer)
{
    /// <summary>A number takes ten bytes at most.</summary>
    private const int LongestNumber = 10;

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> same = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> equal = [];
    private int at;
    private int told;

    /// <summary>Small numbers, below nothing or above, take one byte.</summary>
    public void Number(long number)
    {
        Room(LongestNumber);
        var rest = unchecked((ulong)((number << 1) ^ (number >> 63)));
        while (rest > 0x7F)
        {
            buffer[at++] = unchecked((byte)(rest | 0x80));
            rest >>= 7;
        }

        buffer[at++] = (byte)rest;
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
        }
        else if (texts.TryGetValue(text, out var number))
        {
            Number(number + 2);
        }
        else
        {
            texts.Add(text, texts.Count);
            Number(1);
            Letters(text);
        }
    }

    /// <summary>Whether a value was told before; then its number is all that is told now.</summary>
    /// <param name="byValue">Whether an equal one is as good as the same.</param>
    public bool Again(object value, bool byValue)
    {
        var again = (byValue ? equal : same).TryGetValue(value, out var number);
        Number(again ? number + 2 : 1);
        return again;
    }

    /// <summary>Says that a value has been told, after all that it is made of.</summary>
    public void Told(object value, bool byValue) => (byValue ? equal : same)[value] = told++;

    public void Flush()
    {
        to.Write(buffer, 0, at);
        at = 0;
    }

    private void Letters(string text)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest > buffer.Length)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Number(bytes.Length);
            Flush();
            to.Write(bytes);
            return;
        }

        Number(Encoding.UTF8.GetByteCount(text));
        Room(longest);
        at += Encoding.UTF8.GetBytes(text, buffer.AsSpan(at));
    }

    private void Room(int bytes)
    {
        if (buffer.Length - at < bytes)
        {
            Flush();
        }
    }
}
