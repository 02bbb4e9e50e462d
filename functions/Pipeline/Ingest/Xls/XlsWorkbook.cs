using System.Collections.Immutable;
using System.Text;
using ExcelDataReader;

namespace FundingPipeline.Ingest;

/// <summary>Reads a workbook of Excel 97 to 2003 (.xls) through a library, and makes up for what the library keeps to itself.</summary>
/// <remarks>
/// The library gives a failed formula back as a blank cell, and its answer to a damaged file is any exception at all. So
/// the failed formulas are read beside it, the figures are counted beside it, and whatever it throws refuses the file.
/// </remarks>
internal static class XlsWorkbook
{
    private const string SaveAsWorkbook = "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) and send that.";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Outcome<Workbook?> Read(MemoryStream bytes, SourceFile file, ReadingLimits limits)
    {
        var compound = new CompoundFile(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        var stored = new BiffSheets(compound.Stream(StreamOf(compound))).Worksheets();
        var sheets = ByLibrary(bytes, stored, limits);
        return sheets.Length > 0
            ? new(new Workbook(file, sheets), [NoCheckSum(file)])
            : throw PackageKind.NoWorksheet();
    }

    private static string StreamOf(CompoundFile compound) =>
        compound.Has("EncryptedPackage") ? throw new RefusedFile(FileRules.Encrypted, "The workbook is protected by a password.", EncryptedFile.Unlock)
        : compound.Has("Workbook") ? "Workbook"
        : compound.Has("Book") ? "Book"
        : throw new RefusedFile(FileRules.NotAWorkbook,
            compound.Has("WordDocument") ? "The file is a Word document, not a workbook."
            : compound.Has("PowerPoint Document") ? "The file is a presentation, not a workbook."
            : "The file is an old Office document, but not a workbook.", SaveAsWorkbook);

    private static Finding NoCheckSum(SourceFile file) => FileRules.Old.Notes(
        file, "The file is a workbook of Excel 2003 or older (.xls), which keeps no check sum of its figures.", "Compare the totals we read with yours. To be sure, save it as .xlsx and send that.");

    /// <summary>The one place where the library runs, and where what it throws at a file becomes the file's damage.</summary>
    private static ImmutableArray<Sheet> ByLibrary(MemoryStream bytes, List<BiffSheet> stored, ReadingLimits limits)
    {
        bytes.Position = 0;
        try
        {
            // The library asks the framework for code pages by number; without these it knows Western letters only.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateBinaryReader(bytes, new() { FallbackEncoding = Windows, LeaveOpen = true });
            return Sheets(reader, stored, limits);
        }
        catch (Exception fault) when (fault is not RefusedFile and not InvalidDataException)
        {
            throw new InvalidDataException("It is not a workbook as Excel 97 to 2003 wrote it.", fault);
        }
    }

    private static ImmutableArray<Sheet> Sheets(IExcelDataReader reader, List<BiffSheet> stored, ReadingLimits limits)
    {
        if (reader.ResultsCount != stored.Count)
        {
            throw new InvalidDataException("It lists sheets that it does not hold.");
        }

        var (sheets, rows) = (ImmutableArray.CreateBuilder<Sheet>(), new XlsRows(new(limits), limits));
        foreach (var sheet in stored)
        {
            sheets.Add(new(reader.Name, rows.Of(reader, sheet)));
            reader.NextResult();
        }

        return sheets.ToImmutable();
    }
}
