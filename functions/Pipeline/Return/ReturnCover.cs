using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>The first sheet of a return: what is asked for, on what terms, and who signs for it.</summary>
internal static class ReturnCover
{
    private const string Declaration =
        "We declare that the expenditure in this return was incurred on the projects named and in the days stated, that it is in the accountable bodies' ledgers, "
        + "and that no other grant has been or will be claimed for the same costs unknown to the funder.";

    public static CoverCells Fill(Page page, FunderReturn funderReturn, CoverTotals totals, Book book)
    {
        page.Upright();
        page.Widths(34, 24, 64);
        Particulars(page, funderReturn);
        var (expenditure, grant, due) = Money(page, funderReturn, totals, book);
        var closing = Account(page, funderReturn, totals, book);
        Asked(page, funderReturn, totals);
        Open(page, funderReturn, totals);
        Assumed(page, funderReturn);
        page.Heading("Declaration");
        page.Paragraph(Declaration);
        page.Signature("Prepared by");
        page.Signature("Finance officer, not the preparer");
        page.Heading("How to read this workbook");
        page.Paragraph("Every total is a formula that leads to rows of Sources, Outputs or Movements, and each of them names the file and the cell it came from. How a grant, a sum due or a position was worked out stands step by step on the sheet Workings. What earlier periods came to stands on their own returns.");
        page.Paragraph("Apportioned: a part of a line that has no one day, cut by days. Derived: worked out with the factor shown. Assumed: nobody has confirmed it yet. Not stated: nobody has told it, and it counts nowhere.");
        page.Paragraph(Legend.Evidence);
        page.Paragraph("Negative amounts stand in brackets. Queried and refused rows are shown, and are in no total until they are settled.");
        return new(expenditure, grant, due, closing);
    }

    private static void Particulars(Page page, FunderReturn funderReturn)
    {
        page.Line("Fund", funderReturn.Funder.Name);
        page.Line("Period", funderReturn.Period.Name, InPrint.Days(funderReturn.Period.Days));
        if (InPrint.Elsewhere(funderReturn.Period) is { Length: > 0 } elsewhere)
        {
            page.Line("The same days elsewhere", "", elsewhere);
        }

        page.Line("Accountable bodies", "", string.Join("; ", funderReturn.Contributions.Select(part => part.Project.AccountableBody).Distinct()));
        Route(page, funderReturn);
        page.Line("Payment basis", "", InPrint.Of(funderReturn.Funder.Mode));
        LifeLines.Fill(page, funderReturn);
    }

    /// <summary>The body of the day: a return for February 1999 printed again today names the one that received it then.</summary>
    private static void Route(Page page, FunderReturn funderReturn)
    {
        var administered = funderReturn.Contributions.SelectMany(part => part.Administered).Distinct().ToImmutableArray();
        void Print(string label, Func<Administered, Told?> what)
        {
            var told = administered.Select(what).Distinct().ToImmutableArray();
            foreach (var answer in told.IsEmpty ? [null] : told)
            {
                page.Line(label, "", answer is null ? "Not stated for these days" : $"{answer}");
            }
        }

        Print("Administered by", each => each.Body);
        Print("Sent through", each => each.SentThrough);
    }

    private static (string Expenditure, string Grant, string Due) Money(Page page, FunderReturn funderReturn, CoverTotals totals, Book book)
    {
        var apportioned = funderReturn.Contributions.SelectMany(part => part.Entries).Where(entry => entry is { Fate: Fate.Accepted, Apportioned: true }).Total(entry => entry.Eligible);
        Content Of(string heading, Money value) => Content.Live(totals.Projects.Total(heading), value);

        page.Heading("Totals");
        var expenditure = page.Line("Expenditure", Of(ReturnProjects.Expenditure, funderReturn.Expenditure), "Accepted eligible cost, adjustments included");
        var part = page.Line("  of which apportioned", Of(ReturnProjects.Apportioned, apportioned), "Parts of lines that have no one day, cut by days");
        page.Line("  of which exact", Content.Live($"{expenditure}-{part}", funderReturn.Expenditure - apportioned), "On the day each line states");
        var adjustment = page.Line("  of which adjustments", Content.Live(totals.Adjustments.Total("Eligible"), funderReturn.Adjustment), "Changes to earlier claims, line by line on the sheet Adjustments");
        var grant = page.Line("Grant earned", Of(ReturnProjects.Grant, funderReturn.Grant), "Earned to the end of the period less earned before it");
        var due = page.Line("Due", Of(ReturnProjects.Due, funderReturn.Due), "Owed on the claims that end in the period");
        foreach (var (name, cell) in new[] { ("Expenditure", expenditure), ("Apportioned", part), ("Adjustments", adjustment), ("Grant", grant), ("Due", due) })
        {
            book.Name(name, cell);
        }

        if (totals.Units is { } units)
        {
            page.Line("Units at contract prices", Content.Live(units.Total("Amount"), funderReturn.Contributions.SelectMany(c => c.Units).Where(unit => unit.Fate == Fate.Accepted).Total(unit => unit.Amount)), "Accepted units, on the sheet Outputs");
        }

        return (expenditure, grant, due);
    }

    /// <summary>What signatories seek: what was owed, what fell due, what came in and what is owed now.</summary>
    private static string Account(Page page, FunderReturn funderReturn, CoverTotals totals, Book book)
    {
        Content Of(string heading, Money value) => Content.Live(totals.Account.Total(heading), value);

        page.Heading("Account with the funder");
        var forward = page.Line(ReturnAccount.Forward, Of(ReturnAccount.Forward, ReturnAccount.BroughtForward(funderReturn)), "Due before the period less received before it");
        page.Line($"  {ReturnAccount.Due.ToLowerInvariant()}", Of(ReturnAccount.Due, ReturnAccount.DueIn(funderReturn)), "Project by project on the sheet Account");
        var received = page.Line($"  {ReturnAccount.Received.ToLowerInvariant()}", Of(ReturnAccount.Received, ReturnAccount.ReceivedIn(funderReturn)), "As the register says, receipt by receipt on the sheet Movements");
        var closing = page.Line(ReturnAccount.Closing, Of(ReturnAccount.Closing, ReturnAccount.Balance(funderReturn)), "Brought forward and due, less received; in brackets what was paid ahead");
        foreach (var (name, cell) in new[] { ("BroughtForward", forward), ("Received", received), ("ClosingBalance", closing) })
        {
            book.Name(name, cell);
        }

        return closing;
    }

    /// <summary>What the claims ask for beside what was spent: a claim may lose money above its award while every cost on it stands.</summary>
    private static void Asked(Page page, FunderReturn funderReturn, CoverTotals totals)
    {
        var money = funderReturn.Contributions.SelectMany(part => part.Claims).Aggregate(default(ClaimMoney), (sum, claim) => sum + claim.Money);
        Content Of(string heading, Money value) => Content.Live(totals.Claims.Total(heading), value);

        page.Heading("The claims that end in this period");
        page.Line("Asked for", Of("Asked for", money.Claimed), "Grant, claim by claim on the sheet Projects");
        page.Line("  accepted", Of("Accepted", money.Accepted));
        page.Line("  queried", Of("Queried", money.Queried), "Not due until somebody answers");
        page.Line("  refused", Of("Refused", money.Refused), "Taken out, whether a row, a whole claim or money above a limit");
        page.Paragraph("The two bases differ: expenditure is eligible cost on the days it belongs to, whoever pays for it; what is asked for is this fund's grant, on the claims that end in the period.");
    }

    private static void Open(Page page, FunderReturn funderReturn, CoverTotals totals)
    {
        Content Of(string heading, Fate fate) => Content.Live(
            totals.Projects.Total(heading), funderReturn.Contributions.SelectMany(part => part.Entries).Where(entry => entry.Fate == fate).Total(entry => entry.Eligible));

        var findings = funderReturn.Contributions.SelectMany(part => part.Findings).DistinctBy(finding => finding.Key).ToImmutableArray();
        Content Count(Severity severity) => ((Content)findings.Count(finding => finding.Severity == severity)) with
        {
            Formula = totals.Findings.Counting((FindingsTable.Gravity, $"\"{severity.InWords()}\"")),
        };

        page.Heading("Shown apart, in no total");
        page.Line("Expenditure queried", Of(ReturnProjects.Queried, Fate.Queried), "Not due until somebody answers");
        page.Line("Expenditure refused", Of(ReturnProjects.Refused, Fate.Refused), "Taken out");
        page.Line("Queries", Count(Severity.Query), "On the sheet Findings");
        page.Line("Refusals", Count(Severity.Refuse), "On the sheet Findings");
        page.Line("Notes", Count(Severity.Note), "On the sheet Findings");
    }

    private static void Assumed(Page page, FunderReturn funderReturn)
    {
        page.Heading("Used though nobody has confirmed it, or sources conflict");
        var assumptions = funderReturn.Contributions.SelectMany(part => part.Assumptions).Distinct().OrderBy(assumption => assumption.What, StringComparer.Ordinal).ToImmutableArray();
        foreach (var assumption in assumptions)
        {
            page.Line(assumption.What, assumption.Value, $"{assumption.Source}");
        }

        if (assumptions.IsEmpty)
        {
            page.Paragraph("None: every figure used is stated or confirmed.");
        }
    }
}
