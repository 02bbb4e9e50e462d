namespace FundingPipeline.Ingest;

/// <summary>Tells a workbook from the other things that come as zip archives.</summary>
internal static class PackageKind
{
    private const string SaveAsWorkbook = "Save the claim as an Excel workbook (.xlsx) and send that.";

    /// <summary>The name of the part that lists the sheets.</summary>
    public static string MainPart(Package package)
    {
        var main = package.RelationshipsOf("").Find(relationship => relationship.Kind == "officeDocument")?.Target
            ?? throw NotAWorkbook("The file is a zip archive with no workbook in it.");
        return main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            ? throw new RefusedFile(FileRules.Binary, "The file is a binary workbook (.xlsb).", SaveAsWorkbook)
            : main;
    }

    /// <summary>The main part opens with another language's element.</summary>
    public static RefusedFile NoSpreadsheet(string root) => root switch
    {
        "document" => NotAWorkbook("The file is a Word document, not a workbook."),
        "presentation" => NotAWorkbook("The file is a presentation, not a workbook."),
        _ => NotAWorkbook("The file is an Office document, but not a workbook."),
    };

    public static RefusedFile NoWorksheet() => NotAWorkbook("The workbook has no worksheet: only charts, dialogs or macros.");

    public static RefusedFile NotAWorkbook(string says) => new(FileRules.NotAWorkbook, says, SaveAsWorkbook);
}
