using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using ExcelDataReader;
using FundingPipeline.Ingest;

namespace FundingPipeline.Benchmarks;

/// <summary>What each child process does: read one workbook once, its own way, and say how many cells it found.</summary>
public static class Reading
{
    public static long By(string reader, string path) => reader switch
    {
        "ours" => Ours(path),
        "bare inflate" => Inflated(path),
        "memory copy of the inflated bytes" => Copied(path),
        "ExcelDataReader" => DataReader(path),
        "ClosedXML" => Closed(path),
        _ => throw new ArgumentException($"No reader here is called {reader}."),
    };

    private static long Ours(string path)
    {
        using var content = File.OpenRead(path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", "claim.xlsx"));
        return workbook?.Sheets.Sum(sheet => sheet.Rows.Sum(row => row.Cells.Length)) ?? throw new InvalidDataException(findings[0].Says);
    }

    /// <summary>The floor: the same parts unpacked, and every byte touched once.</summary>
    private static long Inflated(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var (buffer, found) = (new byte[1 << 16], 0L);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                found += buffer.AsSpan(0, read).Count("<c "u8);
            }
        }

        return found;
    }

    /// <summary>What no reader can beat: the parts as they are unpacked, brought from the system's memory into ours, and every byte touched once.</summary>
    private static long Copied(string inflated) => File.ReadAllBytes(inflated).AsSpan().Count("<c "u8);

    private static long DataReader(string path)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var content = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(content);
        var cells = 0L;
        do
        {
            while (reader.Read())
            {
                cells += Enumerable.Range(0, reader.FieldCount).LongCount(column => reader.GetValue(column) is not null);
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static long Closed(string path)
    {
        using var workbook = new XLWorkbook(path);
        return workbook.Worksheets.Sum(sheet => sheet.CellsUsed().LongCount(cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)!.Length > 0));
    }
}
