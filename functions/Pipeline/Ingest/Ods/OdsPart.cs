using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>Walks forward over one part of an OpenDocument file, whatever prefixes its program chose.</summary>
internal sealed class OdsPart : IDisposable
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private readonly VerifiedStream stream;
    private readonly XmlReader reader;
    private readonly ReadingLimits limits;

    public OdsPart(VerifiedStream stream, ReadingLimits limits)
    {
        (this.stream, this.limits) = (stream, limits);
        reader = XmlReader.Create(stream, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    public int Depth => reader.Depth;

    public string Name => reader.LocalName;

    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    public bool IsLetters => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public string Letters => reader.Value;

    public string? this[string name, string language] => reader.GetAttribute(name, language);

    public bool Is(string name, string language) => IsStart && reader.LocalName == name && reader.NamespaceURI == language;

    public bool IsOf(string language) => IsStart && reader.NamespaceURI == language;

    /// <summary>How often the element on which we stand is meant; what calls itself repeated is not written out.</summary>
    public int Times(string attribute) =>
        this[attribute, Table] is not { } typed ? 1
        : int.TryParse(typed, out var times) && times > 0 ? times
        : throw new InvalidDataException($"\"{typed}\" is no number of repetitions.");

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

    /// <summary>The nodes inside the element on which we stand, one after the other; leaves us on its end.</summary>
    public IEnumerable<OdsPart> Inside()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        while (Read() && reader.Depth > depth)
        {
            yield return this;
        }
    }

    public void Skip()
    {
        foreach (var _ in Inside())
        {
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }
}
