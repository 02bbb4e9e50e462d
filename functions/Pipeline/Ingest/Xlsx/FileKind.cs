using System.Buffers.Binary;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>What a file is made of, and so who can read it.</summary>
internal enum Contents
{
    /// <summary>A zip archive: .xlsx, .xlsm, .ods.</summary>
    Package,

    /// <summary>The container of Office 2003 and older: .xls, and any workbook with a password.</summary>
    OldOffice,
    Text,
}

/// <summary>Tells by its first and last bytes what a file is, whatever its name says.</summary>
internal static class FileKind
{
    private const string SaveAsWorkbook = "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) and send that.";
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LockFileLength = 165;
    private const int LongestLetterhead = 4096;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Contents Of(ReadOnlySpan<byte> file, string name)
    {
        var isPackage = file.StartsWith("PK"u8);
        var isOldOffice = file.StartsWith(Compound);
        return isPackage ? Contents.Package
            : isOldOffice ? Contents.OldOffice
            : Refusal(file, name) is { } refused ? throw refused
            : Contents.Text;
    }

    public static RefusedFile Empty() =>
        new(FileRules.Empty, "The file is empty.", "Look whether your copy has anything in it, and send the file again.");

    /// <summary>Programs of the web call a page .xls, and a spreadsheet opens it; so nobody notices until it comes here.</summary>
    public static RefusedFile WebPage(string start) => new(
        FileRules.WebPage,
        start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? "The file is an XML spreadsheet of Excel 2003, whatever its name says."
        : start.Contains("opendocument", StringComparison.Ordinal) ? "The file is a flat OpenDocument file (XML), not a packed one (.ods)."
        : "The file is a web page or XML, not a workbook, whatever its name says.",
        SaveAsWorkbook);

    /// <summary>Refuses a zip archive whose end is missing or that lists too many parts.</summary>
    public static void RequireWhole(ReadOnlySpan<byte> file, ReadingLimits limits)
    {
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

    private static RefusedFile? Refusal(ReadOnlySpan<byte> file, string name)
    {
        var start = file.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        return start.IsEmpty ? Empty()
            : IsLock(file, name) ? new(FileRules.LockFile, "The file only says who has the workbook open; it holds no claim.", "Close the workbook, and send it and not the file whose name starts with ~$.")
            : start[0] == '<' ? WebPage(Encoding.Latin1.GetString(start[..Math.Min(start.Length, LongestLetterhead)]))
            : (ForeignFiles.Named(file) ?? ForeignFiles.Named(start)) is { } foreign ? new(FileRules.NotAWorkbook, $"The file is {foreign}, not a workbook.", "Send the claim as an Excel workbook (.xlsx), not as a picture or a copy of it.")
            : null;
    }

    /// <summary>Excel notes who has a workbook open in 165 bytes: the length of the name, the name, and the name again in two bytes a letter.</summary>
    private static bool IsLock(ReadOnlySpan<byte> file, string name) =>
        name[(name.LastIndexOf('/') + 1)..].StartsWith("~$", StringComparison.Ordinal)
        || (file.Length == LockFileLength && file[0] is > 0 and < 55 && file[55] == file[0] && file[56] == 0);
}
