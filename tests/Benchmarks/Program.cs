using FundingPipeline.Benchmarks;
using FundingPipeline.Tests.Fuzz;

return args switch
{
    ["compare"] => Compare.Run(lines: 100_000),
    ["compare", "--lines", var lines] => Compare.Run(int.Parse(lines, null)),
    ["write", var path] => Written(path, lines: 100_000),
    ["read", var reader, var path] => Said($"{Reading.By(reader, path)} cells"),
    ["fuzz", "--seeds", var seeds] => Fuzz(int.Parse(seeds, null)),
    ["corpus", var folder] => Corpus.Run(folder),
    ["corpus-file", var folder, var name] => Corpus.One(folder, name),
    ["bombs"] => Bombs.Run(),
    ["answer", var path] => Bombs.Answer(path),
    _ => Usage(),
};

static int Written(string path, int lines)
{
    using var file = File.Create(path);
    BigClaim.Write(file, lines);
    return 0;
}

static int Said(string what)
{
    Console.WriteLine(what);
    Console.WriteLine($"gc {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} pause {GC.GetTotalPauseDuration().TotalMilliseconds} alloc {GC.GetTotalAllocatedBytes() / 1000000} up {(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalMilliseconds} jit {System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds} {System.Runtime.JitInfo.GetCompiledMethodCount()}");
    Child.SayPeak();
    return 0;
}

static int Fuzz(int seeds)
{
    var result = Fuzzer.Run(seeds);
    Console.WriteLine($"{seeds:#,0} mutations of six valid claims: {result.Read:#,0} read as they stand, {result.Refused:#,0} refused, {result.Faults.Count:#,0} faults.");
    result.Faults.ToList().ForEach(Console.WriteLine);
    return result.Faults.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.WriteLine("compare [--lines <number>] | fuzz --seeds <number> | corpus <folder> | bombs");
    return 2;
}
