using System.Collections.Immutable;

namespace FundingPipeline.Tests.Infra;

/// <summary>A node of a Bicep file's syntax tree, as the grammar names it.</summary>
public sealed record BicepNode(string Kind, string Text, int Line, ImmutableArray<BicepNode> Children)
{
    public IEnumerable<BicepNode> All => Children.SelectMany(child => child.All).Prepend(this);

    public IEnumerable<BicepNode> Of(string kind) => All.Where(node => node.Kind == kind);

    /// <summary>What a string says, quotes taken off.</summary>
    public string Says => Kind == "string" ? Text.Trim('\'') : Text;

    /// <summary>The value of an object's property; null when it has none of that name.</summary>
    public BicepNode? this[string property] => Kind == "object"
        ? Children.FirstOrDefault(child => child.Kind == "object_property" && child.Children is [var key, _] && key.Says == property)?.Children[1]
        : null;

    /// <summary>The names of an object's properties.</summary>
    public IEnumerable<string> Keys => Children.Where(child => child is { Kind: "object_property", Children: [_, _] }).Select(child => child.Children[0].Says);

    /// <summary>What an array of strings lists.</summary>
    public IEnumerable<string> Strings => Children.Where(child => child.Kind == "string").Select(child => child.Says);
}
