using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>What one row of a sheet, or the cover, answers to what its form asks: typed, or null and a finding.</summary>
/// <remarks>An answer that can be read is nobody's finding. Only where one cannot are the rules asked why, so a hundred
/// thousand good rows cost no more than reading them.</remarks>
public abstract class Answers(Questions questions, Standing place, ImmutableArray<Finding>.Builder findings)
{
    private static readonly IRule<CellCase>[] OfMoney = [ReadingRules.ErrorCell, ReadingRules.ForeignCurrency, ReadingRules.UnreadableFigure, ReadingRules.FinerThanAPenny];
    private static readonly IRule<CellCase>[] OfFigures = [ReadingRules.ErrorCell, ReadingRules.ForeignCurrency, ReadingRules.UnreadableFigure];
    private static readonly IRule<CellCase>[] OfShares = [ReadingRules.ErrorCell, ReadingRules.UnreadableShare];
    private static readonly IRule<CellCase>[] OfDates = [ReadingRules.ErrorCell, ReadingRules.UnreadableDate];
    private static readonly IRule<CellCase>[] OfVersions = [ReadingRules.ErrorCell, ReadingRules.UnreadableVersion];

    /// <summary>What a finding's key says before the heading.</summary>
    protected abstract string Key { get; }

    /// <summary>The filled cell that answers a question.</summary>
    protected abstract Cell? CellOf(Question asked);

    /// <summary>Where that cell is; column 0 when the sheet has no such heading.</summary>
    protected abstract CellRef WhereOf(Question asked);

    /// <summary>A heading on the sheet that may have been meant.</summary>
    protected virtual string? Near(Question asked) => null;

    /// <summary>The text, or nothing.</summary>
    public string Text(string heading) => Named(heading) ?? "";

    /// <summary>The text, or null when it is blank.</summary>
    public string? Named(string heading) => Named(questions[heading]);

    public Money? Money(string heading) => Money(questions[heading]);

    public decimal? Decimal(string heading) => Read(questions[heading], Figure.Of, OfFigures);

    public decimal? Share(string heading) => Read(questions[heading], Figure.ShareOf, OfShares);

    public LocalDate? Date(string heading) => Read(questions[heading], Figure.DayOf, OfDates);

    public int? Version(string heading) => Read(questions[heading], UnreadableVersion.Of, OfVersions);

    public TEnum? Word<TEnum>(string heading)
        where TEnum : struct, Enum =>
        Choice(questions[heading], static asked => new Choices<TEnum>(asked.Named(Words.Choices<TEnum>())
            .Select(word => (word.Typed, Enum.Parse<TEnum>(Words.Bare(word.Means), ignoreCase: true)))));

    /// <summary>True for the first of two words, false for the other, null for neither.</summary>
    public bool? Either(string heading, string[] words) =>
        Choice(questions[heading], asked => new Choices<bool>(asked.Named(words).Select(word => (word.Typed, word.Means == words[0]))));

    public Source? Source(string heading) => Source(heading, "", ReadingRules.UnknownSource);

    /// <summary>A source that takes claims.</summary>
    public Source? Fund(string heading, string programmeHeading) =>
        Source(heading, CellOf(questions[programmeHeading])?.Text ?? "", ReadingRules.UnknownFunder);

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
            AskForTheOther(questions[firstHeading], questions[lastHeading]);
            AskForTheOther(questions[lastHeading], questions[firstHeading]);
        }

        return first <= last ? new(first.Value, last.Value) : null;
    }

    /// <summary>The days under two headings, either of which may be open, in the right order or not at all.</summary>
    public (LocalDate? First, LocalDate? Last) Days(string firstHeading, string lastHeading)
    {
        var (first, last) = (Date(firstHeading), Date(lastHeading));
        return first is { } from && last is { } to && to < from && !Passes(new PeriodCase(CaseOf(questions[firstHeading]), CaseOf(questions[lastHeading]), from, to), ReadingRules.BackwardPeriod)
            ? (null, null) : (first, last);
    }

    protected string? Named(Question asked) =>
        Filled(asked) is not { } cell || (cell.Kind == CellKind.Error && !Passes(CaseOf(asked), ReadingRules.ErrorCell)) ? null : cell.Text.Trim();

    protected Money? Money(Question asked) => Read(asked, Figure.MoneyOf, OfMoney);

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
    protected Cell? Filled(Question asked)
    {
        var cell = CellOf(asked);
        if (cell is null && asked.IsStarred && (place == Standing.Cover || WhereOf(asked).Column > 0))
        {
            Passes(CaseOf(asked), place == Standing.Cover ? ReadingRules.MissingAnswer : ReadingRules.BlankCell);
        }

        return cell;
    }

    protected CellCase CaseOf(Question asked) =>
        new(asked.Printed, CellOf(asked), WhereOf(asked), $"{Key}|{asked.Heading}", asked.IsStarred ? place.Starred : place.Other, place.Scope, Near(asked));

    private T? Read<T>(Question asked, Func<Cell, T?> read, IRule<CellCase>[] rules)
        where T : struct
    {
        if (Filled(asked) is not { } cell)
        {
            return null;
        }

        var answer = read(cell);
        if (answer is null)
        {
            Passes(CaseOf(asked), rules);
        }

        return answer;
    }

    private T? Choice<T>(Question asked, Func<Question, Choices<T>> choices)
        where T : struct
    {
        if (Named(asked) is not { } word)
        {
            return null;
        }

        var answer = asked.Choices(choices).Of(word);
        if (answer is null)
        {
            Passes(new WordCase(CaseOf(asked), asked.Choices(choices).Typed), ReadingRules.UnknownWord);
        }

        return answer;
    }

    private Source? Source(string heading, string programme, IRule<SourceCase> unknown)
    {
        var asked = questions[heading];
        return Named(asked) is { } named ? SourceOf(new(CaseOf(asked), named, programme), ReadingRules.BareNewDeal, unknown) : null;
    }

    private void AskForTheOther(Question given, Question wanted)
    {
        if (CellOf(given) is not null && CellOf(wanted) is null && !wanted.IsStarred)
        {
            Passes(CaseOf(wanted) with { Near = given.Printed }, ReadingRules.BlankCell);
        }
    }
}

/// <summary>Answers beside labels, wherever each of them stands.</summary>
/// <param name="key">What a finding's key says before the label.</param>
public sealed class LabelledAnswers(
    SheetForm form, Standing place, string key, Func<string, Cell?> cell, Func<string, CellRef> where, Func<string, string?> near,
    ImmutableArray<Finding>.Builder findings)
    : Answers(new(form, label => where(label).Column), place, findings)
{
    protected override string Key => key;

    protected override Cell? CellOf(Question asked) => cell(asked.Heading);

    protected override CellRef WhereOf(Question asked) => where(asked.Heading);

    protected override string? Near(Question asked) => near(asked.Heading);
}
