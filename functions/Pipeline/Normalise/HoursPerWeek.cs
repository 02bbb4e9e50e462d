using FundingPipeline.Reconcile;

namespace FundingPipeline.Normalise;

/// <summary>How many hours one training week of one project had, and who says so.</summary>
/// <remarks>No document gives a factor: a Gateway alone runs from 15 to 30 hours. So it is the line's own, or the
/// register's for the project and day, or nobody's, and then nothing is converted.</remarks>
public sealed record HoursPerWeek(decimal Hours, string Source)
{
    public const string Factor = "Hours per week";

    public static HoursPerWeek? For(OutputCase at) => OnTheLine(at) ?? InTheRegister(at);

    private static HoursPerWeek? OnTheLine(OutputCase at) =>
        at.Line.HoursPerWeek is > 0 and var hours ? new(hours, $"{at.Line.At[Factor]}") : null;

    private static HoursPerWeek? InTheRegister(OutputCase at) =>
        (from factor in at.In.Register.Factors
         where factor.Project.Equals(at.In.Project.Reference, StringComparison.OrdinalIgnoreCase)
             && factor.Name.Trim().Equals(Factor, StringComparison.OrdinalIgnoreCase)
             && factor.Covers(at.RuledOn) && factor.Value > 0
         select new HoursPerWeek(factor.Value!.Value, factor.Source.Length > 0 ? factor.Source : $"{factor.At["Value"]}")).FirstOrDefault();
}
