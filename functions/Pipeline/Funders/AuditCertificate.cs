using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>Above what grant an independent audit certificate goes with the final claim, and whether a long project always needs one.</summary>
/// <param name="Most">The largest grant that needs none: £20,000.00 where it is asked for over that, £49,999.99 where from £50,000.00.</param>
public readonly record struct AuditThreshold(Money Most, bool AlwaysOverTwelveMonths);

/// <summary>A final claim above a threshold needs an auditor's certificate.</summary>
/// <remarks>A certificate covers twelve months, and one more the remainder: eighteen months need two. Where papers
/// disagree about the threshold both stand in the table; the register's Terms sheet chooses by "Audit certificate over".</remarks>
public sealed class AuditCertificate(string id, string fund, DatedTable<AuditThreshold> thresholds) : IRule<ClaimCase>, IAppliesFigures
{
    public const string Term = "Audit certificate over";

    public string Id => id;

    public Citation Source => thresholds.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => $"A final {fund} claim above a set grant goes in with an independent auditor's certificate for each twelve months.";

    public string Remedy => "Send the auditor's certificates with the claim.";

    public ImmutableArray<IDatedTable> Tables => [thresholds];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type != ClaimType.Final || at.Awarded is not { } award || Threshold(at) is not { } threshold)
        {
            yield break;
        }

        var years = Years(at);
        if (award > threshold.Value.Most || (threshold.Value.AlwaysOverTwelveMonths && years > 1))
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Claim type"], "Final",
                $"A grant of {award} {(award > threshold.Value.Most ? $"is over {threshold.Value.Most}" : "runs for more than twelve months")}, so the final claim needs {years} audit {(years == 1 ? "certificate" : "certificates")}.",
                Remedy, threshold.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.Cover.Type == ClaimType.Final && at.Awarded is not null && Threshold(at) is { } threshold ? [thresholds.Applied(threshold)] : [];

    public static string InWords(AuditThreshold threshold) =>
        $"over {threshold.Most}{(threshold.AlwaysOverTwelveMonths ? ", or running for more than twelve months" : "")}";

    private DatedRow<AuditThreshold>? Threshold(ClaimCase at) =>
        at.InOfferLetter(Term) is { } own ? new(new(Money.Gbp(decimal.Round(own.Value, 2)), false), own.InForce, own.Source) : at.InTable(thresholds);

    /// <summary>Twelve-month slices of the award, the last one shorter; one where the register gives no days.</summary>
    private static int Years(ClaimCase at)
    {
        var (first, last) = at.AwardDays();
        var months = first is { } opens && last is { } closes && closes >= opens ? Period.Between(opens, closes.PlusDays(1), PeriodUnits.Days | PeriodUnits.Months) : Period.Zero;
        return Math.Max(1, (months.Months + (months.Days > 0 ? 1 : 0) + 11) / 12);
    }
}
