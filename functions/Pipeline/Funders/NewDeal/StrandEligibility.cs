using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A strand is for certain people, and a unit for anybody else is not paid until it is explained.</summary>
/// <remarks>The Participants sheet says how old somebody was at the start, how long out of work and how many hours at
/// work. What it leaves blank is not asked about: advisers decide on papers that no claim carries. Advisers may also
/// let people in early, so it is a query and no refusal.</remarks>
public sealed class StrandEligibility : IRule<UnitCostCase>, IAppliesFigures
{
    public string Id => "ND-10";

    public Citation Source => NewDealTables.Strand.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "Each New Deal is for people of a certain age, time out of work or hours of work; we ask about anybody outside them.";

    public string Remedy => "Correct the Participants sheet, or say who approved the start and why.";

    public ImmutableArray<IDatedTable> Tables => [NewDealTables.Strand];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        var strand = Terms(at.In);
        var person = at.ParticipantRows().FirstOrDefault();
        if (strand is not null && person is not null && Outside(person, strand.Value) is { } why)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Person reference"], at.Line.Person,
                $"{at.Line.Person} {why}.", Remedy, strand.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.UnitCosts.Length > 0 && at.ClaimsToDate().Any(claim => claim.Participants.Length > 0) && Terms(at) is { } strand ? [NewDealTables.Strand.Applied(strand)] : [];

    private static DatedRow<StrandTerms>? Terms(ClaimCase at) => at.InTable(NewDealTables.Strand, at.Claim.Id.Fund.Code);

    private static string? Outside(ParticipantLine person, StrandTerms strand) =>
        person.AgeAtStart is { } age && (age < strand.From || age >= strand.To + 1) ? $"was {Plain(age)} at the start, and the strand takes {Ages(strand)}"
        : person.MonthsUnemployed < strand.MonthsUnemployed ? $"had been out of work for {Plain(person.MonthsUnemployed.Value)} months, and the strand asks for {strand.MonthsUnemployed}"
        : person.HoursWorked >= strand.HoursBelow ? $"worked {Plain(person.HoursWorked.Value)} hours a week, and the strand takes people who work less than {strand.HoursBelow}"
        : null;

    private static string Ages(StrandTerms strand) => strand.To is { } to ? $"ages {strand.From} to {to}" : $"ages {strand.From} and over";

    private static string Plain(decimal figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);
}
