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
    private readonly Dictionary<string, Action<Packer>> streams = [];

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

    /// <summary>Has a part written anew when the workbook is: one too long to be held.</summary>
    public void Stream(string name, Action<Packer> write) => streams[name] = write;

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
    public byte[] Write() => PackedArchive.Write([.. parts.OrderBy(part => part.Key != ContentTypes).Select(part => Pack(part.Key, part.Value))]);

    private PackedPart Pack(string name, byte[] content)
    {
        if (!streams.TryGetValue(name, out var write))
        {
            return Packer.Pack(name, content, CompressionLevel.Optimal);
        }

        using var packer = new Packer(name, level: CompressionLevel.Optimal);
        write(packer);
        return packer.Finish();
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
