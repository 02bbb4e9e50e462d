using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>Claims that should have come by a day and did not, or came after it: whatever a rule has found late.</summary>
internal static class ProgrammeLate
{
    public static void Fill(Page page, Programme programme)
    {
        ImmutableArray<LateRow> late =
        [
            .. from project in programme.Projects
               from finding in project.Findings.Where(finding => finding.Late is not null).OrderBy(finding => finding.Late!.Due).ThenBy(finding => finding.Key, StringComparer.Ordinal)
               select new LateRow(project.Project!, finding, finding.Late!),
        ];
        page.Line("Looked at on", programme.AsOf);
        page.Heading("Missing");
        page.Table(Missing(programme.AsOf), late.Where(row => row.Late.Came is null), "No claim that was due is missing.", freeze: false);
        page.Heading("Came late");
        page.Table(Came, late.Where(row => row.Late.Came is not null), "No claim came after its day.", freeze: false);
        page.Heading("Awards from which nobody has claimed yet");
        page.Table(AwardColumns, Unclaimed(programme), "There is a claim from every award that has begun.", freeze: false);
        page.Paragraph("A quarter that needs a claim is late from the day after it ends. A claim comes on the day on which it says it was prepared.");
    }

    private static ImmutableArray<Column<LateRow>> Missing(LocalDate? asOf) =>
    [
        .. Whose,
        new("Due by", 13, row => row.Late.Due),
        new("Days late", 13, row => asOf is { } day ? Days(row.Late.Due, day) : Content.Blank),
        .. Why,
    ];

    private static readonly ImmutableArray<Column<LateRow>> Whose =
    [
        new("Project", 20, row => row.Project.Reference),
        new("Fund", 26, row => row.Late.Fund),
        new("Programme", 26, row => row.Late.Programme),
    ];

    private static readonly ImmutableArray<Column<LateRow>> Why =
    [
        new("Rule", 13, row => row.Finding.Rule),
        new("What was found", 50, row => row.Finding.Says),
        new("Where it is written down", 40, row => $"{row.Finding.Figure ?? row.Finding.Term}"),
    ];

    private static readonly ImmutableArray<Column<LateRow>> Came =
    [
        .. Whose,
        new("Due by", 13, row => row.Late.Due),
        new("Days late", 13, row => Days(row.Late.Due, row.Late.Came!.Value)),
        .. Why,
    ];

    /// <summary>Awards of funds that take claims, begun by the day, that no claim names: the register's rows of one programme are one award.</summary>
    private static IEnumerable<Award> Unclaimed(Programme programme)
    {
        var claimed = programme.Claims.Select(claim => Key(claim.Id.Project, claim.Id.Fund, claim.Id.Programme)).ToHashSet();
        return programme.Register.Awards
            .Where(award => Funder.Of(award.Source) is not null && (award.From is null || award.From <= programme.AsOf))
            .GroupBy(award => Key(award.Project, award.Source, award.Programme))
            .Where(same => !claimed.Contains(same.Key))
            .OrderBy(same => same.Key.Project, StringComparer.Ordinal).ThenBy(same => Sources.All.IndexOf(same.Key.Fund)).ThenBy(same => same.Key.Programme, StringComparer.Ordinal)
            .Select(same => same.First() with
            {
                From = same.Min(award => award.From),
                To = same.Max(award => award.To),
                Amount = same.Any(award => award.Amount is not null) ? same.Total(award => award.Amount ?? Money.Zero) : null,
            });
    }

    private static readonly ImmutableArray<Column<Award>> AwardColumns =
    [
        new("Project", 20, award => award.Project),
        new("Fund", 26, award => award.Source.Name),
        new("Programme", 26, award => award.Programme),
        new("From", 13, award => award.From),
        new("To", 13, award => award.To),
        new("Awarded", 13, award => award.Amount),
    ];

    private static (string Project, Source Fund, string Programme) Key(string project, Source fund, string programme) =>
        (project.Trim().ToUpperInvariant(), fund, programme.Trim().ToUpperInvariant());

    private static Content Days(LocalDate due, LocalDate day) => Period.DaysBetween(due, day);

    private sealed record LateRow(Project Project, Finding Finding, Lateness Late);
}
