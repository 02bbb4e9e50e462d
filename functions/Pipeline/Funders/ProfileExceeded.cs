using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>What was claimed for a financial year, beside what the register profiled for it.</summary>
/// <remarks>Nobody states what a fund does about it, so it is a note: an agency may re-profile a year, and only
/// the award itself is a limit. Years are told apart by the year they open in, so 2000/01 and 2000-01 are one.</remarks>
public sealed class ProfileExceeded(string id, string fund) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => Documents.Practice("grant is profiled by financial year and lost unless re-profiled");

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} grant is profiled by financial year; a year that is claimed above its profile has to be re-profiled by the funder.";

    public string Remedy => "Ask the funder to re-profile the year.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at) =>
        from year in at.Funder.Calendar.Years(at.Claim.Cover.Period)
        let profiled = Profiled(at, year)
        where profiled is not null
        let claimed = Claimed(at, year.Days)
        where claimed > profiled
        select this.Finds(at, Severity.Note, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
            $"{claimed} is claimed for {year} to date, and {profiled} was profiled for it.",
            Remedy, part: year.Slug);

    private static Money? Profiled(ClaimCase at, NamedPeriod year)
    {
        var rows = at.Profile().Where(row => row.Year.StartsWith(year.Slug[..4], StringComparison.Ordinal)).ToList();
        return rows.Count == 0 || rows.Any(row => row.Amount is null) ? null : rows.Total(row => row.Amount!.Value);
    }

    private static Money Claimed(ClaimCase at, ClaimPeriod year) =>
        at.CostsToDate().Total(line =>
            line.Claimed is { } claimed && Timing.Of(line, at.Awards.FirstOrDefault()?.Basis ?? Basis.Defrayed) is { } when
                ? when.Part(claimed, year)
                : Money.Zero);
}
