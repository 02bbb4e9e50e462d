using FundingPipeline.App;
using FundingPipeline.Funders;
using Spectre.Console;

namespace FundingPipeline.Local;

/// <summary>What a run came to, on half a screen.</summary>
internal static class SummaryTable
{
    /// <param name="given">Files below the folder of this run; the ledger may hold others.</param>
    public static void Show(Screen screen, Reconciled reconciled, int given, int known, string output)
    {
        var (claims, rows, findings) = (reconciled.Summary.Claims, reconciled.Summary.Rows, reconciled.Summary.Findings);
        screen.Line();
        screen.Show(Money(reconciled.Summary));
        screen.Line();
        screen.Line($"Claims    {claims.Received} received: {claims.Accepted} accepted, {claims.Refused} refused, {claims.Superseded} superseded, {claims.Unchanged} unchanged");
        screen.Line($"Files     {given} given now{(known > 0 ? $", {known} known from before" : "")}, {claims.Ignored} of them notes and hidden files");
        screen.Line($"Rows      {rows.Read} read: {rows.Accepted} accepted, {rows.Queried} queried, {rows.Refused} refused");
        screen.Line($"Findings  {Count(findings.Refuse, "refusal", "refusals")}, {Count(findings.Query, "query", "queries")}, {Count(findings.Note, "note", "notes")}");
        screen.Line($"Written   {Count(reconciled.Summary.Returns.Length, "return", "returns")}, {Count(reconciled.Programme.Projects.Count(), "project statement", "project statements")}, as of {reconciled.Programme.AsOf:uuuu-MM-dd}");
        screen.Line($"Look in   {output}");
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static Table Money(Summary summary)
    {
        var table = new Table();
        table.AddColumn("Fund");
        foreach (var heading in new[] { "Claimed", "Accepted", "Queried", "Refused", "Due" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var funder in Funder.All)
        {
            var money = summary.Money[funder.Slug];
            table.AddRow(
                Markup.Escape(Short(funder)), Pounds(money.Claimed), Pounds(money.Accepted), Coloured("yellow", money.Queried), Coloured("red", money.Refused),
                Pounds(summary.Returns.Where(one => one.Funder == funder.Slug).Sum(one => one.DuePence)));
        }

        return table;
    }

    /// <summary>ESF rather than European Social Fund: six figures a row must fit eighty columns.</summary>
    private static string Short(Funder funder) => funder.Sources is [var one] ? one.Code : funder.Name;

    private static string Pounds(long pence) => $"{new Money(pence)}";

    private static string Coloured(string colour, long pence) => pence == 0 ? "[grey]-[/]" : $"[{colour}]{Pounds(pence)}[/]";
}
