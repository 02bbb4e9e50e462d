using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Funders.Schedules;

/// <summary>One answer in a schedule: words, money, a number, a share or a day, and where it comes from.</summary>
public sealed record Fact
{
    public static readonly Fact Blank = new();

    public string Words { get; private init; } = "";

    public Money? Amount => kind == Kind.Amount ? new Money((long)figure) : null;

    public decimal? Number => kind == Kind.Number ? figure : null;

    /// <summary>A share of one.</summary>
    public decimal? Share => kind == Kind.Share ? figure : null;

    public LocalDate? Day { get; private init; }

    /// <summary>Of a hundred thousand lines each has nine facts: what none of them has two of, they have room for once.</summary>
    private readonly decimal figure;
    private readonly Kind kind;

    private enum Kind
    {
        None,
        Amount,
        Number,
        Share,
    }

    private Fact(Kind kind = Kind.None, decimal? figure = null) => (this.kind, this.figure) = (figure is null ? Kind.None : kind, figure ?? 0);

    /// <summary>The cells that say it.</summary>
    public ImmutableArray<CellRef> From { get; private init; } = [];

    /// <summary>What is said beside the cells: where to state what is not stated.</summary>
    public string Hint { get; private init; } = "";

    /// <summary>How the sheet works the figure out again; null when it is what a cell says.</summary>
    public Working? Working { get; private init; }

    public bool IsStated => kind != Kind.None || Day is not null;

    public static Fact Of(Money? amount, params ReadOnlySpan<CellRef> from) => new(Kind.Amount, amount?.Pence) { From = [.. from] };

    public static Fact Of(decimal? number, params ReadOnlySpan<CellRef> from) => new(Kind.Number, number) { From = [.. from] };

    public static Fact Of(LocalDate? day, params ReadOnlySpan<CellRef> from) => new() { Day = day, From = [.. from] };

    public static Fact Of(string words, params ReadOnlySpan<CellRef> from) => new() { Words = words, From = [.. from] };

    public static Fact OfShare(decimal? share, params ReadOnlySpan<CellRef> from) => new(Kind.Share, share) { From = [.. from] };

    public static implicit operator Fact(string words) => Of(words);

    /// <summary>What nobody has told us is said so, with the place to tell it; it is never nought.</summary>
    public static Fact NotStated(string where) => new() { Words = "Not stated", Hint = where };

    /// <summary>The fact itself when somebody states it, or else where to.</summary>
    public Fact Or(string where) => IsStated || Words.Length > 0 ? this : NotStated(where);

    /// <summary>The same figure, worked out again by the sheet.</summary>
    public Fact By(Working working) => this with { Working = working };
}

/// <summary>How a figure is worked out, so that the sheet can do it too.</summary>
public abstract record Working;

/// <summary>A sum over rows of a table of the same workbook: Sources, Earlier, Outputs, Units, or another schedule by its title.</summary>
/// <remarks>Rows that were not accepted are in no such sum.</remarks>
public sealed record Adding(string Table, string Column, params ImmutableArray<Where> Tests) : Working
{
    /// <summary>The column of Sources that has what one source of match pays.</summary>
    public static string MatchFrom(string source) => $"Match from {source}";
}

/// <summary>How many accepted rows of a table say what is asked.</summary>
public sealed record Counting(string Table, params ImmutableArray<Where> Tests) : Working;

/// <summary>A figure of one claim that the sheet Workings works out.</summary>
/// <param name="Claim">The SHA-256 of the claim's file.</param>
public sealed record WorkedOut(string Claim, string What) : Working;

/// <summary>A formula over the neighbours in the line, each named in braces: {Award}-{To date}.</summary>
public sealed record Formula(string Text) : Working;

/// <summary>That a row's column says what the neighbour under a heading says or, when that is null, exactly these words.</summary>
public sealed record Where(string Column, string? Neighbour, string Words = "")
{
    /// <summary>Both go by the same heading.</summary>
    public static Where Same(string heading) => new(heading, heading);

    public static Where Says(string column, string words) => new(column, null, words);
}
