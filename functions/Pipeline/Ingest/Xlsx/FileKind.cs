using System.Buffers.Binary;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Tells by its first and last bytes what a file is, whatever its name says.</summary>
internal static class FileKind
{
    private const string SaveAsWorkbook = "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) and send that.";
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>How many bytes of a zip archive tell that it is one and has its end: the first two and the last ones.</summary>
    public const int Ends = 2 + EndRecordLength + LongestComment;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Refuses what is no zip archive, and one whose end is missing or lists too many parts.</summary>
    public static void RequireZip(ReadOnlySpan<byte> file, ReadingLimits limits)
    {
        if (file.StartsWith(Compound))
        {
            throw OldOrEncrypted(file);
        }

        if (!file.StartsWith("PK"u8))
        {
            throw new RefusedFile(FileRules.NotAWorkbook, NotAZip(file), SaveAsWorkbook);
        }

        var tail = file[Math.Max(0, file.Length - EndRecordLength - LongestComment)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndRecordLength)
        {
            throw new RefusedFile(FileRules.CutShort, "The file stops before its end: only part of it arrived.", "Send the whole file again.");
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]) > limits.Entries)
        {
            throw RefusedFile.TooLarge("parts", limits.Entries);
        }
    }

    private static RefusedFile OldOrEncrypted(ReadOnlySpan<byte> file) =>
        file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? new(FileRules.Encrypted, "The workbook is protected by a password.", EncryptedFile.Remedy)
        : file.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 || file.IndexOf(Encoding.Unicode.GetBytes("Book")) >= 0
            ? new(FileRules.Old, "The file is a workbook of Excel 2003 or older (.xls).", SaveAsWorkbook)
            : new(FileRules.NotAWorkbook, "The file is an old Office document, but not a workbook.", SaveAsWorkbook);

    private static string NotAZip(ReadOnlySpan<byte> file)
    {
        var start = file.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        return start.IsEmpty ? "The file is empty."
            : start.StartsWith("%PDF"u8) ? "The file is a PDF, not a workbook."
            : start[0] == '<' ? "The file is a web page or XML, not a workbook, whatever its name says."
            : "The file is not an Excel workbook.";
    }
}
