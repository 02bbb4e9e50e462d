using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using FundingPipeline.Funders.Schedules;

namespace FundingPipeline.Return;

/// <summary>Lays out whatever tables a fund's own terms ask for, one beneath the other, each figure with the cells it comes from.</summary>
internal static partial class ReturnSchedules
{
    /// <param name="tables">Every table of the workbook that a schedule may add up, by name; a schedule joins them by its title.</param>
    public static void Fill(Page page, ImmutableArray<Schedule> schedules, Dictionary<string, Area> tables, ReturnWorkings workings, CellsBehind behind)
    {
        var widest = schedules.Max(schedule => schedule.Columns.Length);
        var isTold = schedules.Any(schedule => schedule.Lines.Any(line => line.Any(IsTold)));
        foreach (var schedule in schedules)
        {
            page.Heading(schedule.Title);
            tables[schedule.Title] = page.Table(Columns(schedule, widest, isTold, tables, workings, behind), schedule.Lines, schedule.Empty, freeze: schedules.Length == 1);
            page.Paragraph(schedule.Lines.Count == 0 ? "" : schedule.About);
        }
    }

    /// <summary>The files that facts come from, and the tables that figures add up: both at one look, for each look makes every line.</summary>
    public static (HashSet<SourceFile> Files, HashSet<string> Tables) RestOn(IEnumerable<Schedule> schedules)
    {
        var (files, tables) = (new HashSet<SourceFile>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var fact in schedules.SelectMany(schedule => schedule.Lines).SelectMany(line => line))
        {
            foreach (var cell in fact.From)
            {
                files.Add(cell.File);
            }

            if (fact.Working is Adding adding)
            {
                tables.Add(adding.Table);
            }
        }

        return (files, tables);
    }

    /// <summary>Every table of a sheet reaches as far as its widest, so that what the figures come from stands in one column.</summary>
    private static ImmutableArray<Column<ImmutableArray<Fact>>> Columns(Schedule schedule, int widest, bool isTold, Dictionary<string, Area> tables, ReturnWorkings workings, CellsBehind behind) =>
    [
        .. schedule.Columns.Select((column, i) => new Column<ImmutableArray<Fact>>(column.Heading, column.Width, (line, at) => Shown(line[i], at, tables, workings), column.Summed && (schedule.Lines.Count == 0 || schedule.Lines.Any(line => line[i].IsStated)))),
        .. Enumerable.Range(1, widest - schedule.Columns.Length).Select(i => new Column<ImmutableArray<Fact>>(new string('\u00a0', i), 9, _ => Content.Blank)),
        .. isTold ? [new(CellsBehind.Heading, 44, line => WhereFrom(schedule, line, behind))] : Array.Empty<Column<ImmutableArray<Fact>>>(),
    ];

    private static Content Shown(Fact fact, RowAt at, Dictionary<string, Area> tables, ReturnWorkings workings)
    {
        var content = fact.Amount is { } amount ? amount
            : fact.Number is { } number ? number
            : fact.Share is { } share ? Content.Percent(share)
            : fact.Day is { } day ? Content.Of(day)
            : Content.Of(fact.Words);
        return fact.Working is WorkedOut worked ? workings.Of(worked.Claim, worked.What, content)
            : fact.Working is { } working && at != RowAt.Nowhere ? content with { Formula = Of(working, at, tables) } : content;
    }

    private static string Of(Working working, RowAt at, Dictionary<string, Area> tables) => working switch
    {
        Formula formula => Neighbour().Replace(formula.Text, name => at[name.Groups[1].Value]),
        Adding adding when tables.TryGetValue(adding.Table, out var table) => table.Adding(adding.Column, [.. adding.Tests.Select(test => (test.Column, Said(test, at))), .. Accepted(table)]),
        Counting counting when tables.TryGetValue(counting.Table, out var table) => table.Counting([.. counting.Tests.Select(test => (test.Column, Said(test, at))), .. Accepted(table)]),
        _ => "0",
    };

    /// <summary>A table that has only accepted rows does not say so of each.</summary>
    private static (string, string)[] Accepted(Area table) => table.Has(FateInWords.Heading) ? [(FateInWords.Heading, "\"Accepted\"")] : [];

    private static string Said(Where test, RowAt at) => test.Neighbour is { } heading ? at[heading] : $"\"{test.Words}\"";

    private static bool IsTold(Fact fact) => !fact.From.IsEmpty || fact.Hint.Length > 0;

    /// <summary>register.xlsx › Awards: Award K5; Rate L5.</summary>
    private static string WhereFrom(Schedule schedule, ImmutableArray<Fact> line, CellsBehind behind) =>
        line.All(fact => fact.Hint.Length == 0) && OnOneSheet(line) is { } one ? $"{behind.NameOf(one.File)} › {one.Sheet}: {Cells(schedule, line)}" : string.Join('\n',
        [
            .. from told in line.Select((fact, i) => (fact, schedule.Columns[i].Heading))
               from cell in told.fact.From
               group $"{told.Heading} {cell.Address}".TrimEnd() by (cell.File, cell.Sheet) into same
               select $"{behind.NameOf(same.Key.File)} › {same.Key.Sheet}: {string.Join("; ", same)}",
            .. from told in line.Select((fact, i) => (fact, schedule.Columns[i].Heading))
               where told.fact.Hint.Length > 0
               select $"{told.Heading}: {told.fact.Hint}",
        ]);

    /// <summary>A cell of the sheet that all of a line comes from, as one of a claim's lines does; null where it comes from several, or from none.</summary>
    private static CellRef? OnOneSheet(ImmutableArray<Fact> line)
    {
        var one = default(CellRef?);
        foreach (var fact in line)
        {
            foreach (var cell in fact.From)
            {
                if (one is { } first && (first.Sheet != cell.Sheet || first.File != cell.File))
                {
                    return null;
                }

                one = cell;
            }
        }

        return one;
    }

    private static string Cells(Schedule schedule, ImmutableArray<Fact> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            foreach (var cell in line[i].From)
            {
                text.Append(text.Length > 0 ? "; " : "").Append($"{schedule.Columns[i].Heading} {cell.Address}".TrimEnd());
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Neighbour();
}
