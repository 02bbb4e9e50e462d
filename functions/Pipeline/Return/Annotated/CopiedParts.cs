using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The parts of a sender's workbook, a few of them changed and a few of ours beside them, in the sender's own order.</summary>
internal sealed class CopiedParts
{
    private const string TypesPart = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly List<PackedPart> parts;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly XDocument types;

    private CopiedParts(List<PackedPart> parts)
    {
        this.parts = parts;
        for (var i = 0; i < parts.Count; i++)
        {
            places[parts[i].Path] = i;
        }

        types = this[TypesPart].Xml();
    }

    public static CopiedParts Of(byte[] workbook) => new(PackedArchive.Read(workbook));

    public PackedPart this[string path] => Find(path) ?? throw new InvalidDataException($"The part {path} is missing.");

    public PackedPart? Find(string path) => places.TryGetValue(path, out var place) ? parts[place] : null;

    public int Count(string extension) => parts.Count(part => part.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts a part in the place of the one of its name, or behind all others.</summary>
    public void Put(PackedPart part)
    {
        if (places.TryGetValue(part.Path, out var place))
        {
            parts[place] = part with { Name = parts[place].Name };
        }
        else
        {
            places.Add(part.Path, parts.Count);
            parts.Add(part);
        }
    }

    /// <summary>A name that no part has: fundingpipeline/notes2.xml.</summary>
    public string Unused(string name, string extension) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"fundingpipeline/{name}{number}.{extension}").First(path => !places.ContainsKey(path));

    /// <summary>Says what a part of ours is.</summary>
    public void Declare(string path, string type) =>
        types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", type)));

    public byte[] Write()
    {
        if (!types.Root!.Elements(Types + "Default").Any(type => "rels".Equals((string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
        {
            types.Root.AddFirst(new XElement(
                Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")));
        }

        Put(Packer.Pack(TypesPart, types));
        return PackedArchive.Write(parts);
    }
}
