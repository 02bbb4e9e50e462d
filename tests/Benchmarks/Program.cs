using System.Diagnostics;
using FundingPipeline;
using FundingPipeline.Benchmarks;
using FundingPipeline.Ingest;

switch (args)
{
    case ["make", var path, var lines]:
        using (var f = File.Create(path))
        {
            BigClaim.Write(f, int.Parse(lines, null));
        }

        return 0;
    case ["read", "ours", var path]:
        for (var i = 0; i < (args.Length > 3 ? 5 : 1); i++)
        {
            var w = Stopwatch.StartNew();
            using var s = File.OpenRead(path);
            var (book, _) = WorkbookReader.Read(s, new SourceFile("", "x"));
            Console.WriteLine($"{GC.GetTotalAllocatedBytes() >> 20} MB allocated {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} gcs, {GC.GetTotalPauseDuration().TotalMilliseconds} ms; {book!.Sheets.Sum(x => x.Rows.Sum(r => r.Cells.Length))} cells {w.ElapsedMilliseconds} ms");
            foreach (var line in File.ReadLines("/proc/self/status").Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal)))
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    default:
        return 2;
}
