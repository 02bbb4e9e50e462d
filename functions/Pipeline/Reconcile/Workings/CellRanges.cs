namespace FundingPipeline.Reconcile.Workings;

/// <summary>Cells of one sheet, neighbours below one another as one range, column by column: J5:J9, J12.</summary>
/// <remarks>The cells of a claim's lines come one below the other, so that a hundred thousand of them are held as one range. Whatever comes in
/// another order is sorted when it is told, and a cell that is named twice is told once.</remarks>
internal sealed class CellRanges
{
    /// <summary>More ranges than this are told by their number and the first and last: nobody reads ten thousand.</summary>
    private const int Most = 200;

    private readonly List<(int Column, int From, int To)> ranges = [];
    private bool isInOrder = true;

    public bool IsEmpty => ranges.Count == 0;

    public void Add(CellRef cell)
    {
        if (ranges is [.., var (column, from, to)])
        {
            if (cell.Column == column && cell.Row == to + 1)
            {
                ranges[^1] = (column, from, cell.Row);
                return;
            }

            isInOrder &= (column, to).CompareTo((cell.Column, cell.Row)) < 0;
        }

        ranges.Add((cell.Column, cell.Row, cell.Row));
    }

    public override string ToString()
    {
        var told = isInOrder ? ranges : Sorted();
        return told.Count > Most
            ? $"{told.Sum(range => range.To - range.From + 1)} cells, the first {Address(told[0].Column, told[0].From)}, the last {Address(told[^1].Column, told[^1].To)}"
            : string.Join(", ", told.Select(range => range.From == range.To ? Address(range.Column, range.From) : $"{Address(range.Column, range.From)}:{Address(range.Column, range.To)}"));
    }

    private List<(int Column, int From, int To)> Sorted()
    {
        var sorted = new List<(int Column, int From, int To)>();
        foreach (var range in ranges.Order())
        {
            if (sorted is [.., var last] && last.Column == range.Column && range.From <= last.To + 1)
            {
                sorted[^1] = last with { To = Math.Max(last.To, range.To) };
            }
            else
            {
                sorted.Add(range);
            }
        }

        return sorted;
    }

    private static string Address(int column, int row) => new CellRef(Nowhere, "", row, column).Address;

    private static readonly SourceFile Nowhere = new("", "");
}
