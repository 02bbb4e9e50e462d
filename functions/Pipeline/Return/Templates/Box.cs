namespace FundingPipeline.Return;

/// <summary>One cell, or a column of cells, that somebody is to fill in: what stands over it, and what it takes.</summary>
/// <param name="Heading">In the words of the form.</param>
/// <param name="Starred">Whether it must be filled.</param>
/// <param name="Prompt">What is shown to whoever stands on the cell.</param>
/// <param name="Offers">What its drop-down offers; null for none.</param>
internal sealed record Box(string Heading, bool Starred, AnswerKind Kind, string Prompt, Offer? Offers)
{
    private const int Roomy = 24;

    /// <summary>What the heading itself may be chosen from: the source that a column of match stands for.</summary>
    public Offer? HeadingOffers { get; init; }

    /// <summary>As the form prints it: the reader knows that the star is none of its words.</summary>
    public string Printed => Starred ? $"{Heading} *" : Heading;

    public int Width => Kind switch
    {
        AnswerKind.Line => 8,
        AnswerKind.Day or AnswerKind.Money or AnswerKind.Sum => 14,
        AnswerKind.Number or AnswerKind.Count or AnswerKind.Share => 11,
        _ => Math.Clamp(Offers?.Longest + 4 ?? 18, 18, Roomy),
    };

    /// <summary>Whether any words will do.</summary>
    public bool IsFree => Kind == AnswerKind.Text && Offers is null;

    /// <summary>How an answer is written, as one would say it.</summary>
    public string How => Kind switch
    {
        AnswerKind.Line => "A number no other row has",
        AnswerKind.Person => "A reference, never a name",
        AnswerKind.Money => "Pounds and pence; a minus where it takes back",
        AnswerKind.Sum => "Pounds and pence",
        AnswerKind.Number => "A number",
        AnswerKind.Count => "A whole number",
        AnswerKind.Share => "A share: 45% or 0.45",
        AnswerKind.Day => "A day: 26/03/2000 or 26 March 2000",
        _ when Offers is { IsShort: true, Closed: true } few => $"One of: {string.Join(", ", few.Words)}",
        _ when Offers is { IsShort: true } usual => $"Usually one of: {string.Join(", ", usual.Words)}",
        _ when Offers is { } many => $"{(many.Closed ? "One" : "Usually one")} of the list \"{many.Name}\" on sheet {Ingest.Form.Lists}",
        _ => "Words, or a number as it is written",
    };
}

/// <summary>A list that drop-downs show.</summary>
/// <param name="Closed">Whether nothing else can be read.</param>
/// <param name="Where">Its cells: Lists!$A$5:$A$12.</param>
internal sealed record Offer(string Name, IReadOnlyList<string> Words, bool Closed, string Where)
{
    private const int Few = 8;

    public bool IsShort => Words.Count <= Few;

    public int Longest => Words.Max(word => word.Length);
}
