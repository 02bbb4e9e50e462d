using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Without its starred headings a sheet cannot be read, and nothing is guessed from a column's place.</summary>
public sealed class MissingHeading() : ReadingRule<HeadingCase>(
    "READ-03", "starred headings", "A sheet must carry its starred headings in one row, word for word.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(HeadingCase at) =>
        from field in at.Form.Fields
        where field.IsNeeded && !at.Has(field)
        let near = Words.NearMiss(field.Printed, at.Unknown)
        let lacks = $"heet {at.Sheet} has no heading \"{field.Printed}\"{(near is null ? "" : $"; found \"{near}\"")}."
        select this.Finds(
            at, Severity.Refuse, at.Where, near ?? "",
            at.Known.Length == 0 ? $"S{lacks}" : $"This looks like the {at.Known}, but s{lacks}",
            near is null ? $"Add a column headed \"{field.Printed}\"." : $"Call the column \"{field.Printed}\" if that is what it holds.",
            part: field.Heading);
}

/// <summary>Two columns of one name hold two figures, and one of them would be lost.</summary>
public sealed class RepeatedHeading() : ReadingRule<HeadingCase>(
    "READ-04", "headings", "A heading may stand over one column only, or we could not tell which figure you mean.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(HeadingCase at) =>
        from field in at.Form.Fields
        let places = at.Typed.Where(typed => field.IsCalled(typed.Heading)).Select(typed => typed.Where).ToList()
        where places.Count > 1
        select this.Finds(
            at, Severity.Refuse, places[1], field.Printed,
            $"Sheet {at.Sheet} says \"{field.Printed}\" {places.Count} times: {string.Join(", ", places.Select(place => place.Address))}.",
            "Keep the one that is meant.", part: field.Heading);
}

/// <summary>A column nobody asked for is not read, and the sender is told so.</summary>
public sealed class UnknownHeading() : ReadingRule<HeadingCase>(
    "READ-05", "headings", "What the form does not ask for is left unread. We say so, in case it is a slip of the pen.")
{
    public override IEnumerable<Finding> Check(HeadingCase at)
    {
        List<string> unread = [.. at.Unknown.Select(heading => $"\"{heading}\""), .. at.Bare.Select(column => $"column {CellRef.Letters(column)}, with no heading")];
        if (unread.Count > 0)
        {
            yield return this.Finds(
                at, Severity.Note, at.Where, string.Join(", ", unread),
                $"Sheet {at.Sheet} has headings that were not read: {string.Join(", ", unread)}.",
                "Nothing to do, unless one of them is a misspelt heading.") with
            { Scope = Scope.Project };
        }
    }
}

/// <summary>A sheet nobody asked for is not read; one that looks like a sheet of the form holds the claim back.</summary>
public sealed class UnknownSheet() : ReadingRule<SheetCase>(
    "READ-06", "sheets", "A sheet that the form does not have is left unread. We say so, in case its name is a slip of the pen.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(SheetCase at)
    {
        var where = new CellRef(at.File, at.Sheet, 0, 0);
        yield return at.LooksLike is { } meant
            ? this.Finds(
                at, Severity.Query, where, at.Sheet,
                $"Sheet {at.Sheet} was not read, yet it has the headings of sheet {meant}.", $"Call it {meant}, or say that it may be left out.")
            : this.Finds(at, Severity.Note, where, at.Sheet, $"Sheet {at.Sheet} was not read: the form has no such sheet.", "Nothing to do.") with
            { Scope = Scope.Project };
    }
}
