namespace FundingPipeline.Ingest;

/// <summary>Things that people attach in place of a workbook, known by how they start.</summary>
internal static class ForeignFiles
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([.. "%PDF"u8], "a PDF"),
        ([.. "{\\rtf"u8], "a letter from a word processor (RTF)"),
        ([.. "MIME-Version:"u8], "a saved web page (MHTML)"),
        ([0x89, .. "PNG"u8], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ([.. "GIF8"u8], "a picture (GIF)"),
        ([.. "II*\0"u8], "a picture (TIFF)"),
        ([.. "MM\0*"u8], "a picture (TIFF)"),
        ([.. "RIFF"u8], "a picture or a recording"),
        ([.. "Rar!"u8], "an archive (RAR)"),
        ([.. "7z"u8, 0xBC, 0xAF], "an archive (7z)"),
        ([0x1F, 0x8B], "an archive (gzip)"),
        ([0x09, 0x00, 0x04, 0x00], "a worksheet of Excel 2"),
        ([0x09, 0x02, 0x06, 0x00], "a worksheet of Excel 3"),
        ([0x09, 0x04, 0x06, 0x00], "a worksheet of Excel 4"),
    ];

    /// <summary>What the file is, with its article; null when it is none of them.</summary>
    public static string? Named(ReadOnlySpan<byte> start)
    {
        foreach (var (known, name) in Known)
        {
            if (start.StartsWith(known))
            {
                return name;
            }
        }

        return null;
    }
}
