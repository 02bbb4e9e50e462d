namespace FundingPipeline.Return;

/// <summary>A fund's return as a workbook.</summary>
public static class ReturnWorkbook
{
    public static byte[] Write(FunderReturn funderReturn) => [];
}
