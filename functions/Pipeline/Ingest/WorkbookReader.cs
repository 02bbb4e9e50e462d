using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FundingPipeline.Ingest;

/// <summary>Reads a workbook's cells, and only its cells: no macro, no formula, no outside reference.</summary>
/// <remarks>
/// A file is whatever its sender's program, mail system or malice made of it. So whatever its bytes, the answer is
/// either the workbook as it stands or one finding that says why not; never part of a workbook. This is the one place
/// where the faults of a file become a finding. Faults of ours are not caught.
/// </remarks>
public static class WorkbookReader
{
    /// <summary>The workbook, or null and the finding that says why it could not be read.</summary>
    public static Outcome<Workbook?> Read(Stream content, SourceFile file) => Read(content, file, ReadingLimits.Default);

    /// <summary>As above, within limits of the caller's own.</summary>
    public static Outcome<Workbook?> Read(Stream content, SourceFile file, ReadingLimits limits)
    {
        try
        {
            var bytes = Bytes(content, limits);
            return FileKind.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file.Name) switch
            {
                Contents.Package => ReadPackage(bytes, file, limits),
                Contents.OldOffice => XlsWorkbook.Read(bytes, file, limits),
                _ => CsvWorkbook.Read(bytes, file, limits),
            };
        }
        catch (RefusedFile refused)
        {
            return new(null, [refused.Finding(file)]);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or DecoderFallbackException)
        {
            return new(null, [FileRules.Damaged.Refuses(file, $"The file is damaged. {InWords(fault)}", "Open it in your spreadsheet program, check the figures, save it and send it again.")]);
        }
    }

    private static Outcome<Workbook?> ReadPackage(MemoryStream bytes, SourceFile file, ReadingLimits limits)
    {
        FileKind.RequireWhole(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), limits);
        using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
        var package = new Package(archive, limits);
        return new(OdsWorkbook.Is(package) ? OdsWorkbook.Read(package, file, limits) : XlsxWorkbook.Read(package, file, limits), []);
    }

    private static string InWords(Exception fault) => fault switch
    {
        XmlException { LineNumber: 0 } => "One of its parts is not XML as a spreadsheet writes it.",
        XmlException xml => $"One of its parts is not XML as a spreadsheet writes it (line {xml.LineNumber}, position {xml.LinePosition}).",
        DecoderFallbackException => "Some of its bytes stand for no letter.",
        EndOfStreamException => "One of its parts stops before its end.",
        _ => fault.Message,
    };

    /// <summary>The whole file in memory, where it is small beside what it unfolds to; never more than the limit.</summary>
    private static MemoryStream Bytes(Stream content, ReadingLimits limits)
    {
        var bytes = new MemoryStream(content.CanSeek ? (int)Math.Min(content.Length, limits.FileBytes) + 1 : 0);
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.FileBytes)
            {
                throw RefusedFile.TooLarge("bytes", limits.FileBytes);
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
