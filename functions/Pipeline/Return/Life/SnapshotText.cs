using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Return;

/// <summary>The sheets that a snapshot's rows stand on, each told once.</summary>
internal sealed class SnapshotLayouts
{
    private readonly List<SheetLayout> layouts = [];
    private readonly Dictionary<(string Sha256, string Sheet), int> places = [];

    public SnapshotLayouts()
    {
    }

    public SnapshotLayouts(ImmutableArray<LayoutText> texts) => layouts.AddRange(texts.Select(text => new SheetLayout(
        new(text.Sha256, text.File), text.Sheet, text.HeadingRow, text.Columns.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase))));

    public RowText Of(RowRef row)
    {
        var key = (row.Layout.File.Sha256, row.Layout.Sheet);
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, place = layouts.Count);
            layouts.Add(row.Layout);
        }

        return new(place, row.Row);
    }

    public RowRef Read(RowText row) => new(layouts[row.Sheet], row.Row);

    public ImmutableArray<LayoutText> Texts(bool named) =>
        [.. layouts.Select(layout => new LayoutText(layout.File.Sha256, named ? layout.File.Name : "", layout.Sheet, layout.HeadingRow, new(layout.Columns, StringComparer.Ordinal)))];
}

internal sealed record LayoutText(string Sha256, string File, string Sheet, int HeadingRow, SortedDictionary<string, int> Columns);

internal sealed record RowText(int Sheet, int Row);

internal sealed record PeriodText(string Name, string Slug, string First, string Last)
{
    public static PeriodText Of(NamedPeriod period) => new(period.Name, period.Slug, Iso(period.Days.First), Iso(period.Days.Last));

    public NamedPeriod Read() => new(Name, Slug, new(Day(First), Day(Last)));

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();
}

/// <summary>One part: whose, of which period, and what it says.</summary>
internal sealed record PartText(
    string Project, string Name, string Body, PeriodText Of, long Grant, long Due,
    ImmutableArray<CostText> Costs, ImmutableArray<UnitText> Units, ImmutableArray<OutputText> Outputs, ImmutableArray<ClaimText> Claims, ImmutableArray<string> Refused)
{
    public static PartText From(StatedPart part, SnapshotLayouts layouts) => new(
        part.Project.Reference, part.Project.Name, part.Project.AccountableBody, PeriodText.Of(part.Of), part.Grant.Pence, part.Due.Pence,
        [.. part.Costs.Select(cost => CostText.Of(cost, layouts))], [.. part.Units.Select(unit => UnitText.Of(unit, layouts))],
        [.. part.Outputs.Select(output => OutputText.Of(output, layouts))], [.. part.Claims.Select(ClaimText.Of)], part.Refused);

    public StatedPart Read(SnapshotLayouts layouts) => new(
        new Project { At = Nowhere, Reference = Project, Name = Name, AccountableBody = Body }, Of.Read(), new(Grant), new(Due),
        [.. Costs.Select(cost => cost.Read(Project, Of.Read(), layouts))], [.. Units.Select(unit => unit.Read(Project, Of.Read(), layouts))],
        [.. Outputs.Select(output => output.Read(Project, layouts))], [.. Claims.Select(claim => claim.Read(Project))], Refused);

    private static readonly RowRef Nowhere = new(new(new("", ""), "", 0, []), 0);
}

internal sealed record ClaimText(string Fund, string Programme, string Number)
{
    public static ClaimText Of(ClaimId id) => new(id.Fund.Code, id.Programme, id.Number);

    public ClaimId Read(string project) => new(Sources.All.Single(source => source.Code == Fund), Programme, project, Number);
}

/// <summary>What stood once and what stands, of a line that restates a certified one.</summary>
internal sealed record RestatedText(string Line, StoodText? Then, StoodText? Now)
{
    public static RestatedText? Of(Restated? restated, SnapshotLayouts layouts) =>
        restated is null ? null : new(restated.Line, StoodText.Of(restated.Then, layouts), StoodText.Of(restated.Now, layouts));

    public Restated Read(NamedPeriod of, SnapshotLayouts layouts) => new(Line, of, Then?.Read(layouts), Now?.Read(layouts));
}

internal sealed record StoodText(long Eligible, long Claimed, int Version, RowText At)
{
    public static StoodText? Of(Stood? stood, SnapshotLayouts layouts) => stood is null ? null : new(stood.Eligible.Pence, stood.Claimed.Pence, stood.Version, layouts.Of(stood.At));

    public Stood Read(SnapshotLayouts layouts) => new(new(Eligible), new(Claimed), Version, layouts.Read(At));
}

internal sealed record MatchText(string Heading, string? Source, long Amount);

/// <summary>One line of cost, or part of it.</summary>
internal sealed record CostText(
    ClaimText Claim, int Version, string Line, string Reference, string Description, string Heading, string? Nature, string Theme,
    string First, string Last, string? PeriodFirst, string? PeriodLast, bool Apportioned, string Fate, long Eligible, long Claimed,
    ImmutableArray<MatchText> Match, long Income, string Adjusts, string Reason, RowText At, RestatedText? Restates)
{
    public static CostText Of(Entry entry, SnapshotLayouts layouts) => new(
        ClaimText.Of(entry.Claim), entry.Version, entry.Line.Line, entry.Line.LedgerReference, entry.Line.Description, entry.Line.CostHeading, entry.Line.Nature?.ToString(), entry.Line.Theme,
        PeriodText.Iso(entry.Days.First), PeriodText.Iso(entry.Days.Last),
        entry.Line.Period is { } whole ? PeriodText.Iso(whole.First) : null, entry.Line.Period is { } all ? PeriodText.Iso(all.Last) : null,
        entry.Apportioned, entry.Fate.ToString(), entry.Eligible.Pence, entry.Claimed.Pence,
        [.. entry.Match.Select(share => new MatchText(share.Heading, share.Source?.Code, share.Amount.Pence))], entry.IncomeApplied.Pence,
        entry.Line.Adjusts, entry.Reason, layouts.Of(entry.Line.At), RestatedText.Of(entry.Restates, layouts));

    public Entry Read(string project, NamedPeriod of, SnapshotLayouts layouts)
    {
        var line = new CostLine
        {
            At = layouts.Read(At),
            Line = Line,
            LedgerReference = Reference,
            Description = Description,
            CostHeading = Heading,
            Nature = Nature is null ? null : Enum.Parse<Nature>(Nature),
            Theme = Theme,
            Period = PeriodFirst is null || PeriodLast is null ? null : new(PeriodText.Day(PeriodFirst), PeriodText.Day(PeriodLast)),
            Adjusts = Adjusts,
        };
        return new(
            Claim.Read(project), Version, line, new(PeriodText.Day(First), PeriodText.Day(Last)), Apportioned, Enum.Parse<Fate>(Fate), new(Eligible), new(Claimed),
            [.. Match.Select(share => new MatchShare(share.Heading, Sources.All.FirstOrDefault(source => source.Code == share.Source), new(share.Amount)))], new(Income),
            IsAdjustment: Adjusts.Length > 0 || Restates is not null, Reason)
        {
            Restates = Restates?.Read(of, layouts),
        };
    }
}

/// <summary>One row of units at a price.</summary>
internal sealed record UnitText(
    ClaimText Claim, int Version, string Line, string Contract, string Strand, string Element, decimal? Units, long? UnitPrice,
    string First, string Last, string Fate, long Amount, string Reason, RowText At, RestatedText? Restates)
{
    public static UnitText Of(UnitEntry unit, SnapshotLayouts layouts) => new(
        ClaimText.Of(unit.Claim), unit.Version, unit.Line.Line, unit.Line.Contract, unit.Line.Strand, unit.Line.Element, unit.Line.Units, unit.Line.UnitPrice?.Pence,
        PeriodText.Iso(unit.Days.First), PeriodText.Iso(unit.Days.Last), unit.Fate.ToString(), unit.Amount.Pence, unit.Reason, layouts.Of(unit.Line.At), RestatedText.Of(unit.Restates, layouts));

    public UnitEntry Read(string project, NamedPeriod of, SnapshotLayouts layouts) => new(
        Claim.Read(project), Version,
        new()
        {
            At = layouts.Read(At),
            Line = Line,
            Contract = Contract,
            Strand = Strand,
            Element = Element,
            Units = Units,
            UnitPrice = UnitPrice is { } pence ? new(pence) : null,
            Amount = new(Amount),
        },
        new(PeriodText.Day(First), PeriodText.Day(Last)), Enum.Parse<Fate>(Fate), new(Amount))
    {
        Restates = Restates?.Read(of, layouts),
        Reason = Reason,
    };
}

/// <summary>One output; nothing but its name where it was taken back.</summary>
internal sealed record OutputText(string Line, OutputStoodText? Stood)
{
    public static OutputText Of(StatedOutput output, SnapshotLayouts layouts) => new(output.Line, OutputStoodText.Of(output.Stood, layouts));

    public StatedOutput Read(string project, SnapshotLayouts layouts) => new(Line, Stood?.Read(project, layouts));
}

internal sealed record OutputStoodText(
    ClaimText Claim, int Version, string Number, string Code, string Output, decimal? Native, string Unit, decimal? Derived, string DerivedUnit, RowText At, string Heading)
{
    public static OutputStoodText? Of(OutputStood? stood, SnapshotLayouts layouts) => stood is null ? null : new(
        ClaimText.Of(stood.Claim), stood.Version, stood.Number, stood.Code, stood.Output, Plain(stood.Native), stood.Unit, Plain(stood.Derived), stood.DerivedUnit, layouts.Of(stood.At), stood.Heading);

    public OutputStood Read(string project, SnapshotLayouts layouts) =>
        new(Claim.Read(project), Version, Number, Code, Output, Native, Unit, Derived, DerivedUnit, layouts.Read(At), Heading);

    /// <summary>Without zeros at its end: 20.0 and 20 are the same twenty weeks.</summary>
    private static decimal? Plain(decimal? figure) => figure / 1.0000000000000000000000000000m;
}
