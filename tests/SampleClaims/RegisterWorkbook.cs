using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A programme office's register: projects first, then awards, match and whatever else the folder needs.</summary>
public sealed record RegisterWorkbook(params ImmutableArray<Page> Pages)
{
    public byte[] Write() => Workbooks.Write(workbook =>
    {
        foreach (var page in Pages)
        {
            workbook.AddWorksheet(page.Sheet).Write(page.Sheet == "Projects" ? page with { Title = "Project register" } : page);
        }
    });
}
