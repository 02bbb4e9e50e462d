using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Esf;

/// <summary>A 2000-06 direct bid sets its own intervals, within limits: 2 to 12 claims in any twelve months.</summary>
/// <remarks>Two at least means that twelve months never pass between a claim's end and the end of the next but
/// one. Until there are two claims, the award's first day stands in for the missing ends.</remarks>
public sealed class InterimCycle : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "ESF-04";

    public Citation Source => EsfTables.Cycle.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "You choose when you claim, but any twelve months must see at least two claims and at most twelve.";

    public string Remedy => "Agree the claim dates with the Government Office, and keep to the project profile.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.Cycle];

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type == ClaimType.Advance || at.InTable(EsfTables.Cycle) is not { } cycle)
        {
            yield break;
        }

        var last = at.Claim.Cover.Period.Last;
        var ends = at.ClaimsToDate().Where(claim => claim.Cover.Type != ClaimType.Advance).Select(claim => claim.Cover.Period.Last).ToList();
        var inTwelveMonths = ends.Count(end => end > last.PlusYears(-1));
        if (inTwelveMonths > cycle.Value.Most)
        {
            yield return Finds(at, $"This is claim {inTwelveMonths} of the twelve months to {last:uuuu-MM-dd}; {cycle.Value.Most} are allowed.", cycle);
        }
        else if (Since(at, ends, cycle.Value.Least) is { } since && last > since.PlusYears(1))
        {
            yield return Finds(at, $"Fewer than {cycle.Value.Least} claims were made in the twelve months after {since:uuuu-MM-dd}.", cycle);
        }
    }

    private static LocalDate? Since(ClaimCase at, List<LocalDate> ends, int least) =>
        ends.Count > least ? ends[^(least + 1)] : at.Awards.Select(award => award.From).FirstOrDefault(day => day is not null) ?? at.Project.Start;

    private Finding Finds(ClaimCase at, string says, DatedRow<ClaimsInAYear> cycle) =>
        this.Finds(at, Severity.Query, at.Claim.Cover.At["Period to"], $"{at.Claim.Cover.Period.Last:uuuu-MM-dd}", says,
            Remedy, cycle.Source);
}
