using System.IO.Compression;
using System.Text;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Benchmarks;

/// <summary>Files made to do harm, each read in a process of its own.</summary>
public static class Bombs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private sealed record Bomb(string Name, string Part, Action<TextWriter> Write);

    private static readonly Bomb[] All =
    [
        new("a sheet of 1.1 GB", Sheet, xml => Rows(xml, 40_000_000, _ => "<row><c><v>1</v></c></row>")),
        new("a sheet of 500 MB of one text", Sheet, xml => Rows(xml, 500, _ => $"<row><c t='inlineStr'><is><t>{new string('x', 1_000_000)}</t></is></c></row>")),
        new("a million shared texts", "xl/sharedStrings.xml", xml => Wrapped(xml, "sst", 1_000_000, i => $"<si><t>text {i}</t></si>")),
        new("a million blank rows, then one figure", Sheet, xml => Rows(xml, 1_000_001, i => i == 1_000_000 ? "<row r='1000001'><c r='A1000001'><v>7</v></c></row>" : $"<row r='{i + 1}'/>")),
        new("a dimension of XFD1048576 and its last cell", Sheet, xml => Wrapped(xml, "worksheet", 1, _ => "<dimension ref='A1:XFD1048576'/><sheetData><row r='1048576'><c r='XFD1048576'><v>7</v></c></row></sheetData>")),
        new("a million elements inside one another", Sheet, xml => Rows(xml, 1_000_000, _ => "<row>")),
        new("ten thousand parts", "", _ => { }),
    ];

    private const string Sheet = "xl/worksheets/sheet1.xml";

    public static int Run()
    {
        Console.WriteLine("| file | KB | wall s | peak MB | answer |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        foreach (var bomb in All)
        {
            var path = Path.Combine(Path.GetTempPath(), $"bomb-{Guid.NewGuid():N}.xlsx");
            using (var file = File.Create(path))
            {
                Write(bomb, file);
            }

            var run = Child.Self(Limit, "answer", path);
            Console.WriteLine($"| {bomb.Name} | {new FileInfo(path).Length / 1024:#,0} | {run.Milliseconds / 1000m:0.00} | {run.PeakMegabytes} | {run.Said} |");
            File.Delete(path);
        }

        return 0;
    }

    public static int Answer(string path)
    {
        using var content = File.OpenRead(path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", "claim.xlsx"));
        Console.WriteLine(workbook is null ? findings[0].Says : $"{workbook.Sheets.Sum(sheet => sheet.Rows.Sum(row => row.Cells.Length)):#,0} cells read");
        Child.SayCost();
        return 0;
    }

    private static void Write(Bomb bomb, Stream into)
    {
        using var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in TinyWorkbook.Parts(("Claim", [["Total", 1234.56m]])))
        {
            using var part = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
            if (name == bomb.Part)
            {
                bomb.Write(part);
            }
            else
            {
                part.Write(text);
            }
        }

        for (var i = 0; bomb.Part.Length == 0 && i < 10_000; i++)
        {
            archive.CreateEntry($"xl/media/{i}.png");
        }
    }

    private static void Rows(TextWriter xml, int count, Func<int, string> row) =>
        Wrapped(xml, "worksheet", count + 2, i => i == 0 ? "<sheetData>" : i == count + 1 ? "</sheetData>" : row(i - 1));

    private static void Wrapped(TextWriter xml, string root, int count, Func<int, string> content)
    {
        xml.Write($"<{root} xmlns='{TinyWorkbook.Main}'>");
        for (var i = 0; i < count; i++)
        {
            xml.Write(content(i));
        }

        xml.Write($"</{root}>");
    }
}
