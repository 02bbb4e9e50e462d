using System.Collections.Immutable;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>Makes equal workbooks equal bytes, whenever, wherever and by whomever they are written.</summary>
/// <remarks>An auditor who writes last year's return again must get last year's file. What a library adds by
/// chance, the time of day, a random part name, random relationship ids, is replaced by what never changes.</remarks>
public static class StablePackage
{
    private const string RootRelations = "_rels/.rels";
    private const string CorePart = "docProps/core.xml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string Day = "2000-01-01T00:00:00Z";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Ids = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(byte[] workbook)
    {
        var parts = PackageParts.Read(new(workbook));
        Settle(parts);
        return parts.Write();
    }

    /// <summary>The same for parts that are still to be put together.</summary>
    internal static void Settle(PackageParts parts)
    {
        SettleCore(parts);
        foreach (var relations in parts.Names.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
        {
            Renumber(parts, relations);
        }

        SortTypes(parts);
    }

    /// <summary>Gives the document's properties a fixed name and day.</summary>
    private static void SettleCore(PackageParts parts)
    {
        var relations = parts.Xml(RootRelations);
        if (relations.Root!.Elements().FirstOrDefault(IsCore)?.Attribute("Target") is not { } target)
        {
            return;
        }

        var core = parts.Xml(Path(target.Value));
        foreach (var moment in core.Root!.Elements().Where(element => element.Name.Namespace == Terms))
        {
            moment.Value = Day;
        }

        parts.Remove(Path(target.Value));
        parts[CorePart] = core;
        target.Value = "/" + CorePart;
        parts[RootRelations] = relations;
    }

    private static bool IsCore(XElement relation) =>
        ((string?)relation.Attribute("Type"))?.EndsWith("/core-properties", StringComparison.Ordinal) == true;

    /// <summary>Numbers a part's relationships in order of kind and target, and says so in the part that uses them.</summary>
    private static void Renumber(PackageParts parts, string relationsName)
    {
        var relations = parts.Xml(relationsName);
        var sorted = relations.Root!.Elements().OrderBy(Said("Type"), StringComparer.Ordinal).ThenBy(Said("Target"), StringComparer.Ordinal).ToList();
        var numbers = sorted.Select((relation, i) => (Id: Said("Id")(relation), To: $"rId{i + 1}")).ToImmutableDictionary(pair => pair.Id, pair => pair.To);
        foreach (var relation in sorted)
        {
            relation.SetAttributeValue("Id", numbers[Said("Id")(relation)]);
        }

        relations.Root.ReplaceNodes(sorted);
        parts[relationsName] = relations;
        var owner = relationsName.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
        if (owner.Length > 0)
        {
            Rename(parts, owner, numbers);
        }
    }

    private static void Rename(PackageParts parts, string owner, ImmutableDictionary<string, string> numbers)
    {
        var part = parts.Xml(owner);
        foreach (var used in part.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == Ids && numbers.ContainsKey(attribute.Value)))
        {
            used.Value = numbers[used.Value];
        }

        parts[owner] = part;
    }

    private static void SortTypes(PackageParts parts)
    {
        var types = parts.Xml(PackageParts.ContentTypes);
        types.Root!.Elements().Where(element => (string?)element.Attribute("ContentType") == CoreType).Remove();
        if (parts.Names.Contains(CorePart))
        {
            types.Root.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + CorePart), new XAttribute("ContentType", CoreType)));
        }

        types.Root.ReplaceNodes(types.Root.Elements().OrderBy(element => element.Name.LocalName, StringComparer.Ordinal)
            .ThenBy(Said("Extension"), StringComparer.Ordinal).ThenBy(Said("PartName"), StringComparer.Ordinal).ToList());
        parts[PackageParts.ContentTypes] = types;
    }

    private static Func<XElement, string> Said(string attribute) => element => (string?)element.Attribute(attribute) ?? "";

    private static string Path(string target) => target.TrimStart('/');
}
