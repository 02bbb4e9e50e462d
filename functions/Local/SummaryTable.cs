using FundingPipeline.App;
using FundingPipeline.Funders;
using NodaTime;
using Spectre.Console;

namespace FundingPipeline.Local;

/// <summary>What a run came to, on half a screen.</summary>
internal static class SummaryTable
{
    public static void Show(Screen screen, Reconciled reconciled, LocalDate? asOf, string output)
    {
        var (claims, rows, findings) = (reconciled.Summary.Claims, reconciled.Summary.Rows, reconciled.Summary.Findings);
        screen.Line();
        screen.Show(Money(reconciled.Summary));
        screen.Line();
        screen.Line($"Claims    {claims.Received} received: {claims.Accepted} accepted, {claims.Refused} refused, {claims.Superseded} superseded, {claims.Unchanged} unchanged");
        screen.Line($"Ignored   {claims.Ignored} notes and hidden files");
        screen.Line($"Rows      {rows.Read} read: {rows.Accepted} accepted, {rows.Queried} queried, {rows.Refused} refused");
        screen.Line($"Findings  {findings.Refuse} refusals, {findings.Query} queries, {findings.Note} notes");
        screen.Line($"Written   {reconciled.Summary.Returns.Length} returns, {reconciled.Programme.Statements.Length} project statements{(asOf is { } day ? $", as of {day:uuuu-MM-dd}" : "")}");
        screen.Line($"Look in   {output}");
    }

    private static Table Money(Summary summary)
    {
        var table = new Table();
        table.AddColumn("Fund");
        foreach (var heading in new[] { "Claimed", "Accepted", "Queried", "Refused", "Returns" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var funder in Funder.All)
        {
            var money = summary.Money[funder.Slug];
            table.AddRow(
                Markup.Escape(Short(funder)), Pounds(money.Claimed), Pounds(money.Accepted), Coloured("yellow", money.Queried), Coloured("red", money.Refused),
                $"{summary.Returns.Count(one => one.Funder == funder.Slug)}");
        }

        return table;
    }

    /// <summary>ESF rather than European Social Fund: six figures a row must fit eighty columns.</summary>
    private static string Short(Funder funder) => funder.Sources is [var one] ? one.Code : funder.Name;

    private static string Pounds(long pence) => $"{new Money(pence)}";

    private static string Coloured(string colour, long pence) => pence == 0 ? "[grey]-[/]" : $"[{colour}]{Pounds(pence)}[/]";
}
