using System.Collections.Immutable;
using FundingPipeline.Tests;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Benchmarks;

/// <summary>Everything that is measured, as it stands in RESULTS.md, and at the end which targets are met.</summary>
public static class Compare
{
    public static async Task<int> Run(string[] options)
    {
        var names = options.Zip(options.Skip(1)).Where(pair => pair.First == "--only").Select(pair => pair.Second).ToList();
        if (names.Find(name => Section.Of(name) is null) is { } unknown)
        {
            Console.Error.WriteLine($"There is no section {unknown}, only {string.Join(", ", Section.All.Select(section => section.Name))}.");
            return 2;
        }

        var isQuick = options.Contains("--quick");
        var sizes = (isQuick ? Sizes.Quick : Sizes.Full).With(options);
        ImmutableArray<Section> sections = names.Count == 0 ? Section.All : [.. Section.All.Where(section => names.Contains(section.Name))];
        await InstallPeers();
        Machine.Print(isQuick);
        var measured = await Measure(sections, sizes);
        Print([.. Target.All.Where(target => sections.Any(section => section.Name == target.Section))], measured, isQuick);
        return measured.IsRight ? 0 : 1;
    }

    private static async Task<Measurements> Measure(ImmutableArray<Section> sections, Sizes sizes)
    {
        var folder = Directory.CreateTempSubdirectory("compare-").FullName;
        try
        {
            var measured = new Measurements();
            foreach (var section in sections)
            {
                Console.Error.WriteLine($"{section.Name}, {DateTime.Now:HH:mm}");
                measured = await section.Measure(sizes, folder, measured);
            }

            return measured;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(ImmutableArray<Target> targets, Measurements measured, bool isQuick)
    {
        if (targets.IsEmpty)
        {
            return;
        }

        Console.WriteLine($"\n### targets{(isQuick ? ", of sizes that are too small for them" : "")}\n");
        Console.WriteLine("| of | wanted | measured | |");
        Console.WriteLine("|---|---|---|---|");
        targets.ToList().ForEach(target => Console.WriteLine(target.Row(measured)));
    }

    /// <summary>SheetJS and exceljs, where Node is; where npm cannot get them, they are not installed.</summary>
    private static async Task InstallPeers()
    {
        try
        {
            await NodeModules.Install(Repository.Path("tests", "Benchmarks"));
        }
        catch (InvalidOperationException cannot)
        {
            Console.Error.WriteLine(cannot.Message);
        }
    }
}
