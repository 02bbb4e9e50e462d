using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A fund that is claimed from quarter by quarter: no claim may cover days of two of its quarters.</summary>
/// <param name="fund">Its short name, for the telephone.</param>
/// <remarks>Part of a quarter is allowed, for claims are due at least quarterly: a project that starts in
/// February claims February and March. The same days are a quarter to every fund, under different names.</remarks>
public sealed class QuarterlyClaims(string id, string fund, Citation source) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => source;

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} is claimed from quarter by quarter, so a claim's days must lie within one of its quarters.";

    public string Remedy => "Send one claim for each quarter, or tell us which letter allows a longer period.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var days = at.NewDays();
        if (at.Claim.Cover.Type != ClaimType.Advance && at.Funder.Calendar.Quarter(days.First) is { } quarter && !quarter.Days.Covers(days))
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Period to"], $"{days.Last:uuuu-MM-dd}",
                $"The claim covers {days}, but quarter {quarter} ends on {quarter.Days.Last:uuuu-MM-dd}.",
                Remedy);
        }
    }
}
