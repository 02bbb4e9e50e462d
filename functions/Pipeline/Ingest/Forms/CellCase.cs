using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>How far trouble in a cell reaches, which follows from where the cell stands.</summary>
public sealed record Standing(Scope Scope, Severity Starred, Severity Other)
{
    /// <summary>A claim whose cover cannot be read cannot be told from another.</summary>
    public static readonly Standing Cover = new(Scope.Claim, Severity.Refuse, Severity.Query);

    /// <summary>One unread cell holds one row back, and no other.</summary>
    public static readonly Standing Body = new(Scope.Line, Severity.Query, Severity.Query);

    /// <summary>A register's row without its key says nothing about anybody.</summary>
    public static readonly Standing Register = new(Scope.Project, Severity.Refuse, Severity.Query);
}

/// <summary>One cell to be read: what it is called, what it holds, and how far trouble in it reaches.</summary>
/// <param name="Near">A label on the sheet that may have been meant for this one.</param>
public sealed record CellCase(
    string Heading, Cell? Cell, CellRef Where, string Key, Severity Severity, Scope Scope, string? Near = null) : ICase
{
    public LocalDate RuledOn => InForce.Always.From;

    public string Text => Cell?.Text.Trim() ?? "";

    public bool OnCover => Scope == Scope.Claim;

    public Finding Finds(IRule rule, string says, string remedy, Severity? severity = null) =>
        rule.Finds(this, severity ?? Severity, Where, Text, says, remedy) with { Scope = Scope };
}

/// <summary>A cell in which only one of a few words makes sense.</summary>
public sealed record WordCase(CellCase At, IReadOnlyList<string> Choices) : ICase
{
    public LocalDate RuledOn => At.RuledOn;

    public string Key => At.Key;
}

/// <summary>A cell, or the heading over it, that names a source of money.</summary>
/// <param name="Programme">What the same form says of the programme; it may hint at the strand that was meant.</param>
public sealed record SourceCase(CellCase At, string Named, string Programme = "") : ICase
{
    public LocalDate RuledOn => At.RuledOn;

    public string Key => At.Key;
}

/// <summary>Two days that ought to be the first and the last of something.</summary>
public sealed record PeriodCase(CellCase FirstAt, CellCase LastAt, LocalDate First, LocalDate Last) : ICase
{
    public LocalDate RuledOn => First;

    public string Key => LastAt.Key;
}

/// <summary>A whole workbook, before anybody knows what it is.</summary>
public sealed record FormCase(Workbook Workbook, Recognition Known) : ICase
{
    public LocalDate RuledOn => InForce.Always.From;

    public string Key => Workbook.File.Name;

    public string Title => Workbook.Sheets.IsEmpty ? "" : Form.TitleOf(Workbook.Sheets[0]);
}

/// <summary>The headings of one sheet, beside what the form asks for.</summary>
/// <param name="HeadingRow">0 when no row looks like headings.</param>
/// <param name="Typed">Every heading, and where it stands.</param>
/// <param name="Bare">Columns that hold something and have no heading.</param>
public sealed record HeadingCase(
    SheetForm Form, SourceFile File, string Sheet, int HeadingRow, IReadOnlyList<(CellRef Where, string Heading)> Typed,
    IReadOnlyList<int> Bare, string Claim) : ICase
{
    public LocalDate RuledOn => InForce.Always.From;

    public string Key => $"{Claim}|{Sheet}";

    public CellRef Where => new(File, Sheet, HeadingRow, 0);

    /// <summary>The form the workbook was known for, when it is not the common one.</summary>
    public string Known { get; init; } = "";

    public IEnumerable<string> Unknown => Typed.Select(typed => typed.Heading).Where(heading => Form.Find(heading) is null && !Form.IsMatch(heading));

    public bool Has(Field field) => Typed.Any(typed => field.IsCalled(typed.Heading));
}

/// <summary>A sheet that the form has no place for.</summary>
/// <param name="LooksLike">The form's own sheet whose headings it carries, if it does.</param>
public sealed record SheetCase(SourceFile File, string Sheet, string? LooksLike, string Claim) : ICase
{
    public LocalDate RuledOn => InForce.Always.From;

    public string Key => $"{Claim}|{Sheet}";
}

/// <summary>One row of a claim's body, beside the row above it that has the same line number.</summary>
public sealed record RowCase(CellCase At, string Line, int? SeenInRow, bool IsWrongTotal) : ICase
{
    public LocalDate RuledOn => At.RuledOn;

    public string Key => At.Key;
}
