using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Benchmarks;

/// <summary>Every workbook of a corpus, each in a process of its own with 2 GB and 20 seconds.</summary>
public static class Corpus
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static int Run(string folder)
    {
        var (files, sound, same, odd, crashes) = (0, 0, 0, 0, 0);
        foreach (var file in CorpusFile.Below(folder))
        {
            var run = Child.Small(Limit, 2048, "corpus-file", folder, file.Name);
            (files, sound, odd) = (files + 1, sound + (file.Sound is null ? 0 : 1), odd + (file.Sound is null ? 1 : 0));
            same += file.Sound is not null && run is { ExitCode: 0, Said: "" } ? 1 : 0;
            crashes += run.ExitCode == 0 ? 0 : 1;
            Console.Write(run.ExitCode != 0 ? $"CRASH {file.Name}: {run.Said}\n" : run.Said.Length > 0 ? $"{run.Said}\n" : "");
        }

        Console.WriteLine($"{files} workbooks: {sound} sound, of which {same} read with every number as expected; {odd} odd; {crashes} crashes or hangs.");
        return crashes;
    }

    public static int One(string folder, string name)
    {
        CorpusFile.Below(folder).Single(file => file.Name == name).Differences().ToList().ForEach(Console.WriteLine);
        Child.SayCost();
        return 0;
    }
}
