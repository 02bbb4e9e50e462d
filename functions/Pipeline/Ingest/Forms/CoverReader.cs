using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads the sheet that says who claims what, for when: labels in one column, answers in another, in any order.</summary>
public static class CoverReader
{
    /// <summary>Which claim this is, or null when its cover does not say.</summary>
    public static ClaimId? IdOf(Workbook workbook, Form form, Sheet sheet) =>
        Id(AnswersOf(workbook, form, sheet, "", ImmutableArray.CreateBuilder<Finding>()));

    /// <summary>The cover, or null when a question that needs an answer has none.</summary>
    public static (ClaimId? Id, Cover? Cover) Read(Workbook workbook, Form form, Sheet sheet, string owner, ImmutableArray<Finding>.Builder findings)
    {
        var typed = new HeadingCase(form.Cover!, workbook.File, sheet.Name, 0, [.. Answered(workbook, form, sheet)], [], owner);
        findings.AddRange(ReadingRules.RepeatedHeading.Check(typed));
        findings.AddRange(ReadingRules.UnknownHeading.Check(typed));
        var answers = AnswersOf(workbook, form, sheet, owner, findings);
        return (Id(answers), Cover(answers, LayoutOf(workbook, form, sheet)));
    }

    private static ClaimId? Id(Answers cover)
    {
        var (fund, programme) = (cover.Fund("Funder", "Programme"), cover.Named("Programme"));
        var (project, number) = (cover.Named("Project reference"), cover.Named("Claim number"));
        return fund is null || programme is null || project is null || number is null ? null : new(fund, programme, project, number);
    }

    private static Cover? Cover(Answers cover, CoverLayout at)
    {
        var (claimant, type, total) = (cover.Named("Claimant"), cover.Word<ClaimType>("Claim type"), cover.Money("Total claimed"));
        var (preparedBy, preparedOn) = (cover.Named("Prepared by"), cover.Date("Prepared on"));
        var period = cover.Period("Period from", "Period to");
        var optional = new
        {
            Name = cover.Text("Project name"),
            Ledger = cover.Text("Ledger"),
            Version = cover.Version("Version") ?? 1,
            Figures = cover.Word<Figures>("Figures") ?? Figures.Period,
            Advance = cover.Money("Advance claimed") ?? Money.Zero,
            Income = cover.Money("Income") ?? Money.Zero,
            Previously = cover.Money("Previously claimed"),
            Payment = cover.Money("Payment requested"),
            Forecast = cover.Money("Forecast to year end"),
            CertifiedBy = cover.Text("Certified by"),
            CertifiedOn = cover.Date("Certified on"),
        };
        return claimant is null || type is null || period is null || total is null || preparedBy is null || preparedOn is null ? null : new()
        {
            At = at,
            ProjectName = optional.Name,
            Claimant = claimant,
            Ledger = optional.Ledger,
            Type = type.Value,
            Version = optional.Version,
            Figures = optional.Figures,
            Period = period,
            AdvanceClaimed = optional.Advance,
            Income = optional.Income,
            TotalClaimed = total.Value,
            PreviouslyClaimed = optional.Previously,
            PaymentRequested = optional.Payment,
            ForecastToYearEnd = optional.Forecast,
            PreparedBy = preparedBy,
            PreparedOn = preparedOn.Value,
            CertifiedBy = optional.CertifiedBy,
            CertifiedOn = optional.CertifiedOn,
        };
    }

    private static LabelledAnswers AnswersOf(Workbook workbook, Form form, Sheet sheet, string owner, ImmutableArray<Finding>.Builder findings)
    {
        var layout = LayoutOf(workbook, form, sheet);
        List<string> unknown = [.. Labels(form, sheet).Select(row => Label(form, row)).Where(label => form.Cover!.Find(label) is null)];
        return new(
            form.Cover!, Standing.Cover, owner,
            label => layout.Rows.TryGetValue(label, out var number) ? Headings.Filled(sheet.Rows.First(row => row.Number == number)[form.AnswerColumn])
                : form.Says.TryGetValue(label, out var says) ? new Cell(1, CellKind.Text, says) : null,
            label => form.Says.ContainsKey(label) && !layout.Rows.ContainsKey(label) ? new(workbook.File, sheet.Name, 1, 1) : layout[label],
            label => layout.Rows.ContainsKey(label) ? null : Words.NearMiss(form.Cover!.Printed(label), unknown),
            findings);
    }

    /// <summary>Where each answer stands. A heading between the questions may share a label's words: the one with an answer is meant.</summary>
    private static CoverLayout LayoutOf(Workbook workbook, Form form, Sheet sheet) =>
        new(workbook.File, sheet.Name,
            Labels(form, sheet).OrderByDescending(row => IsAnswered(form, row))
                .Select(row => (form.Cover!.Find(Label(form, row))?.Heading, row.Number))
                .Where(label => label.Heading is not null)
                .DistinctBy(label => label.Heading)
                .ToImmutableDictionary(label => label.Heading!, label => label.Number, StringComparer.OrdinalIgnoreCase))
        { AnswerColumn = form.AnswerColumn };

    private static IEnumerable<(CellRef Where, string Heading)> Answered(Workbook workbook, Form form, Sheet sheet) =>
        Labels(form, sheet).Where(row => IsAnswered(form, row)).Select(row => (new CellRef(workbook.File, sheet.Name, row.Number, form.LabelColumn), Label(form, row)));

    /// <summary>Everything in the column of labels below the title.</summary>
    private static IEnumerable<SheetRow> Labels(Form form, Sheet sheet) =>
        sheet.Rows.Where(row => row.Number > 1 && Headings.Filled(row[form.LabelColumn]) is not null);

    private static bool IsAnswered(Form form, SheetRow row) => Headings.Filled(row[form.AnswerColumn]) is not null;

    private static string Label(Form form, SheetRow row) => Words.Tidy(row[form.LabelColumn]!.Value.Text);
}
