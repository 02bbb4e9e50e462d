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

        Assert.All(one.Keys, stage => AsMany(stage, two[stage] - one[stage], four[stage] - two[stage]));
    }

    [Fact]
    public void A_figure_from_many_sheets_takes_as_many_steps_for_each()
    {
        var (one, two, four) = (Tell(Sheets), Tell(2 * Sheets), Tell(4 * Sheets));

        AsMany("tell the cells behind a figure", two - one, four - two);
    }

    /// <summary>Twice as many more take twice the steps, a twentieth more at most, for whatever is put in order.</summary>
    private static void AsMany(string what, long more, long twice) =>
        Assert.True(twice <= 2.1m * more, $"to {what}: {more:#,0} steps for as many more, {twice:#,0} for twice as many more");

    private static Dictionary<string, long> Work(int lines) => SteppedPipeline.Call<Dictionary<string, long>>(typeof(StepsSpec), nameof(StepsOfClaims), lines);

    private static long Tell(int sheets) => SteppedPipeline.Call<long>(typeof(StepsSpec), nameof(StepsOfTelling), sheets);

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
        var before = SteppedPipeline.Now();
        behind.Of(cells);
        return SteppedPipeline.Now() - before;
    }
}
