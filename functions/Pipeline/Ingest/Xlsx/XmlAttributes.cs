using System.Runtime.CompilerServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>The attributes of one tag, as places in the bytes: good until the scan moves on.</summary>
internal sealed class XmlAttributes
{
    /// <summary>No element of a spreadsheet has more than some thirty; comparing each with each stays cheap.</summary>
    private const int Most = 256;

    private readonly record struct Place(int NameAt, int NameEnd, int Colon, int ValueAt, int ValueEnd, bool IsPlain);

    private byte[] bytes = [];
    private Place[] places = new Place[16];

    public int Count { get; private set; }

    /// <summary>True when one of them declares a namespace or stands in one.</summary>
    public bool HasNamespaces { get; private set; }

    public void Clear(byte[] read) => (bytes, Count, HasNamespaces) = (read, 0, false);

    public ReadOnlySpan<byte> Name(int i) => bytes.Between(places[i].NameAt, places[i].NameEnd);

    public ReadOnlySpan<byte> Prefix(int i) => places[i].Colon < 0 ? default : bytes.Between(places[i].NameAt, places[i].Colon);

    public ReadOnlySpan<byte> LocalName(int i) => places[i].Colon < 0 ? Name(i) : bytes.Between(places[i].Colon + 1, places[i].NameEnd);

    /// <summary>The value in UTF-8, its references undone.</summary>
    public ReadOnlySpan<byte> Value(int i)
    {
        var raw = bytes.Between(places[i].ValueAt, places[i].ValueEnd);
        return places[i].IsPlain ? raw : Undone(raw);
    }

    public string Text(int i) => Encoding.UTF8.GetString(Value(i));

    /// <summary>Which attribute has that name, prefix included; -1 when none.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Ascii.Equals(Name(i), name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes in the attribute that starts here and says where it ends; -1 when it is none, or the second of its name.</summary>
    [MethodImpl(Hot.Path)]
    public int Read(byte[] read, int at, int limit)
    {
        var nameEnd = XmlName.End(read, at, out var colon);
        var equals = XmlName.SkipSpace(read, nameEnd);
        if (nameEnd == at || read[equals] != '=')
        {
            return -1;
        }

        var opening = XmlName.SkipSpace(read, equals + 1);
        var quote = read[opening];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            return -1;
        }

        var (end, plain) = (opening + 1, true);
        for (; end < limit && read[end] != quote; end++)
        {
            plain &= read[end] >= ' ' && read[end] != '&';
        }

        return end < limit && Add(new(at, nameEnd, colon, opening + 1, end, plain)) ? end + 1 : -1;
    }

    [MethodImpl(Hot.Path)]
    private bool Add(Place place)
    {
        var name = bytes.Between(place.NameAt, place.NameEnd);
        for (var i = 0; i < Count; i++)
        {
            if (name.SequenceEqual(Name(i)))
            {
                return false;
            }
        }

        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
        }

        HasNamespaces |= place.Colon >= 0 || name.SequenceEqual("xmlns"u8);
        places[Count++] = place;
        return Count <= Most && (place.IsPlain || Written(bytes.Between(place.ValueAt, place.ValueEnd), new char[place.ValueEnd - place.ValueAt]) >= 0);
    }

    private static ReadOnlySpan<byte> Undone(ReadOnlySpan<byte> raw)
    {
        var chars = new char[raw.Length];
        return Encoding.UTF8.GetBytes(chars, 0, Written(raw, chars));
    }

    private static int Written(ReadOnlySpan<byte> raw, char[] into) => XmlText.Write(raw, XmlTextKind.Attribute, into);
}
