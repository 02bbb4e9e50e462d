using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>The names of the elements that are open, so that each end can be held against its start.</summary>
internal sealed class OpenElements(ReadingLimits limits)
{
    private readonly int[] starts = new int[limits.Depth + 2];
    private byte[] names = new byte[256];

    public int Count { get; private set; }

    /// <summary>True when two more may open inside one another, as a cell and its value do.</summary>
    public bool HasRoom => Count < limits.Depth;

    public ReadOnlySpan<byte> Top => names.Between(starts[Count - 1], starts[Count]);

    [MethodImpl(Hot.Path)]
    public void Push(ReadOnlySpan<byte> name)
    {
        if (Count > limits.Depth)
        {
            throw RefusedFile.TooLarge("elements inside one another", limits.Depth, "Open it in your spreadsheet program and save it again.");
        }

        var end = starts[Count] + name.Length;
        if (end > names.Length)
        {
            Array.Resize(ref names, end * 2);
        }

        name.CopyTo(names.AsSpan(starts[Count]));
        starts[++Count] = end;
    }

    public void Pop() => Count--;
}
