using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Marks what runs for every cell of a file.</summary>
/// <remarks>A claim is often the only large file a process ever reads. Left alone, the runtime would read most of it with
/// its first, quick and slow translation of these methods; measured, that doubles the time. A whole program translated
/// with care from the start would take twice as long to start, so only these are.</remarks>
internal static class Hot
{
    public const MethodImplOptions Path = MethodImplOptions.AggressiveOptimization;
}

internal static class Stretches
{
    /// <summary>The bytes from one place up to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Between(this byte[] bytes, int from, int to) => new(bytes, from, to - from);
}
