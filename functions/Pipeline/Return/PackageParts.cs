using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The parts of a workbook we wrote, by name, to be changed and put together again in one fixed way.</summary>
internal sealed class PackageParts
{
    public const string ContentTypes = "[Content_Types].xml";

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
#pragma warning disable RS0030 // A zip archive dates its entries with this type and no other; the day is fixed, so no clock or time zone is asked.
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
#pragma warning restore RS0030
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return written.ToArray();
    }

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
