using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.App;

/// <summary>Reads a file for what it is.</summary>
public static class Reading
{
    /// <summary>What one file is; when it cannot be read at all, what the reader had to say of it.</summary>
    public static Intake Read(Stream content, SourceFile file, ImmutableArray<Form> forms)
    {
        if (FormFile.IsOne(file))
        {
            return FormFile.Read(content, file);
        }

        var workbook = WorkbookReader.Read(content, file);
        if (workbook.Value is not { } read)
        {
            return new(file, null, null, 0, workbook.Findings);
        }

        var intake = FormReader.Read(read, forms);
        return intake with { Findings = [.. workbook.Findings, .. intake.Findings] };
    }
}
