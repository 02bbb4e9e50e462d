using FundingPipeline.Ingest;
using FundingPipeline.Tests.Bombs;

namespace FundingPipeline.Benchmarks;

/// <summary>Files made to do harm, each read in a process of its own.</summary>
public static class Bombs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static int Run()
    {
        var wrong = 0;
        Console.WriteLine("| file | KB | wall s | CPU s | peak MB | answer |");
        Console.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var bomb in Bomb.All)
        {
            var folder = Directory.CreateTempSubdirectory("bomb-");
            var path = Path.Combine(folder.FullName, bomb.File);
            using (var file = File.Create(path))
            {
                bomb.Write(file);
            }

            var run = Child.Small(Limit, Bomb.HeapMegabytes, "answer", path);
            wrong += run.Said == bomb.Answer ? 0 : 1;
            Console.WriteLine($"| {bomb.Name} | {new FileInfo(path).Length / 1024:#,0} | {run.Milliseconds / 1000m:0.00} | {run.CpuMilliseconds / 1000m:0.00} | {run.PeakMegabytes} | {run.Said} |");
            folder.Delete(recursive: true);
        }

        return wrong;
    }

    public static int Answer(string path)
    {
        using var content = File.OpenRead(path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", Path.GetFileName(path)));
        Console.WriteLine(workbook is null ? findings[0].Says : $"{workbook.Sheets.Sum(sheet => sheet.Rows.Sum(row => row.Cells.Length)):#,0} cells read");
        Child.SayCost();
        return 0;
    }
}
