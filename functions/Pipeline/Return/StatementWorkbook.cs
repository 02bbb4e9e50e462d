using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One project's reconciled statement as a workbook.</summary>
public static class StatementWorkbook
{
    public static byte[] Write(ProjectStatement statement) => [];
}
