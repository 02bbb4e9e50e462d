using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>What reading itself can find wrong, before any fund is asked.</summary>
public static class ReadingRules
{
    public static readonly HiddenRows HiddenRows = new();
    public static readonly UnknownForm UnknownForm = new();
    public static readonly OwnReturn OwnReturn = new();
    public static readonly EmptyForm EmptyForm = new();
    public static readonly MissingHeading MissingHeading = new();
    public static readonly RepeatedHeading RepeatedHeading = new();
    public static readonly UnknownHeading UnknownHeading = new();
    public static readonly UnknownSheet UnknownSheet = new();
    public static readonly MissingAnswer MissingAnswer = new();
    public static readonly BlankCell BlankCell = new();
    public static readonly ErrorCell ErrorCell = new();
    public static readonly UnreadableFigure UnreadableFigure = new();
    public static readonly UnreadableShare UnreadableShare = new();
    public static readonly FinerThanAPenny FinerThanAPenny = new();
    public static readonly ForeignCurrency ForeignCurrency = new();
    public static readonly UnreadableDate UnreadableDate = new();
    public static readonly BackwardPeriod BackwardPeriod = new();
    public static readonly UnknownWord UnknownWord = new();
    public static readonly UnknownFunder UnknownFunder = new();
    public static readonly BareNewDeal BareNewDeal = new();
    public static readonly UnknownSource UnknownSource = new();
    public static readonly PersonalData PersonalData = new();
    public static readonly DuplicateLine DuplicateLine = new();
    public static readonly WrongTotal WrongTotal = new();
    public static readonly UnreadableVersion UnreadableVersion = new();
    public static readonly RegisterClash RegisterClash = new();
    public static readonly ProjectTwice ProjectTwice = new();
    public static readonly SharedRowClash SharedRowClash = new();
    public static readonly BrokenForm BrokenForm = new();

    public static readonly ImmutableArray<IRule> All =
    [
        .. FileRules.All, HiddenRows, UnknownForm, OwnReturn, EmptyForm, MissingHeading, RepeatedHeading, UnknownHeading, UnknownSheet, MissingAnswer, BlankCell, ErrorCell,
        UnreadableFigure, UnreadableShare, FinerThanAPenny, ForeignCurrency, UnreadableDate, BackwardPeriod, UnknownWord,
        UnknownFunder, BareNewDeal, UnknownSource, PersonalData, DuplicateLine, WrongTotal, UnreadableVersion, RegisterClash, ProjectTwice, SharedRowClash, BrokenForm,
    ];
}
