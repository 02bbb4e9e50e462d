using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The two editions of the format call everything by other names.</summary>
internal sealed record XmlNames(XNamespace Main, string Relations)
{
    private static readonly XmlNames Transitional = new("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    private static readonly XmlNames Strict = new("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    public static XmlNames Of(XDocument workbook) =>
        workbook.Root!.Name.Namespace == Strict.Main ? Strict
        : workbook.Root.Name.Namespace == Transitional.Main ? Transitional
        : throw new InvalidDataException("The file is no workbook.");

    public XName Id => (XNamespace)Relations + "id";

    /// <summary>The value of an attribute that carries some prefix, such as r:id.</summary>
    public static string? Qualified(ReadOnlySpan<byte> tag, string name) =>
        Regex.Match(Encoding.UTF8.GetString(tag), $":{name}\\s*=\\s*[\"']([^\"']*)") is { Success: true } found ? found.Groups[1].Value : null;
}
