using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>One sheet of a workbook, written down as the form reads: a row of headings and rows of answers, cells parted by bars.</summary>
/// <remarks>A line left blank is a row left blank. A heading that ends in <c>&gt;&gt;</c> is merged with the unused column on its right. A
/// line that starts with <c>^</c> is a band above the headings, as offices like to draw them: <c>^ 2-9 What was bought</c> is
/// merged over columns 2 to 9.</remarks>
public sealed record Page(string Sheet, string Text)
{
    public string Title { get; init; } = Sheet;

    public ImmutableArray<Band> Bands => [.. Lines.Where(line => line.StartsWith('^')).Select(Band.Parse)];

    public ImmutableArray<string> Headings => Cells(Body.First());

    /// <summary>The rows under the headings, blank ones included.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows => [.. Body.Skip(1).Select(Cells)];

    /// <summary>The same page as it stands on a form with words of its own.</summary>
    public Page In(SheetForm form) => new(form.Tab, string.Join("\n",
        Rows.Select(row => row.Select((cell, i) => OwnWords.Answer(form, Headings[i], cell))).Prepend(Headings.Select(heading => OwnWords.Heading(form, heading)))
            .Select(cells => string.Join(" | ", cells))));

    /// <summary>The filled rows by heading, for whoever wants to add them up.</summary>
    public IEnumerable<ImmutableDictionary<string, string>> Records =>
        Rows.Where(row => row.Any(cell => cell.Length > 0))
            .Select(row => Headings.Zip(row).Where(pair => pair.First.Length > 0).ToImmutableDictionary(pair => pair.First, pair => pair.Second));

    private IEnumerable<string> Body => Lines.Where(line => !line.StartsWith('^'));

    private string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    private static ImmutableArray<string> Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];
}

/// <summary>A merged heading above the headings.</summary>
public sealed record Band(int First, int Last, string Text)
{
    public static Band Parse(string line)
    {
        var words = line.TrimStart('^', ' ').Split(' ', 2);
        var columns = words[0].Split('-').Select(int.Parse).ToArray();
        return new(columns[0], columns[^1], words[1]);
    }
}
