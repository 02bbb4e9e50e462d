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
            if (LargePackage(content, limits) is { } ends)
            {
                return ReadPackage(content, ends, file, limits);
            }

            var bytes = Bytes(content, limits);
            return FileKind.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file.Name) switch
            {
                Contents.Package => ReadPackage(bytes, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file, limits),
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

    /// <param name="ends">The archive's first and last bytes at least.</param>
    private static Outcome<Workbook?> ReadPackage(Stream content, ReadOnlySpan<byte> ends, SourceFile file, ReadingLimits limits)
    {
        FileKind.RequireWhole(ends, limits);
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var package = new Package(archive, limits);
        return OdsWorkbook.Is(package) ? new(OdsWorkbook.Read(package, file, limits), []) : XlsxWorkbook.Read(package, file, limits);
    }

    private static string InWords(Exception fault) => fault switch
    {
        XmlException { LineNumber: 0 } => "One of its parts is not XML as a spreadsheet writes it.",
        XmlException xml => $"One of its parts is not XML as a spreadsheet writes it (line {xml.LineNumber}, position {xml.LinePosition}).",
        DecoderFallbackException => "Some of its bytes stand for no letter.",
        EndOfStreamException => "One of its parts stops before its end.",
        _ => fault.Message,
    };

    /// <summary>The first and the last bytes of a large zip archive on a disk, which need not be copied into memory; null for any other file.</summary>
    private static byte[]? LargePackage(Stream content, ReadingLimits limits)
    {
        if (!content.CanSeek || content is MemoryStream || content.Position != 0 || content.Length < 1 << 20 || content.Length > limits.FileBytes)
        {
            return null;
        }

        var ends = new byte[FileKind.Ends];
        content.ReadExactly(ends, 0, 2);
        if (ends is [(byte)'P', (byte)'K', ..])
        {
            content.Position = content.Length - ends.Length + 2;
            content.ReadExactly(ends, 2, ends.Length - 2);
        }

        content.Position = 0;
        return ends is [(byte)'P', (byte)'K', ..] ? ends : null;
    }

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
