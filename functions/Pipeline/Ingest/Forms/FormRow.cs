using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>One row of a body or register sheet, read under its sheet's headings.</summary>
public sealed class FormRow(Headings headings, SheetRow row, Standing place, string line, string key, ImmutableArray<Finding>.Builder findings)
    : Answers(
        headings.Form, place, key, heading => headings.CellOf(row, heading), heading => new RowRef(headings.Layout, row.Number)[heading],
        _ => null, findings)
{
    public RowRef At { get; } = new(headings.Layout, row.Number);

    /// <summary>The sender's line number, made this row's alone when two rows share it; the row's own where there is none.</summary>
    public string Line => line;

    /// <summary>A pseudonym; anything that says more about a person goes no further than this.</summary>
    public string Person(string heading = "Person reference") =>
        Filled(heading) is { } at && Passes(at, ReadingRules.ErrorCell)
            ? Passes(at, ReadingRules.PersonalData) ? at.Text : PersonalData.Withheld
            : "";

    /// <summary>Every filled column of match, in the order of the sheet.</summary>
    public ImmutableArray<MatchShare> Match() =>
    [
        .. from column in headings.MatchColumns
           let cell = Headings.Filled(row[column.Where.Column])
           where cell is not null
           let at = CellAt(column.Heading, cell, column.Where with { Row = row.Number })
           let source = SourceOf(new(at, headings.Form.GiverOf(column.Heading)), ReadingRules.BareNewDeal, ReadingRules.UnknownSource)
           let amount = MoneyOf(at)
           where amount is not null
           select new MatchShare(headings.Form.Ours(column.Heading), source, amount.Value),
    ];

    /// <summary>What is wrong with the row as a whole: its number, or a total that is not one.</summary>
    public void CheckLine(string typed, int? seenInRow, bool isWrongTotal) =>
        Passes(new RowCase(CellAt("Line"), typed, seenInRow, isWrongTotal), ReadingRules.DuplicateLine, ReadingRules.WrongTotal);

    /// <summary>Asks for a line number where the cell is blank.</summary>
    public void AskForLine() => Filled("Line");
}
