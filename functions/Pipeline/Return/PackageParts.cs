using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The parts of a workbook we wrote, by name, to be changed and put together again in one fixed way.</summary>
internal sealed class PackageParts
{
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>As a zip archive writes a moment: the time below, the date above, years from 1980.</summary>
    private const uint FirstOfJanuary1980 = ((1 << 5) | 1) << 16;

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => parts.Keys;

    public XDocument this[string name]
    {
        set => parts[name] = Bytes(value);
    }

    public XDocument Xml(string name)
    {
        using var stream = new MemoryStream(parts[name]);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public void Remove(string name) => parts.Remove(name);

    public static PackageParts Read(byte[] workbook)
    {
        var read = new PackageParts();
        using var archive = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            read.parts[entry.FullName.TrimStart('/')] = content.ToArray();
        }

        return read;
    }

    /// <summary>The content types first, as readers expect, then every part by name, all of 1 January 1980.</summary>
    public byte[] Write()
    {
        using var written = new MemoryStream();
        using (var archive = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.OrderBy(part => part.Key != ContentTypes))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return OfOneDay(written.ToArray());
    }

    /// <summary>Puts 1 January 1980, midnight, over the time of day that the archive gave each of its entries, twice.</summary>
    private static byte[] OfOneDay(byte[] archive)
    {
        const int endRecord = 22, centralRecord = 46;
        var end = archive.AsSpan(archive.Length - endRecord);
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            var central = archive.AsSpan(at);
            BinaryPrimitives.WriteUInt32LittleEndian(central[12..], FirstOfJanuary1980);
            BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan((int)BinaryPrimitives.ReadUInt32LittleEndian(central[42..]) + 10), FirstOfJanuary1980);
            at += centralRecord + Length(central[28..]) + Length(central[30..]) + Length(central[32..]);
        }

        return archive;
    }

    private static int Length(ReadOnlySpan<byte> field) => BinaryPrimitives.ReadUInt16LittleEndian(field);

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Plain))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
