using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Turns a workbook's cells into a claim or a register, by title and headings and never by file name.</summary>
public static class FormReader
{
    public static Intake Read(Workbook workbook) => Read(workbook, []);

    /// <param name="added">The forms an office has added to those that are built in.</param>
    public static Intake Read(Workbook sent, ImmutableArray<Form> added)
    {
        var workbook = OwnFindings.Without(sent);
        var known = Recognition.Of(workbook, [Form.Claim, .. BuiltInForms.All, .. added]);
        var form = new FormCase(workbook, known);
        List<Finding> refused = [.. ReadingRules.OwnReturn.Check(form), .. ReadingRules.UnknownForm.Check(form)];
        List<Finding> empty = refused.Count > 0 ? [] : [.. ReadingRules.EmptyForm.Check(form)];
        return refused.Count > 0 ? new(workbook.File, null, null, 0, [.. refused])
            : empty.Count > 0 ? new(workbook.File, null, null, 0, [.. empty]) { IsEmptyForm = true }
            : known.Covers.IsEmpty ? RegisterReader.Read(workbook)
            : ClaimReader.Read(workbook, known.Forms[0], known.Covers[0]);
    }
}
