using System.Text.RegularExpressions;

namespace FundingPipeline.Ingest;

/// <summary>People stand in claims under pseudonyms only.</summary>
/// <remarks>Nothing of what was typed is repeated: the finding itself goes to people who must not read it.</remarks>
public sealed partial class PersonalData() : ReadingRule<CellCase>(
    "READ-20", "person references", "Name people by a reference of your own. A name, a date of birth or a National Insurance number is sent back unread.", Scope.Claim)
{
    public const string Withheld = "(withheld)";

    public override IEnumerable<Finding> Check(CellCase at)
    {
        if (at.Cell is { } cell && WhatItIs(cell) is { } kind)
        {
            var masked = at with { Cell = cell with { Kind = CellKind.Text, Text = Withheld }, Severity = Severity.Refuse, Scope = Scope.Claim };
            yield return masked.Finds(
                this, $"\"{at.Heading}\" holds what looks like {kind}.", "Replace it, here and in every row, by a reference that only your own records can resolve.");
        }
    }

    private static string? WhatItIs(Cell cell) =>
        Insurance().IsMatch(Words.Bare(cell.Text)) ? "a National Insurance number"
        : Figure.DayOf(cell) is not null || Birth().IsMatch(cell.Text) ? "a date of birth"
        : cell.Kind == CellKind.Text && Name().IsMatch(cell.Text.Trim()) ? "a name"
        : null;

    [GeneratedRegex("^[A-Z]{2}[0-9]{6}[A-D]$")]
    private static partial Regex Insurance();

    [GeneratedRegex(@"^\s*[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{2}|[0-9]{4})\s*$")]
    private static partial Regex Birth();

    [GeneratedRegex(@"^[\p{L}\p{M}'’.-]+([\s,]+[\p{L}\p{M}'’.-]+)+$")]
    private static partial Regex Name();
}

/// <summary>A line number names one line, so that letters, answers and corrections can.</summary>
public sealed class DuplicateLine() : ReadingRule<RowCase>(
    "READ-21", "Line", "Give every row of a sheet a line number of its own; corrections name the line they change.")
{
    public override IEnumerable<Finding> Check(RowCase at)
    {
        if (at.SeenInRow is { } above)
        {
            yield return at.At.Finds(this, $"Line {at.Line} stands in row {above} already.", "Give this row a number of its own.");
        }
    }
}

/// <summary>A total that is not one may be a line that lost its number.</summary>
public sealed class WrongTotal() : ReadingRule<RowCase>(
    "READ-22", "Line", "A last row that says Total is left out when it adds up. When it does not, we ask what it is.")
{
    public override IEnumerable<Finding> Check(RowCase at)
    {
        if (at.IsWrongTotal)
        {
            yield return at.At.Finds(
                this, $"This row says \"{at.Line}\", but its figures are not the sums of the lines above.", "Correct the total, or give the row a line number if it is a line.");
        }
    }
}
