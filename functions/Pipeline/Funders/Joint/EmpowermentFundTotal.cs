using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Joint;

/// <summary>The Community Empowerment Fund cannot give all projects together more than there was of it.</summary>
/// <remarks>
/// The guidance gives it as "£36 million over the next three years to each of the 88 NRF areas". Taken by the word that
/// is £3,168 million, three and a half times the Neighbourhood Renewal Fund it stands beside. Both readings are kept;
/// £36 million in all is the default, and a Terms row for the fund, "Community Empowerment Fund in all", chooses.
/// </remarks>
public sealed class EmpowermentFundTotal : IRule<ProjectCase>, IAppliesFigures
{
    public const string InTotal = "in total";
    public const string ToEach = "to each area";

    private static readonly Citation Guidance = Documents.PartnershipGuidance("\"£36 million ... to each of the 88 NRF areas\", 004:618", Evidence.Conflicting);
    private static readonly InForce ThreeYears = new(new LocalDate(2001, 4, 1), new LocalDate(2004, 3, 31));

    public static readonly DatedTable<Money> Total = new("Community Empowerment Fund in all",
    [
        new(Money.Gbp(36_000_000m), ThreeYears, Guidance) { Reading = InTotal },
        new(Money.Gbp(3_168_000_000m), ThreeYears, Guidance) { Reading = ToEach },
    ])
    { InWords = pounds => $"{pounds}" };

    public string Id => "CEF-01";

    public Citation Source => Guidance;

    public InForce InForce => ThreeYears;

    public string Explain => "The Community Empowerment Fund had £36 million for three years, for all areas together as we read it, so budgets above that are asked about.";

    public string Remedy => "Check the amounts, or choose the other reading in the register's Terms sheet.";

    public ImmutableArray<IDatedTable> Tables => [Total];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProjectCase at)
    {
        var budgets = at.Register.Budgets.Where(budget => budget.Source == Sources.CommunityEmpowerment).ToList();
        var given = budgets.Total(budget => budget.Amount ?? Money.Zero);
        if (budgets.Count > 0 && at.Lines.Any(line => Takes(line.Line)) && Total.On(at.RuledOn, "", reading: Reading(at.Register)) is { } row && given > row.Value)
        {
            yield return this.Finds(at, Severity.Query, budgets[^1].At["Amount"], $"{budgets[^1].Amount}",
                $"Budgets of the Community Empowerment Fund come to {given}; it had {row.Value}, reading the guidance as {row.Reading}.",
                Remedy, row.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.Costs.Any(Takes) && Total.On(at.RuledOn, "", reading: Reading(at.Register)) is { } row ? [Total.Applied(row)] : [];

    private static bool Takes(CostLine line) =>
        line.Match.Any(share => share.Source == Sources.CommunityEmpowerment);

    private static string Reading(Register register) =>
        register.Terms.Where(term => term.Source == Sources.CommunityEmpowerment && term.Term.Equals(Total.Name, StringComparison.OrdinalIgnoreCase))
            .Select(term => term.Value.Trim()).FirstOrDefault() ?? "";
}
