using NodaTime;

namespace FundingPipeline.Tests.Generated;

/// <summary>One claim of a generated programme, as a workbook.</summary>
internal static class GeneratedClaim
{
    private static readonly string[] CostHeadings = ["Staff", "Premises", "Equipment", "Training", "Travel", "Publicity"];
    private static readonly string[] Themes = ["Crime", "Education", "Health", "Employment"];
    private static readonly string[] Own = ["Line", "Ledger reference", "Kind", "Date incurred", "Date paid", "Payee", "Description", "Cost heading", "Capital or revenue", "Gross cost", "Eligible cost", "Claimed"];

    public static void Write(Stream into, GeneratedProgramme programme, int project, int quarter, Fund fund, int version, List<Invoice> invoices)
    {
        var others = programme.Paying.Where(other => other != fund && !(other.IsEuropean && fund.IsEuropean)).ToList();
        var headings = (string[])[.. Own, .. others.Select(other => $"Match: {other.Code}"), "Match: Core budget", "Theme", "Ward"];
        var less = 100 * (version - 1);
        var total = invoices.Sum(fund.Of) - less;
        BigClaim.Write(into, Cover(project, quarter, fund, version, total), headings, invoices.Count, (texts, row) => Line(texts, row, invoices[row - 1], row == 1 ? less : 0));

        string?[] Line(BigClaim.Texts texts, int row, Invoice invoice, int off)
        {
            var match = others.ConvertAll(other => other.IsClaimedIn(quarter) && other.Pays(invoice.Number, programme.Lines) ? other.Of(invoice) : 0);
            var claimed = fund.Of(invoice);
            string?[] cells =
            [
                $"><v>{row}</v>", texts.Cell(invoice.Reference), texts.Cell("Invoice"), Day(invoice.Paid.PlusDays(-10)), Day(invoice.Paid), texts.Cell($"Supplier {invoice.Pence % 89} & Sons"),
                texts.Cell($"Work order {invoice.Pence % 997}"), texts.Cell(CostHeadings[invoice.Number % 6]), texts.Cell("Revenue"), BigClaim.Pounds(invoice.Pence), BigClaim.Pounds(invoice.Pence), BigClaim.Pounds(claimed - off),
                .. match.Select(share => BigClaim.Pounds(share)), BigClaim.Pounds(invoice.Pence - claimed - match.Sum() + off), texts.Cell(Themes[invoice.Number % 4]), texts.Cell("Moss Side"),
            ];
            if (invoice.Fault is { } fault)
            {
                cells[Array.IndexOf(headings, fault.Heading)] = fault.Instead is { } instead ? texts.Cell(instead) : null;
            }

            return cells;
        }
    }

    private static object?[][] Cover(int project, int quarter, Fund fund, int version, int total)
    {
        var last = GeneratedProgramme.FirstDay.PlusMonths((3 * quarter) + 3).PlusDays(-1);
        return
        [
            ["Grant claim"], ["Funder", fund.Code], ["Programme", fund.Programme], ["Project reference", GeneratedProgramme.Reference(project)], ["Project name", $"Neighbourhood project {project}"],
            ["Claimant", $"Agency {project}"], ["Ledger", $"Agency {project}"], ["Claim type", fund.ClaimType], ["Claim number", quarter + 1], ["Version", version],
            ["Period from", fund.First(quarter)], ["Period to", last], ["Total claimed", total / 100m],
            ["Prepared by", "J. Clerk"], ["Prepared on", last.PlusDays(14)], ["Certified by", "F. Officer"], ["Certified on", last.PlusDays(20)],
        ];
    }

    private static string Day(LocalDate day) => BigClaim.Day(Period.DaysBetween(new LocalDate(1899, 12, 30), day));
}
