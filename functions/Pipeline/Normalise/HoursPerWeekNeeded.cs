using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Normalise;

/// <summary>Training weeks become beneficiary hours, or hours weeks, only with that project's hours per week.</summary>
/// <remarks>20 training weeks are 300 hours at 15 a week and 600 at 30. Nobody may pick one, so without hours or
/// attendance there is no figure.</remarks>
public sealed class HoursPerWeekNeeded : IRule<OutputCase>
{
    public string Id => "UNIT-02";

    public Citation Source => Documents.DevelopingPeople("15 to 30 hours a week and no one factor, 001:583");

    public InForce InForce => InForce.Always;

    public string Explain => "SRB counts training weeks and ESF beneficiary hours. To turn one into the other we need the course's hours per week, or its attendance records.";

    public string Remedy => "Fill in Hours per week, enter it in the register's Factors sheet, or send the attendance.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        if (at.Line.Quantity is { } amount && UnitNames.Find(at.In.Funder, at.Line.Unit) is { } native
            && UnitNames.Bridge(at.In.Funder, native) is { } own && Outputs.NeedsFactor(at, native) && HoursPerWeek.For(at) is null)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At[HoursPerWeek.Factor], $"{at.Line.HoursPerWeek:0.###}",
                $"{new Quantity(amount, native)} cannot be told in {own.Name}: nobody says how many hours a week had.",
                Remedy);
        }
    }
}
