using System.IO.Compression;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>The zip archive that a workbook is, and the parts inside it by name.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Expansion expansion;
    private readonly ReadingLimits limits;

    public Package(ZipArchive archive, ReadingLimits limits)
    {
        (this.limits, expansion) = (limits, new(limits));
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!entries.TryAdd(name, entry))
            {
                throw new RefusedFile(FileRules.TwoPartsOfOneName, $"The file holds two parts named {name}, and programs would read different figures from it.",
                    "Open it in your spreadsheet program, check the figures and save it again.");
            }
        }

        if (archive.Entries.Count > limits.Entries)
        {
            throw RefusedFile.TooLarge("parts", limits.Entries);
        }

        if (archive.Entries.Sum(entry => (decimal)entry.Length) > limits.ExpandedBytes)
        {
            throw RefusedFile.TooLarge("bytes once unpacked", limits.ExpandedBytes);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    public VerifiedStream Open(string name)
    {
        var entry = entries.TryGetValue(name, out var found) ? found : throw new InvalidDataException($"The part {name} is missing.");
        return entry.IsEncrypted
            ? throw new RefusedFile(FileRules.Encrypted, "The file is a zip archive with a password.", EncryptedFile.Unlock)
            : new(entry, limits, expansion);
    }

    /// <summary>A part to be walked over, in UTF-8 as nearly all are, or in UTF-16 behind its mark.</summary>
    public XmlPart Xml(string name)
    {
        var stream = Open(name);
        return Utf16(name) is { } utf16
            ? new(stream, new(Encoding.CreateTranscodingStream(stream, utf16, Encoding.UTF8), isUtf16: true, limits))
            : new(stream, new(stream, isUtf16: false, limits));
    }

    private Encoding? Utf16(string name)
    {
        using var start = entries[name].Open();
        Span<byte> mark = stackalloc byte[2];
        return start.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length ? null : mark switch
        {
            [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            _ => null,
        };
    }

    /// <summary>What a part refers to inside this package; nothing outside it is ever followed.</summary>
    public List<Relationship> RelationshipsOf(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var name = $"{folder}_rels/{source[folder.Length..]}.rels";
        var all = new List<Relationship>();
        if (!Has(name))
        {
            return all;
        }

        using var part = Xml(name);
        while (part.Read())
        {
            if (part.IsStart && part.Name == "Relationship" && part["TargetMode"] != "External")
            {
                all.Add(new(part["Id"] ?? "", Kind(part["Type"] ?? ""), Resolve(folder, part["Target"] ?? "")));
            }
        }

        return all;
    }

    /// <summary>The last word of a relationship's type, which both editions of the format share.</summary>
    private static string Kind(string type) => type[(type.LastIndexOf('/') + 1)..];

    internal static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            switch (step)
            {
                case "" or ".":
                    break;
                case "..":
                    steps.RemoveRange(Math.Max(steps.Count - 1, 0), Math.Min(steps.Count, 1));
                    break;
                default:
                    steps.Add(step);
                    break;
            }
        }

        return string.Join('/', steps);
    }
}

/// <summary>One part's reference to another.</summary>
internal sealed record Relationship(string Id, string Kind, string Target);
