using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>Volunteers' time is private match in kind, and no wage was paid for it.</summary>
/// <remarks>Before 2000 it is no match at all, which the match matrix says. Since then only wholly voluntary people count:
/// an hour that a payroll line pays for was not given.</remarks>
public sealed class VolunteerTime : IRule<LineCase>, IAppliesFigures
{
    public string Id => "ESF-21";

    public Citation Source => EsfTables.VolunteerTime.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "Volunteers' time counts as private match in kind, on a line in kind of its own; nobody who is paid for the time is a volunteer.";

    public string Remedy => "Enter the time as a line in kind, and the volunteers as private match in the register's Match sheet.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.VolunteerTime];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var given = at.Line.Match.FirstOrDefault(share => share.Source == Sources.Volunteers && !share.Amount.IsZero);
        if (given is null || at.In.InTable(EsfTables.VolunteerTime) is not { } row)
        {
            yield break;
        }

        if (at.Line.Kind != CostKind.InKind)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At[given.Heading], $"{given.Amount}",
                $"{given.Amount} of volunteers' time stands against a cost that was paid for.", Remedy, row.Source, part: "paid");
        }

        if (at.In.Register.Match.Any(offer => offer.Source == Sources.Volunteers && offer.Public == true && offer.Project.Equals(at.In.Project.Reference, StringComparison.OrdinalIgnoreCase)))
        {
            yield return this.Finds(at, Severity.Query, at.Line.At[given.Heading], $"{given.Amount}",
                $"The register calls {given.Amount} of volunteers' time public match; it is {row.Value}.", Remedy, row.Source, part: "public");
        }
    }
}
