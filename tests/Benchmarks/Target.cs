using System.Collections.Immutable;
using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>On which side of its limit a figure must be.</summary>
public enum Bound
{
    Under,
    AtMost,
    AtLeast,
}

/// <summary>What is wanted of one figure.</summary>
/// <param name="Section">Which section measures it.</param>
public sealed record Target(Figure Figure, string Section, string Of, Bound Bound, decimal Limit, string Unit)
{
    public static readonly ImmutableArray<Target> All =
    [
        new(Figure.StartUpMilliseconds, "start-up", "`check` of a claim of 20 lines, from start to end", Bound.Under, 400, "ms"),
        new(Figure.StartUpMegabytes, "start-up", "`check` of a claim of 20 lines, memory", Bound.Under, 80, "MB"),
        new(Figure.ProgrammeByPandas, "programme", "`run` of 1,000 claims of 100 lines, wall time by that of pandas reading them", Bound.Under, 1, "times"),
        new(Figure.ProgrammeMegabytes, "programme", "`run` of 1,000 claims, memory", Bound.Under, 400, "MB"),
        new(Figure.OneProcessorByTwo, "programme", "`run` of 1,000 claims on one processor, wall time by that on two", Bound.AtLeast, 1.7m, "times"),
        new(Figure.LongClaimByPandas, "long-claim", "`run` of one claim of 100,000 lines, wall time by that of pandas reading it", Bound.Under, 0.5m, "times"),
        new(Figure.LongClaimMegabytes, "long-claim", "`run` of one claim of 100,000 lines, memory", Bound.Under, 250, "MB"),
        new(Figure.TenfoldTime, "tenfold", "`run` of ten times the claims, wall time", Bound.AtMost, 11, "times"),
        new(Figure.TenfoldMemory, "tenfold", "`run` of ten times the claims, memory", Bound.AtMost, 2, "times"),
        new(Figure.CorrectionByLedger, "correction", "a correction of the same returns in a ledger ten times as long, all work on it", Bound.AtMost, 1.5m, "times"),
        new(Figure.LostByWorkers, "workers", "what 1, 2, 4 and 8 processes lost, left undone or got wrong", Bound.AtMost, 0, "cases"),
    ];

    public string Wanted => $"{Bound switch { Bound.Under => "under", Bound.AtMost => "at most", _ => "at least" }} {Number(Limit)} {Unit}";

    public bool IsMetBy(decimal measured) => Bound switch
    {
        Bound.Under => measured < Limit,
        Bound.AtMost => measured <= Limit,
        _ => measured >= Limit,
    };

    /// <summary>A row of the table: what is wanted, what was measured, and whether it is met.</summary>
    public string Row(Measurements measured) => measured[Figure] is { } figure
        ? $"| {Of} | {Wanted} | {Number(figure)} {Unit} | {(IsMetBy(figure) ? "met" : "NOT MET")} |"
        : $"| {Of} | {Wanted} | not measured | not measured |";

    private static string Number(decimal figure) => figure.ToString("#,0.####", CultureInfo.InvariantCulture);
}
