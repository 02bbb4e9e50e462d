using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One line of a return, of cost or of units, as something to be held against another.</summary>
/// <param name="Line">Its name: fund, claim and line, and what it is entered as, so that a cost that becomes capital is two lines.</param>
/// <param name="Alike">What it has in common with the same cost on another claim: a later cumulative claim tells it again.</param>
internal sealed record Piece(string Line, string Alike, Entry? Cost, UnitEntry? Unit)
{
    public static Piece Of(Entry entry) => new(
        entry.Restates?.Line ?? Named("cost", entry.Claim, entry.Line.Line, As(entry)),
        Joined(entry.Claim.Fund.Code, entry.Claim.Programme, entry.Line.LedgerReference, As(entry)), entry, null);

    public static Piece Of(UnitEntry unit) => new(
        unit.Restates?.Line ?? Named("unit", unit.Claim, unit.Line.Line, Joined(unit.Line.Contract, unit.Line.Element)),
        Joined(unit.Claim.Fund.Code, unit.Claim.Programme, unit.Line.Contract, unit.Line.Element, unit.Line.Strand, $"{unit.Days}"), null, unit);

    /// <summary>Outputs by name, each as far as it was accepted.</summary>
    public static IEnumerable<StatedOutput> Outputs(IEnumerable<OutputEntry> outputs) =>
        from output in outputs
        group output by Named("output", output.Claim, output.Line.Line, Joined(output.Code, output.Output, output.Native?.Measure.Name ?? "", output.Group)) into same
        from named in same.Select((output, i) => new StatedOutput(i == 0 ? same.Key : $"{same.Key}|{i + 1}", StoodOf(output)))
        where named.Stood is not null
        select named;

    public ClaimId Claim => Cost?.Claim ?? Unit!.Claim;

    public int Version => Cost?.Version ?? Unit!.Version;

    public Fate Fate => Cost?.Fate ?? Unit!.Fate;

    public RowRef At => Cost?.Line.At ?? Unit!.Line.At;

    public string Number => Cost?.Line.Line ?? Unit!.Line.Line;

    /// <summary>What of it is in the totals.</summary>
    public Amounts Amounts => Fate != Fate.Accepted ? Amounts.None
        : Cost is { } cost ? new(cost.Eligible, cost.Claimed, cost.IncomeApplied, 0, [.. cost.Match.Where(share => !share.Amount.IsZero).OrderBy(share => share.Heading, StringComparer.Ordinal)])
        : new(Money.Zero, Unit!.Amount, Money.Zero, Unit.Line.Units ?? 0, []);

    private static OutputStood? StoodOf(OutputEntry output) => output.Fate != Fate.Accepted ? null : new(
        output.Claim, output.Version, output.Line.Line, output.Code, output.Output, output.Native?.Amount, output.Native?.Measure.Name ?? "",
        output.Derived?.Amount, output.Derived?.Measure.Name ?? "", output.Line.At, output.Line is AttendanceLine ? "Hours" : "Quantity");

    private static string As(Entry entry) => Joined($"{entry.Line.Nature}", entry.Line.CostHeading, entry.Line.Theme);

    private static string Named(string kind, ClaimId claim, string line, string entered) => Joined(kind, claim.Fund.Code, claim.Programme, claim.Number, line, entered);

    private static string Joined(params IEnumerable<string> parts) => string.Join('|', parts.Select(part => part.Trim().ToUpperInvariant()));
}

/// <summary>What a line adds to a return's totals.</summary>
/// <param name="Match">By heading, none of them nothing, in ordinal order.</param>
internal sealed record Amounts(Money Eligible, Money Claimed, Money Income, decimal Units, ImmutableArray<MatchShare> Match)
{
    public static readonly Amounts None = new(Money.Zero, Money.Zero, Money.Zero, 0, []);

    public bool IsNothing => Eligible.IsZero && Claimed.IsZero && Income.IsZero && Units == 0 && Match.IsEmpty;

    public static Amounts operator +(Amounts a, Amounts b) => new(a.Eligible + b.Eligible, a.Claimed + b.Claimed, a.Income + b.Income, a.Units + b.Units, Sum([.. a.Match, .. b.Match]));

    public static Amounts operator -(Amounts a) => new(-a.Eligible, -a.Claimed, -a.Income, -a.Units, [.. a.Match.Select(share => share with { Amount = -share.Amount })]);

    public static Amounts operator -(Amounts a, Amounts b) => a + -b;

    private static ImmutableArray<MatchShare> Sum(ImmutableArray<MatchShare> shares) =>
    [
        .. shares.GroupBy(share => share.Heading, StringComparer.Ordinal)
            .Select(same => same.First() with { Amount = same.Total(share => share.Amount) })
            .Where(share => !share.Amount.IsZero)
            .OrderBy(share => share.Heading, StringComparer.Ordinal),
    ];
}
