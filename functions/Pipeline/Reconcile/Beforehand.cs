using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>What can be said of a claim before it is sent: what reading found, and the rules that need nothing but the claim.</summary>
/// <remarks>Without a register nobody knows the project's awards. So a rule that asks for one is silent here, where it
/// would only say that there is none.</remarks>
public static class Beforehand
{
    public static ImmutableArray<Finding> Of(Intake intake) =>
    [
        .. intake.Findings
            .Concat(intake.Claim is { } claim ? Ask(claim) : [])
            .DistinctBy(finding => (finding.Key, finding.Where))
            .OrderBy(finding => finding.Where.Sheet, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Row)
            .ThenBy(finding => finding.Where.Column)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<Finding> Ask(Claim claim)
    {
        if (Funder.Of(claim.Id.Fund) is not { } funder)
        {
            return [];
        }

        var book = new RuleBook([.. RuleBook.For(funder).Rules.Where(rule => rule is IStandsAlone)]);
        var at = new ClaimCase(claim, funder, Unknown(claim), [], Register.Empty, [claim]);
        return
        [
            .. book.Ask(at),
            .. claim.Costs.SelectMany(line => book.Ask(new LineCase(at, line, null, Timing.Of(line, Basis.Defrayed)))),
            .. claim.Outcomes.SelectMany(line => book.Ask(new OutcomeCase(at, line))),
            .. claim.Outputs.SelectMany(line => book.Ask(new OutputCase(at, line))),
            .. claim.UnitCosts.SelectMany(line => book.Ask(new UnitCostCase(at, line))),
        ];
    }

    /// <summary>The project as far as its claim names it.</summary>
    private static Project Unknown(Claim claim) => new()
    {
        At = new(new(claim.File, "", 0, ImmutableDictionary<string, int>.Empty), 0),
        Reference = claim.Id.Project,
        Name = claim.Cover.ProjectName,
        AccountableBody = claim.Cover.Claimant,
    };
}
