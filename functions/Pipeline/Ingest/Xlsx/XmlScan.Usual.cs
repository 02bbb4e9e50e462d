using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>What is written as nearly every program writes it is seen at one look, and passed over in one step instead of five.</summary>
/// <remarks>Whatever else stands here, or is not loaded yet, is left to the usual way: then nothing has been read. Both ways give the same cells.</remarks>
internal sealed partial class XmlScan
{
    /// <summary>Passes over a regular cell straight inside the element at that depth; false, with nothing read, when something else stands here.</summary>
    [MethodImpl(Hot.Path)]
    public bool TryReadCell(int depth, out CellTag tag, out ReadOnlySpan<byte> value)
    {
        tag = default;
        value = default;
        var length = CanPass(depth) ? RegularCell.Length(window.Bytes, window.At, window.End, out tag, out value) : 0;
        if (length == 0)
        {
            return false;
        }

        Continue(window.At + length);
        return true;
    }

    /// <summary>Passes over a text that is all of an element straight inside the one at that depth, written with these brackets, and needs no undoing.</summary>
    [MethodImpl(Hot.Path)]
    public bool TryReadText(int depth, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing, out ReadOnlySpan<byte> text)
    {
        text = default;
        var left = CanPass(depth) ? window.Bytes.Between(window.At, window.End) : default;
        if (!left.StartsWith(opening))
        {
            return false;
        }

        left = left[opening.Length..];
        var end = left.IndexOfAny("<&]\r"u8);
        if (end < 0 || !left[end..].StartsWith(closing))
        {
            return false;
        }

        text = left[..end];
        Continue(window.At + opening.Length + end + closing.Length);
        return true;
    }

    /// <summary>True straight inside the element at that depth, where names without a prefix are the spreadsheet's and two more may open.</summary>
    private bool CanPass(int depth) => open.Count == depth + 1 && open.HasRoom && namespaces.UnprefixedIsSheet;
}
