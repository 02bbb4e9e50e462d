using System.Collections.Immutable;

namespace FundingPipeline.Benchmarks;

/// <summary>What a target is set for.</summary>
public enum Figure
{
    ProgrammeByPandas,
    ProgrammeMegabytes,
    OneProcessorByTwo,
    LongClaimByPandas,
    LongClaimMegabytes,
    TenfoldTime,
    TenfoldMemory,
    CorrectionByLedger,
    StartUpMilliseconds,
    StartUpMegabytes,

    /// <summary>Workbooks that differ from those of one process, work left undone and faults, in all rounds together.</summary>
    LostByWorkers,

    /// <summary>No target: ten times the claims are measured by these two.</summary>
    ProgrammeSeconds,
}

/// <summary>What was measured so far; what could not be is not there.</summary>
public sealed record Measurements
{
    private ImmutableDictionary<Figure, decimal> Figures { get; init; } = ImmutableDictionary<Figure, decimal>.Empty;

    /// <summary>Whether everything that ran came to what it should, however long it took.</summary>
    public bool IsRight { get; private init; } = true;

    public decimal? this[Figure figure] => Figures.TryGetValue(figure, out var measured) ? measured : null;

    public Measurements With(Figure figure, decimal? measured) => measured is { } value ? this with { Figures = Figures.SetItem(figure, value) } : this;

    public Measurements Right(bool isRight) => this with { IsRight = IsRight && isRight };
}
