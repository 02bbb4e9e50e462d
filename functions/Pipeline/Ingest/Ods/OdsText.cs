namespace FundingPipeline.Ingest;

/// <summary>The text that a cell shows: its paragraphs as lines, and spaces as OpenDocument counts them.</summary>
/// <remarks>Blanks of the XML run together into one; those that somebody typed have elements of their own. What is pinned to
/// a cell, such as a comment or a picture, is not its text.</remarks>
internal sealed class OdsText(ReadingLimits limits)
{
    private readonly TextBuffer text = new(limits);
    private bool afterBlank;
    private bool any;

    public ReadOnlySpan<char> Shown => SharedStrings.Checked(text.Text, limits);

    public void Clear()
    {
        text.Clear();
        any = false;
    }

    /// <summary>Adds the paragraph on which the part stands.</summary>
    public void ReadParagraph(OdsPart paragraph)
    {
        if (any)
        {
            Add('\n', 1);
        }

        (any, afterBlank) = (true, true);
        foreach (var node in paragraph.Inside())
        {
            ReadNode(node);
        }
    }

    private void ReadNode(OdsPart node)
    {
        if (node.IsLetters)
        {
            foreach (var letter in node.Letters)
            {
                AddRun(letter);
            }
        }
        else if (node.IsStart && !node.IsOf(OdsPart.Text))
        {
            node.Skip();
        }
        else if (node.IsStart)
        {
            ReadElement(node);
        }
    }

    private void ReadElement(OdsPart element)
    {
        switch (element.Name)
        {
            case "s":
                Add(' ', int.TryParse(element["c", OdsPart.Text], out var spaces) ? spaces : 1);
                break;
            case "tab":
                Add('\t', 1);
                break;
            case "line-break":
                Add('\n', 1);
                break;
            case "note" or "ruby-text":
                element.Skip();
                break;
        }
    }

    private void AddRun(char letter)
    {
        var blank = letter is ' ' or '\t' or '\r' or '\n';
        if (!blank || !afterBlank)
        {
            Add(blank ? ' ' : letter, 1);
        }

        afterBlank = blank;
    }

    private void Add(char letter, int times)
    {
        afterBlank = false;
        for (; times > 0; times--)
        {
            var (chars, from) = text.Space();
            chars[from] = letter;
            text.Added(1);
        }
    }
}
