namespace FundingPipeline.Ingest;

/// <summary>Turns a workbook's cells into a claim or a register, by title and headings and never by file name.</summary>
public static class FormReader
{
    public static Intake Read(Workbook sent)
    {
        var workbook = OwnFindings.Without(sent);
        var form = new FormCase(workbook);
        List<Finding> refused = [.. ReadingRules.OwnReturn.Check(form), .. ReadingRules.UnknownForm.Check(form)];
        return refused.Count > 0 ? new(workbook.File, null, null, 0, [.. refused])
            : Form.Claim.Titled(workbook).FirstOrDefault() is { } cover ? ClaimReader.Read(workbook, cover)
            : RegisterReader.Read(workbook);
    }
}
