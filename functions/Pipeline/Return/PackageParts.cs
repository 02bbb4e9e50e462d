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
    private readonly Dictionary<string, XDocument> opened = [];
    private readonly HashSet<string> changed = [];
    private readonly Dictionary<string, Action<Packer>> streams = [];

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>A part that was changed; it is spelt out when the workbook is put together.</summary>
    public XDocument this[string name]
    {
        set
        {
            opened[name] = value;
            changed.Add(name);
            parts.TryAdd(name, []);
        }
    }

    /// <summary>A part, opened once however often it is asked for: whoever changes it says so.</summary>
    public XDocument Xml(string name)
    {
        if (!opened.TryGetValue(name, out var document))
        {
            using var stream = new MemoryStream(parts[name]);
            opened[name] = document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        return document;
    }

    public void Remove(string name)
    {
        parts.Remove(name);
        opened.Remove(name);
        changed.Remove(name);
    }

    /// <summary>Has a part written anew when the workbook is: one too long to be held.</summary>
    public void Stream(string name, Action<Packer> write) => streams[name] = write;

    public static PackageParts Read(MemoryStream workbook)
    {
        var read = new PackageParts();
        using var archive = new ZipArchive(workbook);
        foreach (var entry in archive.Entries)
        {
            var content = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(content);
            read.parts[entry.FullName.TrimStart('/')] = content;
        }

        return read;
    }

    /// <summary>The content types first, as readers expect, then every part by name, all of 1 January 1980.</summary>
    /// <remarks>The long ones are written side by side.</remarks>
    public byte[] Write()
    {
        var streamed = InParts.Each([.. streams.Keys], name => Pack(name, [])).ToDictionary(part => part.Name);
        return PackedArchive.Write([.. parts.OrderBy(part => part.Key != ContentTypes).Select(part => streamed.GetValueOrDefault(part.Key) ?? Pack(part.Key, part.Value))]);
    }

    private PackedPart Pack(string name, byte[] content)
    {
        if (!streams.TryGetValue(name, out var write))
        {
            return Packer.Pack(name, changed.Contains(name) ? Bytes(opened[name]) : content, CompressionLevel.Optimal);
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
