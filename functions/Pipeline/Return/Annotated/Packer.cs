using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>Packs one part while it is being written.</summary>
/// <remarks>The quickest packing will do for an answer: the copy is opened once, mended and thrown away. What is written is packed by
/// another processor, one piece behind.</remarks>
internal sealed class Packer : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int Piece = 1 << 16;

    private readonly string name;
    private readonly MemoryStream packed;
    private readonly DeflateStream deflate;
    private byte[] buffer = new byte[Piece];
    private byte[]? spare;
    private Task packing = Task.CompletedTask;
    private int filled;
    private uint crc = Crc32.Start;
    private uint length;

    /// <param name="size">About how many bytes the packed part will have.</param>
    /// <param name="level">How hard to pack: what is kept for ever is worth more time than an answer that is opened once.</param>
    public Packer(string name, int size = 0, CompressionLevel level = CompressionLevel.Fastest)
    {
        (this.name, packed) = (name, new(size));
        deflate = new(packed, level, leaveOpen: true);
    }

    public static PackedPart Pack(string name, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packer = new Packer(name, level: level);
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

    public void Write(string text) => Write(text.AsSpan());

    public void Write(ReadOnlySpan<char> text)
    {
        const int most = 1 << 14;
        for (var rest = text; rest.Length > 0;)
        {
            // A letter of two halves is not torn apart.
            var now = rest.Length <= most ? rest.Length : char.IsHighSurrogate(rest[most - 1]) ? most - 1 : most;
            if (Utf8.GetMaxByteCount(now) > buffer.Length - filled)
            {
                Flush();
            }

            filled += Utf8.GetBytes(rest[..now], buffer.AsSpan(filled));
            rest = rest[now..];
        }
    }

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
        packing.GetAwaiter().GetResult();
        Pack(buffer, filled);
        deflate.Dispose();
        return new(name, 8, Crc32.Finish(crc), length, new(packed.GetBuffer(), 0, (int)packed.Length));
    }

    public void Dispose()
    {
        packing.GetAwaiter().GetResult();
        deflate.Dispose();
        packed.Dispose();
    }

    private void Flush()
    {
        packing.GetAwaiter().GetResult();
        var (full, size) = (buffer, filled);
        packing = Task.Run(() => Pack(full, size));
        (buffer, spare, filled) = (spare ?? new byte[Piece], full, 0);
    }

    private void Pack(byte[] piece, int size)
    {
        var bytes = piece.AsSpan(0, size);
        crc = Crc32.Add(crc, bytes);
        length += (uint)size;
        deflate.Write(bytes);
    }
}
