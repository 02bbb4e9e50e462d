using System.Collections.Immutable;

namespace FundingPipeline.Tests.Infra;

/// <summary>Something that a Bicep file declares.</summary>
/// <param name="Kind">param, var, resource, module or output.</param>
/// <param name="Type">A resource's type, or the path of a module's file.</param>
/// <param name="Value">What a param or a var is, what a resource or a module says; null for a param without default.</param>
public sealed record Declared(string Kind, string Name, string Type, bool IsExisting, ImmutableArray<string> Decorators, BicepNode? Value, BicepNode At)
{
    /// <summary>The object that a resource or a module says, below its condition or its loop.</summary>
    public BicepNode? Body => Value?.Of("object").FirstOrDefault();
}

/// <summary>One Bicep file: what it declares, and what it uses.</summary>
public sealed class BicepFile(string path, BicepNode root)
{
    private static readonly string[] Kinds = ["parameter_declaration", "variable_declaration", "resource_declaration", "module_declaration", "output_declaration"];

    /// <summary>Below the folder of all Bicep files.</summary>
    public string Path => path;

    public BicepNode Root => root;

    public ImmutableArray<Declared> Declared { get; } = [.. Declarations(root)];

    /// <summary>Resources within resources, by name.</summary>
    public ImmutableArray<Declared> Nested { get; } = [.. root.Of("object_property").Where(property => property.Children is [{ Kind: "resource_declaration" }]).Select(property => One(property.Children[0], []))];

    public IEnumerable<Declared> Of(string kind) => Declared.Where(declared => declared.Kind == kind);

    public Declared? Find(string name) => Declared.FirstOrDefault(declared => declared.Kind != "output" && declared.Name == name);

    /// <summary>Resources of a type that this file makes.</summary>
    public IEnumerable<Declared> Makes(string type) => Of("resource").Where(resource => !resource.IsExisting && resource.Type.Split('@')[0] == type);

    /// <summary>Every name that is used in an expression, but for those that a loop or a lambda gives there.</summary>
    public IEnumerable<BicepNode> Used => Uses(root, []);

    private static IEnumerable<Declared> Declarations(BicepNode root)
    {
        ImmutableArray<string> decorators = [];
        foreach (var child in root.Children)
        {
            if (child.Kind == "decorators")
            {
                decorators = [.. child.Children.Select(decorator => decorator.Text)];
                continue;
            }

            if (Kinds.Contains(child.Kind))
            {
                yield return One(child, decorators);
            }

            decorators = child.Kind == "comment" ? decorators : [];
        }
    }

    private static Declared One(BicepNode node, ImmutableArray<string> decorators)
    {
        var kind = node.Kind switch
        {
            "parameter_declaration" => "param",
            "variable_declaration" => "var",
            _ => node.Kind.Split('_')[0],
        };
        var rest = node.Children.Skip(1).Where(child => child.Kind is not ("type" or "comment")).ToList();
        var type = kind is "resource" or "module" ? rest[0].Says : "";
        return new(kind, node.Children[0].Text, type, kind == "resource" && IsExisting(node), decorators, rest.Skip(kind is "resource" or "module" ? 1 : 0).FirstOrDefault(), node);
    }

    private static bool IsExisting(BicepNode node) => node.Text[..node.Text.IndexOf('=')].TrimEnd().EndsWith(" existing", StringComparison.Ordinal);

    private static IEnumerable<BicepNode> Uses(BicepNode node, ImmutableHashSet<string> given)
    {
        switch (node.Kind)
        {
            case "decorators" or "type" or "using_statement" or "property_identifier" or "comment":
                return [];
            case "identifier":
                return given.Contains(node.Text) ? [] : [node];
            case "object_property":
                return node.Children is [var key, var value]
                    ? (key.Kind == "string" ? Uses(key, given) : []).Concat(Uses(value, given))
                    : node.Children.SelectMany(child => Uses(child, given));
            case "call_expression":
                return node.Children.Skip(1).SelectMany(child => Uses(child, given));
            case "resource_expression":
                return Uses(node.Children[0], given);
            case "for_statement":
                return Uses(node.Children[1], given).Concat(node.Children.Skip(2).SelectMany(child => Uses(child, given.Union(Names(node.Children[0])))));
            case "lambda_expression":
                return node.Children.Skip(1).SelectMany(child => Uses(child, given.Union(Names(node.Children[0]))));
            case var kind when Kinds.Contains(kind):
                return node.Children.Skip(1).SelectMany(child => Uses(child, given));
            default:
                return node.Children.SelectMany(child => Uses(child, given));
        }
    }

    private static IEnumerable<string> Names(BicepNode parameters) =>
        parameters.All.Where(node => node.Kind is "identifier" or "loop_variable" or "loop_enumerator").Select(node => node.Text);
}
