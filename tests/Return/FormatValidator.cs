using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace FundingPipeline.Tests.Return;

/// <summary>What the format's own validator has to say against a workbook.</summary>
public static class FormatValidator
{
    public static IEnumerable<string> Faults(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")];
    }
}
