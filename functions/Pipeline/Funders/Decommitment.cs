using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>European money that was committed in one year is lost when it is not claimed by the end of the second year after.</summary>
/// <remarks>What counts is the programme's claim on the Commission and not the project's on the programme, so this is a
/// warning in the last year: £40,000.00 of a commitment of 2000 has until 31 December 2002.</remarks>
public sealed class Decommitment(string id, string fund) : IRule<AwardCase>
{
    public string Id => id;

    public Citation Source => new("Regulation (EC) 1260/1999", "Article 31(2), the N+2 rule", Evidence.Confirmed);

    public InForce InForce => new(new LocalDate(2000, 1, 1));

    public string Explain => $"{fund} committed in one year is lost where it is not claimed by 31 December two years later; we say so while there is time.";

    public string Remedy => "Claim what has been spent, or agree with the programme what it can use elsewhere.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(AwardCase at) =>
        from year in at.In.Awards.Where(award => award.Amount is not null).GroupBy(CommittedIn)
        where year.Key is not null
        let until = new LocalDate(year.Key!.Value + 2, 12, 31)
        let committed = year.Total(award => award.Amount!.Value)
        where at.RuledOn.Year >= until.Year && at.ClaimedToDate < committed
        select this.Finds(at, Severity.Note, at.In.Claim.Cover.At["Total claimed"], $"{at.In.Claim.Cover.TotalClaimed}",
            $"{committed} was committed in {year.Key} and {at.ClaimedToDate} is claimed to date: {committed - at.ClaimedToDate} {(at.RuledOn <= until ? "is lost unless it is claimed by" : "was open on")} {until:uuuu-MM-dd}.",
            Remedy, part: $"{year.Key}");

    private static int? CommittedIn(Award award) =>
        award.CommittedIn.Trim() is { Length: >= 4 } typed && int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100 ? year : null;
}
