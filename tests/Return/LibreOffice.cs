using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FundingPipeline.Tests.Return;

/// <summary>A second opinion on our sums, where there is one to be had.</summary>
public static partial class LibreOffice
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];

    public static readonly string? Program = Prerequisite.Program(Names);

    /// <summary>Whether to ask it: always under FULL=1, so that its absence fails and is seen.</summary>
    public static bool IsAsked => Program is not null || Prerequisite.IsDemanded;

    /// <summary>The workbook as LibreOffice saves it once our own figures have been taken away from its formulas.</summary>
    public static byte[] Recalculate(byte[] workbook) => Recalculate([workbook])[0];

    /// <summary>The same for many workbooks in one go, in their order.</summary>
    public static IReadOnlyList<byte[]> Recalculate(IReadOnlyList<byte[]> workbooks)
    {
        Assert.True(Program is not null, "FULL=1 asks LibreOffice for a second opinion, and there is no soffice on the PATH.");
        var folder = Directory.CreateTempSubdirectory("recalculate").FullName;
        try
        {
            var ours = workbooks.Select((_, i) => Path.Combine(folder, $"{i}.xlsx")).ToList();
            foreach (var (path, workbook) in ours.Zip(workbooks))
            {
                File.WriteAllBytes(path, WithoutFigures(workbook));
            }

            using var run = Process.Start(new ProcessStartInfo(Program!, [
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "xlsx", "--outdir", Path.Combine(folder, "theirs"), .. ours])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            run.OutputDataReceived += (_, _) => { };
            run.ErrorDataReceived += (_, _) => { };
            run.BeginOutputReadLine();
            run.BeginErrorReadLine();
            Assert.True(run.WaitForExit(TimeSpan.FromMinutes(5)), "LibreOffice did not come back.");
            return [.. ours.Select(path => File.ReadAllBytes(Path.Combine(folder, "theirs", Path.GetFileName(path))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] WithoutFigures(byte[] workbook)
    {
        var copy = new MemoryStream();
        copy.Write(workbook);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var sheet in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(sheet.Open()))
                {
                    text = Figure().Replace(reader.ReadToEnd(), "$1");
                }

                var name = sheet.FullName;
                sheet.Delete();
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return copy.ToArray();
    }

    [GeneratedRegex(@"(</(?:\w+:)?f>)<(?:\w+:)?v>[^<]*</(?:\w+:)?v>")]
    private static partial Regex Figure();
}

/// <summary>A theory that is there only where LibreOffice is, or where FULL=1 demands it; it is never skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FundingPipeline.Tests.Return.LibreOfficeTheoryDiscoverer", "FundingPipeline.Tests")]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute;

public sealed class LibreOfficeTheoryDiscoverer(IMessageSink messages) : DiscovererWhere(new TheoryDiscoverer(messages), _ => LibreOffice.IsAsked);
