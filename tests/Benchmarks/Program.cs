using FundingPipeline.Benchmarks;
using FundingPipeline.Tests.Fuzz;

return args switch
{
    ["compare", .. var options] => await Compare.Run(options),
    ["claim", var path] => Written(path, lines: 100_000),
    ["read", var reader, var path] => Said($"{Reading.By(reader, path)} cells"),
    ["fuzz", "--seeds", var seeds] => Fuzz(int.Parse(seeds, null)),
    ["corpus", var folder] => Corpus.Run(folder),
    ["corpus-file", var folder, var name] => Corpus.One(folder, name),
    ["write-programme", var to, var projects, var lines] => ProgrammeWritten(to, int.Parse(projects, null), int.Parse(lines, null)),
    ["check", .. var options] => Checking.Run(options),
    ["write-closedxml", var lines, var path] => Returning.ByLibrary(int.Parse(lines, null), path),
    ["write-return", var lines, var path] => Returning.Write(int.Parse(lines, null), path),
    ["door"] => await FrontDoor.Run(seconds: 60, lines: 100),
    ["door", "--seconds", var seconds, "--lines", var lines] => await FrontDoor.Run(int.Parse(seconds, null), int.Parse(lines, null)),
    ["worker"] => await Workers.Work(),
    ["scale"] => await Scaling.Run(null),
    ["scale", var assumptions] => await Scaling.Run(assumptions),
    ["door-send", var site, var seconds, var lines] => await DoorClients.Send(new Uri(site), int.Parse(seconds, null), int.Parse(lines, null)),
    ["door-look", var site, var seconds] => await DoorClients.Look(new Uri(site), int.Parse(seconds, null)),
    ["bombs"] => Bombs.Run(),
    ["answer", var path] => Bombs.Answer(path),
    [var section, .. var options] when Section.Of(section) is not null => await Compare.Run(["--only", section, .. options]),
    _ => Usage(),
};

static int Written(string path, int lines)
{
    using var file = File.Create(path);
    BigClaim.Write(file, lines);
    return 0;
}

static int ProgrammeWritten(string to, int projects, int lines)
{
    Running.Write(Running.Programme(projects, lines), to);
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
    Console.WriteLine($"compare [--quick] [--only <section>]... [--rounds <number>] [--lines <number>] [--projects <number>] [--claims <number>], or a section by itself: {string.Join(" | ", Section.All.Select(section => section.Name))}");
    Console.WriteLine("check [--lines <number>] | door [--seconds <number> --lines <number>] | claim <path> | write-programme <folder> <projects> <lines> | read <reader> <path> | fuzz --seeds <number> | corpus <folder> | bombs | scale [<assumptions.json>]");
    return 2;
}
