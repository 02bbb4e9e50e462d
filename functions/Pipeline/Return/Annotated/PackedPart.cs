using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>One part of a workbook as a zip archive keeps it: packed, so that what nobody changes is passed on as it came.</summary>
/// <param name="Name">As the archive spells it.</param>
/// <param name="Method">0 for stored, 8 for deflated; others are passed on and never opened.</param>
internal sealed record PackedPart(string Name, ushort Method, uint Crc, uint Length, ArraySegment<byte> Packed)
{
    private const int MostInMemory = 32 << 20;

    /// <summary>The name as other parts refer to it.</summary>
    public string Path => PathOf(Name);

    public static string PathOf(string name) => name.Replace('\\', '/').TrimStart('/');

    public Stream Open()
    {
        var packed = new MemoryStream(Packed.Array!, Packed.Offset, Packed.Count, writable: false);
        return Method switch
        {
            0 => packed,
            8 => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"The part {Name} is packed in an unusual way."),
        };
    }

    /// <summary>The whole part, which ought to be small: a list of sheets, styles or comments.</summary>
    public byte[] Unpack()
    {
        if (Length > MostInMemory)
        {
            throw new InvalidDataException($"The part {Name} is too large to be changed.");
        }

        var bytes = new byte[Length];
        using var stream = Open();
        stream.ReadExactly(bytes);
        return bytes;
    }

    public XDocument Xml()
    {
        using var stream = new MemoryStream(Unpack());
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
