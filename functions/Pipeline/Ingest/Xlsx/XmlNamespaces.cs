using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Which prefix stands for which namespace where we are; all that matters of a namespace is whether it is the spreadsheet's.</summary>
internal sealed class XmlNamespaces
{
    private sealed record Declared(int Depth, byte[] Prefix, bool IsSheet);

    private readonly Stack<Declared> declared = new([new(-1, "xml"u8.ToArray(), false), new(-1, "xmlns"u8.ToArray(), false), new(-1, [], false)]);

    /// <summary>True where a name without a prefix is the spreadsheet's.</summary>
    public bool UnprefixedIsSheet { get; private set; }

    private static ReadOnlySpan<byte> Transitional => "http://schemas.openxmlformats.org/spreadsheetml/2006/main"u8;

    private static ReadOnlySpan<byte> Strict => "http://purl.oclc.org/ooxml/spreadsheetml/main"u8;

    /// <summary>Takes in what an element at that depth declares; false when one of its attributes has a prefix that stands for nothing.</summary>
    public bool Enter(XmlAttributes attributes, int depth)
    {
        if (!attributes.HasNamespaces)
        {
            return true;
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            var isDefault = attributes.Name(i).SequenceEqual("xmlns"u8);
            if (isDefault || attributes.Prefix(i).SequenceEqual("xmlns"u8))
            {
                var name = attributes.Value(i);
                declared.Push(new(depth, isDefault ? [] : attributes.LocalName(i).ToArray(), name.SequenceEqual(Transitional) || name.SequenceEqual(Strict)));
                if (name.IsEmpty && !isDefault)
                {
                    return false;
                }
            }
        }

        UnprefixedIsSheet = Of(default)!.IsSheet;
        return AllAreDeclared(attributes);
    }

    /// <summary>Forgets what elements inside that depth declared.</summary>
    public void Leave(int depth)
    {
        if (declared.Peek().Depth >= depth)
        {
            while (declared.Peek().Depth >= depth)
            {
                declared.Pop();
            }

            UnprefixedIsSheet = Of(default)!.IsSheet;
        }
    }

    /// <summary>Whether an element with that prefix is the spreadsheet's own; a prefix that stands for nothing makes it unsound.</summary>
    [MethodImpl(Hot.Path)]
    public bool IsSheet(ReadOnlySpan<byte> prefix, ref bool isSound)
    {
        if (prefix.IsEmpty)
        {
            return UnprefixedIsSheet;
        }

        var found = Of(prefix);
        isSound &= found is not null;
        return found is { IsSheet: true };
    }

    private bool AllAreDeclared(XmlAttributes attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (Of(attributes.Prefix(i)) is null)
            {
                return false;
            }
        }

        return true;
    }

    private Declared? Of(ReadOnlySpan<byte> prefix)
    {
        foreach (var one in declared)
        {
            if (prefix.SequenceEqual(one.Prefix))
            {
                return one;
            }
        }

        return null;
    }
}
