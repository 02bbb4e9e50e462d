using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>What one part refers to, to be looked up and added to.</summary>
internal sealed class PartRelations
{
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly CopiedParts parts;
    private readonly string folder;
    private readonly string name;
    private readonly XDocument document;

    /// <param name="source">The part that refers to others; empty for the package itself.</param>
    public PartRelations(CopiedParts parts, string source)
    {
        this.parts = parts;
        folder = source[..(source.LastIndexOf('/') + 1)];
        name = $"{folder}_rels/{source[folder.Length..]}.rels";
        document = parts.Find(name)?.Xml() ?? new(new XElement(Package + "Relationships"));
    }

    /// <summary>The first reference of a kind, whichever edition of the format names it; nothing outside the file is followed.</summary>
    public string? Target(string kind) => All.FirstOrDefault(relation => Type(relation).EndsWith("/" + kind, StringComparison.Ordinal)) is { } found ? PathOf(found) : null;

    public string TargetOf(string id) =>
        All.FirstOrDefault(relation => (string?)relation.Attribute("Id") == id) is { } found ? PathOf(found) : throw new InvalidDataException($"Nothing is called {id}.");

    /// <summary>Adds a reference to a part of ours and returns its id.</summary>
    public string Add(string type, string path)
    {
        var used = document.Root!.Elements().Select(relation => (string?)relation.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Enumerable.Range(1, int.MaxValue).Select(number => $"rId{number}").First(free => !used.Contains(free));
        document.Root.Add(new XElement(
            document.Root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + path)));
        parts.Put(Packer.Pack(name, document));
        return id;
    }

    private IEnumerable<XElement> All => document.Root!.Elements().Where(relation => (string?)relation.Attribute("TargetMode") != "External");

    private static string Type(XElement relation) => (string?)relation.Attribute("Type") ?? "";

    private string PathOf(XElement relation) => Ingest.Package.Resolve(folder, (string?)relation.Attribute("Target") ?? "");
}
