using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>Packs one part while it is being written.</summary>
/// <remarks>The quickest packing will do: the copy is opened once, mended and thrown away.</remarks>
internal sealed class Packer : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string name;
    private readonly MemoryStream packed = new();
    private readonly DeflateStream deflate;
    private readonly byte[] buffer = new byte[1 << 16];
    private int filled;
    private uint crc = Crc32.Start;
    private uint length;

    public Packer(string name) => (this.name, deflate) = (name, new(packed, CompressionLevel.Fastest, leaveOpen: true));

    public static PackedPart Pack(string name, ReadOnlySpan<byte> content)
    {
        using var packer = new Packer(name);
        packer.Write(content);
        return packer.Finish();
    }

    public static PackedPart Pack(string name, XDocument document)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new() { Encoding = Utf8, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize }))
        {
            document.Save(writer);
        }

        return Pack(name, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    public void Write(string text) => Write(Utf8.GetBytes(text));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > buffer.Length - filled)
        {
            var now = buffer.Length - filled;
            bytes[..now].CopyTo(buffer.AsSpan(filled));
            filled += now;
            bytes = bytes[now..];
            Flush();
        }

        bytes.CopyTo(buffer.AsSpan(filled));
        filled += bytes.Length;
    }

    public PackedPart Finish()
    {
        Flush();
        deflate.Dispose();
        return new(name, 8, Crc32.Finish(crc), length, new(packed.GetBuffer(), 0, (int)packed.Length));
    }

    public void Dispose()
    {
        deflate.Dispose();
        packed.Dispose();
    }

    private void Flush()
    {
        var bytes = buffer.AsSpan(0, filled);
        crc = Crc32.Add(crc, bytes);
        length += (uint)filled;
        deflate.Write(bytes);
        filled = 0;
    }
}
