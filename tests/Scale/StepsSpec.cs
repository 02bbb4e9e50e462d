using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Scale;

/// <summary>However many there are, each takes as many steps: whoever goes through all of them for each finds it here, though it costs nothing but time.</summary>
[Collection("Counting")]
public class StepsSpec
{
    /// <summary>Twice four times as many are still one part: beyond 4,096 lines two processors may each find out what one would have found out for both.</summary>
    private const int Lines = 500;

    private const int Sheets = 250;

    [Fact]
    public void An_invoice_takes_as_many_steps_to_read_judge_and_write_in_a_long_claim_as_in_a_short_one()
    {
        var (one, two, four) = (Work(Lines), Work(2 * Lines), Work(4 * Lines));

        Assert.All(one.Keys, stage => Growth.AsMany(stage, two[stage] - one[stage], four[stage] - two[stage]));
    }

    [Fact]
    public void A_figure_from_many_sheets_takes_as_many_steps_for_each() => Growth.AsMany("tell the cells behind a figure", Sheets, Tell);

    [Fact]
    public void A_receipt_that_two_registers_list_takes_as_many_steps_among_many_of_its_project() => Growth.AsMany("merge two registers", Lines, receipts => Merge(2, receipts));

    [Fact]
    public void A_register_takes_as_many_steps_beside_many_that_tell_of_the_same_project() => Growth.AsMany("merge many registers", Lines, registers => Merge(registers, 1));

    [Fact]
    public void A_row_of_a_sheet_of_titles_without_headings_takes_as_many_steps_in_a_long_sheet() => Growth.AsMany("look for lines where there are no headings", Lines, Look);

    private static Dictionary<string, long> Work(int lines) => SteppedPipeline.Call<Dictionary<string, long>>(typeof(StepsSpec), nameof(StepsOfClaims), lines);

    private static long Tell(int sheets) => SteppedPipeline.Call<long>(typeof(StepsSpec), nameof(StepsOfTelling), sheets);

    private static long Look(int rows) => SteppedPipeline.Call<long>(typeof(StepsSpec), nameof(StepsOfTitles), rows);

    public static long StepsOfTitles(int rows)
    {
        var form = BuiltInForms.All.SelectMany(one => one.Sheets).First(asked => asked.HasLines);
        var sheet = new Sheet(form.Tab, [.. Enumerable.Range(1, rows).Select(row => new SheetRow(row, [new(1, CellKind.Text, "A title")]))]);
        return SteppedPipeline.Of(() => Headings.Of(form, new("00", "titles.xlsx"), sheet).Body(sheet).Count());
    }

    private static long Merge(int registers, int receipts) => SteppedPipeline.Call<long>(typeof(StepsSpec), nameof(StepsOfMerging), registers, receipts);

    /// <summary>Registers of one version that list the same receipts of one project, each of another sum.</summary>
    public static long StepsOfMerging(int registers, int receipts)
    {
        RegisterFile[] files =
        [
            .. from register in Enumerable.Range(1, registers)
               let file = new SourceFile($"{register:x64}", $"register-{register}.xlsx")
               let layout = new SheetLayout(file, "Receipts", 4, ImmutableDictionary<string, int>.Empty)
               select new RegisterFile(file, 1, new()
               {
                   Receipts = [.. Enumerable.Range(1, receipts).Select(row => new Receipt { At = new(layout, row), Project = "P-1", Funder = Given.Fund("SRB"), Amount = Money.Gbp(row) })],
               }),
        ];
        return SteppedPipeline.Of(() => Registers.Merge(files));
    }

    public static Dictionary<string, long> StepsOfClaims(int lines)
    {
        LongClaims.Work(10, SteppedPipeline.Now);
        return LongClaims.Work(lines, SteppedPipeline.Now);
    }

    /// <summary>Two figures of each sheet, all of the first before all of the second.</summary>
    public static long StepsOfTelling(int sheets)
    {
        SourceFile[] files = [.. Enumerable.Range(1, sheets).Select(i => new SourceFile($"{i:x64}", $"claim-{i}.xlsx"))];
        var cells = (from heading in new[] { "Eligible", "Claimed" } from file in files select (heading, new CellRef(file, "Expenditure", 5, 10))).ToList();
        var behind = new CellsBehind(files);
        return SteppedPipeline.Of(() => behind.Of(cells));
    }
}
