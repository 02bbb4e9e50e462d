using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Normalise;

/// <summary>What a claim's outputs mean: the native figure for ever, and beside it the fund's own unit where that can be said.</summary>
/// <remarks>
/// Attendance records beat any factor. A claim that has them states its training time in the fund's unit by
/// counting, so its lines in the other unit stay as they were typed and are not converted as well; a line that
/// already states the fund's unit stands, and the attendance behind it is its evidence, not a second helping.
/// </remarks>
public static class Outputs
{
    /// <summary>Every output of a claim: its lines, and what its attendance adds to them.</summary>
    /// <param name="fate">What became of each row: refused rows stay in, marked as refused.</param>
    public static ImmutableArray<OutputEntry> Of(ClaimCase at, Func<ClaimRow, Fate> fate)
    {
        ImmutableArray<OutputEntry> lines = [.. at.Claim.Outputs.Select(line => Read(new(at, line), fate(line)))];
        var stated = lines.Where(line => line.Fate != Fate.Refused).Select(line => line.Native?.Measure).ToHashSet();
        return [.. lines, .. Attendance.Read(at, fate).Where(entry => !stated.Contains(entry.Native?.Measure))];
    }

    /// <summary>One line: no native figure when its unit or quantity is unknown, no derived one when its hours per week are.</summary>
    public static OutputEntry Read(OutputCase at, Fate fate = Fate.Accepted)
    {
        var (line, claim) = (at.Line, at.In.Claim);
        var native = Native(at);
        var factor = native is { } found && NeedsFactor(at, found.Measure) ? HoursPerWeek.For(at) : null;
        return new(
            claim.Id, claim.Cover.Version, line, line.Code, line.Output, line.Figures, line.Period ?? claim.Cover.Period, fate,
            native, Derived(at, native, factor), factor?.Hours, factor?.Source ?? "", line.Forecast, line.Group);
    }

    /// <summary>Whether a figure in this measure can reach the fund's own unit only by way of hours per week.</summary>
    public static bool NeedsFactor(OutputCase at, Measure native) =>
        UnitNames.Bridge(at.In.Funder, native) is not null && !Attendance.Has(at.In);

    private static Quantity? Native(OutputCase at) =>
        at.Line.Quantity is { } amount && UnitNames.Find(at.In.Funder, at.Line.Unit) is { } measure ? new(amount, measure) : null;

    /// <summary>Weeks become hours exactly; hours become weeks to three decimals, which is what returns print.</summary>
    private static Quantity? Derived(OutputCase at, Quantity? native, HoursPerWeek? factor) =>
        native is { } known && factor is not null && UnitNames.Bridge(at.In.Funder, known.Measure) is { } own
            ? new(own.Dimension == Dimension.PersonHours ? known.Amount * factor.Hours : decimal.Round(known.Amount / factor.Hours, 3, MidpointRounding.AwayFromZero), own)
            : null;
}
