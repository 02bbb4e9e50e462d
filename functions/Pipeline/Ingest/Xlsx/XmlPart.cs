using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>Walks forward over one part's elements, whatever prefix the sender's program gave them, Transitional or Strict.</summary>
internal sealed class XmlPart : IDisposable
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private readonly VerifiedStream stream;
    private readonly XmlReader reader;
    private readonly ReadingLimits limits;

    public XmlPart(VerifiedStream stream, ReadingLimits limits)
    {
        (this.stream, this.limits) = (stream, limits);
        var names = new NameTable();
        names.Add(Transitional);
        names.Add(Strict);
        reader = XmlReader.Create(stream, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    public int Depth => reader.Depth;

    /// <summary>The element's own name, without its prefix.</summary>
    public string Name => reader.LocalName;

    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    /// <summary>True on an element of the spreadsheet language; a namesake in somebody's extension is not one.</summary>
    public bool IsSheetElement =>
        IsStart && (object.ReferenceEquals(reader.NamespaceURI, Transitional) || object.ReferenceEquals(reader.NamespaceURI, Strict));

    public string? this[string attribute] => reader.GetAttribute(attribute);

    /// <summary>A cell's address (r), style (s) and type (t), in one walk: a claim may have a million cells.</summary>
    public (string? Address, string? Style, string? Type) CellAttributes()
    {
        var (address, style, type) = ((string?)null, (string?)null, (string?)null);
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            switch (reader.Name)
            {
                case "r":
                    address = reader.Value;
                    break;
                case "s":
                    style = reader.Value;
                    break;
                case "t":
                    type = reader.Value;
                    break;
            }
        }

        reader.MoveToElement();
        return (address, style, type);
    }

    /// <summary>An attribute that carries a namespace, such as r:id: whichever edition's namespace that is.</summary>
    public string? Qualified(string attribute)
    {
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == attribute && reader.NamespaceURI.Length > 0)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    /// <summary>The next node; false, with the whole part verified, at the end.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            stream.ReadToEnd();
            return false;
        }

        return reader.Depth <= limits.Depth
            ? true
            : throw RefusedFile.TooLarge("elements inside one another", limits.Depth, "Open it in your spreadsheet program and save it again.");
    }

    /// <summary>The next node inside the element that started at <paramref name="depth"/>; false on its end.</summary>
    public bool ReadInside(int depth) =>
        Read() ? reader.Depth > depth : throw new InvalidDataException("The part ends inside an element.");

    /// <summary>True when the element on which we stand can hold anything: an empty one has no end to wait for.</summary>
    public bool HasContent => !reader.IsEmptyElement;

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
    public void ReadText(TextBuffer into)
    {
        if (!HasContent)
        {
            return;
        }

        for (var depth = Depth; ReadInside(depth);)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                for (var more = 1; more > 0;)
                {
                    var (chars, from) = into.Space();
                    more = reader.ReadValueChunk(chars, from, chars.Length - from);
                    into.Added(more);
                }
            }
        }
    }

    /// <summary>Reads whatever is left, so that the whole part is verified.</summary>
    public void Finish()
    {
        while (Read())
        {
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }
}
