using System.Collections.Immutable;

namespace FundingPipeline.Benchmarks;

/// <summary>One part of compare, and a command of its own.</summary>
/// <param name="Measure">Prints its tables, with its files below a folder, and adds what it measured to what was measured before.</param>
public sealed record Section(string Name, Func<Sizes, string, Measurements, Task<Measurements>> Measure)
{
    public static readonly ImmutableArray<Section> All =
    [
        At("readers", Readers.Measure),
        At("return", Returning.Measure),
        At("start-up", StartUp.Measure),
        At("programme", Programmes.Measure),
        At("long-claim", LongClaim.Measure),
        At("tenfold", Tenfold.Measure),
        At("correction", Corrections.Measure),
        new("workers", (sizes, _, before) => Workers.Measure(sizes, before)),
    ];

    public static Section? Of(string name) => All.FirstOrDefault(section => section.Name == name);

    private static Section At(string name, Func<Sizes, string, Measurements, Measurements> measure) =>
        new(name, (sizes, folder, before) => Task.FromResult(measure(sizes, folder, before)));
}
