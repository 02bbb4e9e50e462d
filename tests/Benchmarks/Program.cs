using FundingPipeline.Benchmarks;
using FundingPipeline.Tests.Fuzz;

return args switch
{
    ["compare"] => Compare.Run(lines: 100_000),
    ["compare", "--lines", var lines] => Compare.Run(int.Parse(lines, null)),
    ["claim", var path] => Written(path, lines: 100_000),
    ["read", var reader, var path] => Said($"{Reading.By(reader, path)} cells"),
    ["fuzz", "--seeds", var seeds] => Fuzz(int.Parse(seeds, null)),
    ["corpus", var folder] => Corpus.Run(folder),
    ["corpus-file", var folder, var name] => Corpus.One(folder, name),
    ["programme", .. var options] => Programmes.Run(options),
    ["check", .. var options] => Checking.Run(options),
    ["return"] => Returning.Run(lines: 100_000),
    ["return", "closedxml", var lines, var path] => Returning.ByLibrary(int.Parse(lines, null), path),
    ["return", var lines, var path] => Returning.Write(int.Parse(lines, null), path),
    ["door"] => await FrontDoor.Run(seconds: 60, lines: 100),
    ["door", "--seconds", var seconds, "--lines", var lines] => await FrontDoor.Run(int.Parse(seconds, null), int.Parse(lines, null)),
    ["workers", .. var options] => await Workers.Run(options),
    ["scale"] => await Scaling.Run(null),
    ["scale", var assumptions] => await Scaling.Run(assumptions),
    ["door-send", var site, var seconds, var lines] => await DoorClients.Send(new Uri(site), int.Parse(seconds, null), int.Parse(lines, null)),
    ["door-look", var site, var seconds] => await DoorClients.Look(new Uri(site), int.Parse(seconds, null)),
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
    Child.SayCost();
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
    Console.WriteLine("compare [--lines <number>] | claim <path> | read <reader> <path> | check [--lines <number>] | return | door [--seconds <number> --lines <number>] | fuzz --seeds <number> | corpus <folder> | bombs | workers [--claims <number>] | scale [<assumptions.json>]");
    return 2;
}
