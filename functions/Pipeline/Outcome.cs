using System.Collections.Immutable;

namespace FundingPipeline;

/// <summary>What a stage made of its input, and everything a reader must know about it.</summary>
public readonly record struct Outcome<T>(T Value, ImmutableArray<Finding> Findings)
{
    /// <summary>Takes the value through the next stage and keeps what both had to say.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> stage)
    {
        var next = stage(Value);
        return next with { Findings = [.. Findings, .. next.Findings] };
    }
}
