using System.Runtime.CompilerServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Walks forward over one part's elements, whatever prefix the sender's program gave them, Transitional or Strict.</summary>
/// <param name="stream">The part itself, to be verified to its last byte whatever the scan leaves.</param>
internal sealed class XmlPart(VerifiedStream stream, XmlScan scan) : IDisposable
{
    private readonly string?[] names = new string?[64];

    public int Depth => scan.Depth;

    /// <summary>The element's own name, without its prefix.</summary>
    public string Name
    {
        get
        {
            var name = scan.LocalName;
            ref var kept = ref names[((name[0] * 7) + (name[^1] * 3) + name.Length) & (names.Length - 1)];
            return kept is not null && Ascii.Equals(name, kept) ? kept : kept = Encoding.UTF8.GetString(name);
        }
    }

    public bool IsStart => scan.Node == XmlNode.Start;

    /// <summary>True on an element of the spreadsheet language; a namesake in somebody's extension is not one.</summary>
    public bool IsSheetElement => IsStart && scan.IsSheetElement;

    /// <summary>True on the spreadsheet's own element of that name: the question a million cells ask.</summary>
    [MethodImpl(Hot.Path)]
    public bool Is(ReadOnlySpan<byte> name) => IsSheetElement && scan.LocalName.SequenceEqual(name);

    public string? this[string attribute] => scan.Attributes.Find(attribute) is >= 0 and var i ? scan.Attributes.Text(i) : null;

    /// <summary>A cell's address, style and type, in one walk; what it does not say is empty.</summary>
    public CellTag Cell => CellTag.Of(scan.Attributes);

    /// <summary>An attribute that carries a namespace, such as r:id: whichever edition's namespace that is.</summary>
    public string? Qualified(string attribute)
    {
        for (var i = 0; i < scan.Attributes.Count; i++)
        {
            if (!scan.Attributes.Prefix(i).IsEmpty && Ascii.Equals(scan.Attributes.LocalName(i), attribute))
            {
                return scan.Attributes.Text(i);
            }
        }

        return null;
    }

    /// <summary>The next node; false, with the whole part verified, at the end.</summary>
    [MethodImpl(Hot.Path)]
    public bool Read()
    {
        if (scan.Read())
        {
            return true;
        }

        stream.ReadToEnd();
        return false;
    }

    /// <summary>The next node inside the element that started at <paramref name="depth"/>; false on its end.</summary>
    [MethodImpl(Hot.Path)]
    public bool ReadInside(int depth) =>
        Read() ? scan.Depth > depth : throw new InvalidDataException("The part ends inside an element.");

    /// <summary>True when the element on which we stand can hold anything: an empty one has no end to wait for.</summary>
    public bool HasContent => scan.HasContent;

    public void Skip()
    {
        if (HasContent)
        {
            for (var depth = Depth; ReadInside(depth);)
            {
            }
        }
    }

    /// <summary>Adds the text of the element on which we stand, and leaves us on its end.</summary>
    [MethodImpl(Hot.Path)]
    public void ReadText(TextBuffer into)
    {
        if (!HasContent)
        {
            return;
        }

        for (var depth = Depth; ReadInside(depth);)
        {
            if (scan.Node == XmlNode.Text)
            {
                into.Add(scan.RawText, scan.TextKind);
            }
            else if (IsStart)
            {
                throw new InvalidDataException("The text of a cell has an element inside it.");
            }
        }
    }

    /// <summary>Passes over a cell in its usual shape, straight inside the element at that depth; false, with nothing read, before anything else.</summary>
    public bool TryReadCell(int depth, out CellTag tag, out ReadOnlySpan<byte> value) => scan.TryReadCell(depth, out tag, out value);

    /// <summary>Passes over a text in brackets written just so, straight inside the element at that depth, that means what it says letter by letter.</summary>
    public bool TryReadText(int depth, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing, out ReadOnlySpan<byte> text) =>
        scan.TryReadText(depth, opening, closing, out text);

    /// <summary>Reads whatever is left, so that the whole part is verified.</summary>
    public void Finish()
    {
        while (Read())
        {
        }
    }

    public void Dispose() => stream.Dispose();
}
