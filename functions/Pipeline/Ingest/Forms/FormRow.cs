using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>One row of a body or register sheet, read under its sheet's headings.</summary>
/// <param name="owner">What findings' keys start with.</param>
public sealed class FormRow(Headings headings, NamedRow row, Standing place, string owner, ImmutableArray<Finding>.Builder findings)
    : Answers(headings.Questions, place, findings)
{
    public RowRef At { get; } = new(headings.Layout, row.Row.Number);

    /// <summary>The sender's line number, made this row's alone when two rows share it; the row's own where there is none.</summary>
    public string Line => row.Line;

    protected override string Key => $"{owner}|{headings.Form.KeyOf(row.Key)}";

    protected override Cell? CellOf(Question asked) => asked.Column == 0 ? null : Headings.Filled(row.Row[asked.Column]);

    protected override CellRef WhereOf(Question asked) => new(headings.Layout.File, headings.Layout.Sheet, row.Row.Number, asked.Column);

    /// <summary>A pseudonym; anything that says more about a person goes no further than this.</summary>
    public string Person(string heading = "Person reference")
    {
        var asked = headings.Questions[heading];
        return Named(asked) is not { } named ? "" : Passes(CaseOf(asked), ReadingRules.PersonalData) ? named : PersonalData.Withheld;
    }

    /// <summary>Every filled column of match, in the order of the sheet.</summary>
    public ImmutableArray<MatchShare> Match()
    {
        var shares = ImmutableArray.CreateBuilder<MatchShare>(headings.Match.Length);
        foreach (var (asked, heading, giver, known) in headings.Match)
        {
            if (CellOf(asked) is not null)
            {
                var source = known ?? SourceOf(new(CaseOf(asked), giver), ReadingRules.BareNewDeal, ReadingRules.UnknownSource);
                if (Money(asked) is { } amount)
                {
                    shares.Add(new(heading, source, amount));
                }
            }
        }

        return shares.DrainToImmutable();
    }

    /// <summary>Says what is wrong with the row as a whole, its number or a total that is not one, and asks for a number where there is none.</summary>
    public void CheckLine()
    {
        if (row.SeenInRow is not null || headings.IsTotal(row.Row))
        {
            Passes(new RowCase(CaseOf(headings.Questions["Line"]), row.Typed, row.SeenInRow, headings.IsTotal(row.Row)), ReadingRules.DuplicateLine, ReadingRules.WrongTotal);
        }

        Filled(headings.Questions["Line"]);
    }
}

/// <summary>One row, and what it is called.</summary>
/// <param name="Typed">The line number as typed, or the row's own number.</param>
/// <param name="Line">The same, made this row's alone.</param>
/// <param name="Key">As a finding's key names it: a row that has no number of its own by its place.</param>
/// <param name="SeenInRow">The row above that has the same number.</param>
public readonly record struct NamedRow(SheetRow Row, string Typed, string Line, string Key, int? SeenInRow);
