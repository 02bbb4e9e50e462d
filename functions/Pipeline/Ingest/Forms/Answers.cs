using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>What one row of a sheet, or the cover, answers to what its form asks: typed, or null and a finding.</summary>
/// <param name="key">What a finding's key says before the heading.</param>
/// <param name="cell">The filled cell that answers a heading.</param>
/// <param name="where">Where that cell is; column 0 when the sheet has no such heading.</param>
/// <param name="near">A heading on the sheet that may have been meant.</param>
public class Answers(
    SheetForm form, Standing place, string key, Func<string, Cell?> cell, Func<string, CellRef> where, Func<string, string?> near,
    ImmutableArray<Finding>.Builder findings)
{
    protected SheetForm Form => form;

    /// <summary>The text, or nothing.</summary>
    public string Text(string heading) => Named(heading) ?? "";

    /// <summary>The text, or null when it is blank.</summary>
    public string? Named(string heading) => Filled(heading) is { } at && Passes(at, ReadingRules.ErrorCell) ? at.Text : null;

    public Money? Money(string heading) => Filled(heading) is { } at ? MoneyOf(at) : null;

    public decimal? Decimal(string heading) => Read(heading, Figure.Of, ReadingRules.ErrorCell, ReadingRules.ForeignCurrency, ReadingRules.UnreadableFigure);

    public decimal? Share(string heading) => Read(heading, Figure.ShareOf, ReadingRules.ErrorCell, ReadingRules.UnreadableShare);

    public LocalDate? Date(string heading) => Read(heading, Figure.DayOf, ReadingRules.ErrorCell, ReadingRules.UnreadableDate);

    public int? Version(string heading) => Read(heading, UnreadableVersion.Of, ReadingRules.ErrorCell, ReadingRules.UnreadableVersion);

    public TEnum? Word<TEnum>(string heading)
        where TEnum : struct, Enum =>
        Choice(heading, Words.Choices<TEnum>()) is { } chosen ? Enum.Parse<TEnum>(Words.Bare(chosen), ignoreCase: true) : null;

    /// <summary>True for one word, false for the other, null for neither.</summary>
    public bool? Either(string heading, string yes, string no) => Choice(heading, [yes, no]) is { } chosen ? chosen == yes : null;

    public Source? Source(string heading) =>
        Filled(heading) is { } at && Passes(at, ReadingRules.ErrorCell) && SourceOf(new(at, at.Text), ReadingRules.BareNewDeal, ReadingRules.UnknownSource) is { } source
            ? source : null;

    /// <summary>A source that takes claims.</summary>
    public Source? Fund(string heading, string programmeHeading) =>
        Filled(heading) is { } at && Passes(at, ReadingRules.ErrorCell)
            ? SourceOf(new(at, at.Text, cell(programmeHeading)?.Text ?? ""), ReadingRules.BareNewDeal, ReadingRules.UnknownFunder)
            : null;

    /// <summary>The days from one heading to another; null when either is missing or they run backwards.</summary>
    /// <param name="oneDayWillDo">A count on one day has no second.</param>
    public ClaimPeriod? Period(string firstHeading, string lastHeading, bool oneDayWillDo = false)
    {
        var (first, last) = Days(firstHeading, lastHeading);
        if (oneDayWillDo)
        {
            (first, last) = (first ?? last, last ?? first);
        }
        else
        {
            AskForTheOther(firstHeading, lastHeading);
            AskForTheOther(lastHeading, firstHeading);
        }

        return first <= last ? new(first.Value, last.Value) : null;
    }

    /// <summary>The days under two headings, either of which may be open, in the right order or not at all.</summary>
    public (LocalDate? First, LocalDate? Last) Days(string firstHeading, string lastHeading)
    {
        var (first, last) = (Date(firstHeading), Date(lastHeading));
        return first is { } from && last is { } to && !Passes(new PeriodCase(CellAt(firstHeading), CellAt(lastHeading), from, to), ReadingRules.BackwardPeriod)
            ? (null, null) : (first, last);
    }

    protected Money? MoneyOf(CellCase at) =>
        Passes(at, ReadingRules.ErrorCell, ReadingRules.ForeignCurrency, ReadingRules.UnreadableFigure, ReadingRules.FinerThanAPenny)
            ? FundingPipeline.Money.Gbp(Figure.Of(at.Cell!.Value)!.Value) : null;

    protected Source? SourceOf(SourceCase at, params IRule<SourceCase>[] rules) => Passes(at, rules) ? Sources.Find(at.Named) : null;

    /// <summary>Whether no rule has anything to say; what they say is kept.</summary>
    protected bool Passes<TCase>(TCase at, params IRule<TCase>[] rules)
        where TCase : ICase
    {
        var before = findings.Count;
        findings.AddRange(rules.SelectMany(rule => rule.Check(at)));
        return findings.Count == before;
    }

    /// <summary>The cell under a heading, filled; null when it is blank, and then a finding if it may not be.</summary>
    protected CellCase? Filled(string heading)
    {
        var at = CellAt(heading);
        if (at.Cell is null && form.IsStarred(heading) && (place == Standing.Cover || at.Where.Column > 0))
        {
            Passes(at, place == Standing.Cover ? ReadingRules.MissingAnswer : ReadingRules.BlankCell);
        }

        return at.Cell is null ? null : at;
    }

    protected CellCase CellAt(string heading) => CellAt(heading, cell(heading), where(heading));

    protected CellCase CellAt(string heading, Cell? cell, CellRef where) =>
        new(form.Printed(heading), cell, where, $"{key}|{heading}", form.IsStarred(heading) ? place.Starred : place.Other, place.Scope, near(heading));

    private T? Read<T>(string heading, Func<Cell, T?> read, params IRule<CellCase>[] rules)
        where T : struct =>
        Filled(heading) is { } at && Passes(at, rules) ? read(at.Cell!.Value) : null;

    private string? Choice(string heading, IReadOnlyList<string> ours)
    {
        List<(string Typed, string Means)> choices = [.. form.ChoicesOf(heading, ours)];
        return Filled(heading) is { } at && Passes(at, ReadingRules.ErrorCell)
            && Passes(new WordCase(at, [.. choices.Select(choice => choice.Typed)]), ReadingRules.UnknownWord)
            ? choices.First(choice => Words.Bare(choice.Typed) == Words.Bare(at.Text)).Means : null;
    }

    private void AskForTheOther(string given, string wanted)
    {
        if (cell(given) is not null && cell(wanted) is null && !form.IsStarred(wanted))
        {
            Passes(CellAt(wanted) with { Near = form.Printed(given) }, ReadingRules.BlankCell);
        }
    }
}
