namespace FundingPipeline.Ingest;

/// <summary>A claim whose cover does not say whose, what and when cannot be told from another.</summary>
public sealed class MissingAnswer() : ReadingRule<CellCase>(
    "READ-07", "cover, starred labels", "Every starred question on the cover needs an answer beside it, in column B.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Text.Length == 0)
        {
            yield return at.Finds(
                this, at.Near is null ? $"The cover gives no answer for \"{at.Heading}\"." : $"The cover has no label \"{at.Heading}\"; found \"{at.Near}\".",
                $"Write the answer beside the label \"{at.Heading}\".");
        }
    }
}

/// <summary>Blank is not zero.</summary>
public sealed class BlankCell() : ReadingRule<CellCase>(
    "READ-08", "starred headings", "Under a starred heading every row needs its cell filled. A blank is not a nought: write 0 when you mean none.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Text.Length == 0)
        {
            yield return at.Finds(
                this, $"\"{at.Heading}\" is blank{(at.Near is null ? "" : $", though \"{at.Near}\" is filled")}.",
                "Fill the cell and send the claim as its next version.");
        }
    }
}

/// <summary>A broken formula says nothing of what it should have said.</summary>
public sealed class ErrorCell() : ReadingRule<CellCase>(
    "READ-09", "cells", "A cell in which the spreadsheet itself reports an error holds nothing that we could read.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { Kind: CellKind.Error })
        {
            yield return at.Finds(this, $"\"{at.Heading}\" holds the spreadsheet's own error {at.Text}.", "Mend the formula, or type the value.");
        }
    }
}

/// <summary>A figure is read when it can mean one thing only.</summary>
public sealed class UnreadableFigure() : ReadingRule<CellCase>(
    "READ-10", "figures", "A figure is digits with a point for pence, as in 1,234.50. What could mean two things is asked about, never guessed.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { Kind: not CellKind.Error } cell && Figure.Of(cell) is null && !Figure.IsForeign(cell))
        {
            yield return at.Finds(
                this, Figure.IsAmbiguous(cell)
                    ? $"\"{at.Text}\" under \"{at.Heading}\" may use its point for pence or for thousands."
                    : $"\"{at.Text}\" under \"{at.Heading}\" is not a figure.",
                "Correct it, and write amounts in digits like 1234.50.");
        }
    }
}

/// <summary>A share is between nothing and the whole.</summary>
public sealed class UnreadableShare() : ReadingRule<CellCase>(
    "READ-11", "rates", "A rate is a share of the whole: 0.45, 45 and 45% say the same.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { Kind: not CellKind.Error } cell && Figure.ShareOf(cell) is null)
        {
            yield return at.Finds(this, $"\"{at.Text}\" under \"{at.Heading}\" is not a share between 0% and 100%.", "Correct it, and write shares like 45%.");
        }
    }
}

/// <summary>No bank pays a tenth of a penny.</summary>
public sealed class FinerThanAPenny() : ReadingRule<CellCase>(
    "READ-12", "figures", "Money is in whole pence. We do not round your figure for you: the pennies must add up in your ledger too.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { } cell && Figure.Of(cell) is { } pounds && !decimal.IsInteger(pounds * 100))
        {
            yield return at.Finds(this, $"\"{at.Text}\" under \"{at.Heading}\" is finer than a penny.", "Round it as your ledger does, to whole pence.");
        }
    }
}

/// <summary>Claims are in sterling as it left the bank.</summary>
public sealed class ForeignCurrency() : ReadingRule<CellCase>(
    "READ-13", "currency", "Claim sterling as it left the bank, at the bank's rate of that day, and never the foreign figure.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { } cell && Figure.IsForeign(cell))
        {
            yield return at.Finds(
                this, $"\"{at.Text}\" under \"{at.Heading}\" is in another currency.", "Claim the sterling as it left the bank.", Severity.Refuse);
        }
    }
}

/// <summary>A day is read when it can be one day only.</summary>
public sealed class UnreadableDate() : ReadingRule<CellCase>(
    "READ-14", "dates", "A date is a date cell, or day, month and a year of four digits: 26/03/2000, 26 March 2000, 2000-03-26.")
{
    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { Kind: not CellKind.Error } cell && Figure.DayOf(cell) is null)
        {
            yield return at.Finds(
                this, cell.Kind == CellKind.Number
                    ? $"\"{at.Text}\" under \"{at.Heading}\" is a number, not a date."
                    : $"\"{at.Text}\" under \"{at.Heading}\" is no day we can be sure of: there is none such, or its year has not four digits.",
                "Correct it, and write days like 26/03/2000.");
        }
    }
}

/// <summary>A period ends no earlier than it begins.</summary>
public sealed class BackwardPeriod() : ReadingRule<PeriodCase>(
    "READ-15", "dates", "A period runs from its first day to its last, both counted, so the last cannot come before the first.")
{
    public override IEnumerable<Finding> Check(PeriodCase at)
    {
        if (at.Last < at.First)
        {
            yield return at.LastAt.Finds(
                this, $"\"{at.LastAt.Heading}\", {at.Last:uuuu-MM-dd}, is before \"{at.FirstAt.Heading}\", {at.First:uuuu-MM-dd}.", "Correct whichever of the two is wrong.");
        }
    }
}

/// <summary>Some questions have a few answers only.</summary>
public sealed class UnknownWord() : ReadingRule<WordCase>(
    "READ-16", "words", "Where the form lists the answers, use one of them. Capitals, spaces and hyphens do not matter.")
{
    public override IEnumerable<Finding> Check(WordCase at)
    {
        if (at.At.Cell is { Kind: not CellKind.Error } && !at.Choices.Any(choice => Words.Bare(choice) == Words.Bare(at.At.Text)))
        {
            yield return at.At.Finds(
                this, $"\"{at.At.Text}\" is no answer for \"{at.At.Heading}\".", $"Use one of: {string.Join(", ", at.Choices)}.",
                at.At.OnCover ? Severity.Refuse : null);
        }
    }
}

/// <summary>Which version replaces which cannot be left to chance.</summary>
public sealed class UnreadableVersion() : ReadingRule<CellCase>(
    "READ-23", "Version", "A version is a whole number, 1 for the first you send; the highest one stands.", Scope.Claim)
{
    public static int? Of(Cell cell) =>
        Figure.Of(cell) is { } number && decimal.IsInteger(number) && number is >= 1 and <= 9999 ? (int)number : null;

    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { Kind: not CellKind.Error } cell && Of(cell) is null)
        {
            yield return at.Finds(this, $"\"{at.Text}\" is no version: 1, 2, 3 and so on are.", "Number the version in whole numbers.", Severity.Refuse);
        }
    }
}
