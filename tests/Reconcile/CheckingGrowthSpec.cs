using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>Run with nothing beside it, for it counts what the whole process allocates.</summary>
[CollectionDefinition("Counting", DisableParallelization = true)]
public sealed class Counting;

[Collection("Counting")]
public class CheckingGrowthSpec
{
    [Fact]
    public void Checking_four_times_the_lines_takes_about_four_times_the_memory_and_no_more()
    {
        Allocated(lines: 500);

        Assert.InRange(Allocated(lines: 12_000) / (decimal)Allocated(lines: 3_000), 3m, 5m);
    }

    [Fact]
    public void Every_line_of_a_long_claim_is_read_once_and_in_order()
    {
        var intake = Sheets.Read(Claim(lines: 10_000));

        Assert.Equal(10_000, intake.RowsRead);
        Assert.Equal(Enumerable.Range(1, 10_000).Select(line => $"{line}"), intake.Claim!.Costs.Select(line => line.Line));
        Assert.Equal(
            Enumerable.Range(1, 10_000).Where(line => line % 20 == 7).Select(line => $"D{line + 1} READ-14"),
            intake.Findings.Select(finding => $"{finding.Where.Address} {finding.Rule}"));
    }

    private static long Allocated(int lines)
    {
        var claim = Sheets.Workbook(Claim(lines));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Checking.Of(FormReader.Read(claim), []);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>One line in twenty has a date that is none.</summary>
    private static string Claim(int lines) =>
        $"{Sheets.Cover}\n{Sheets.Costs}\n{string.Join('\n', Enumerable.Range(1, lines).Select(line => $"{line} | INV-{line} | Staff | {(line % 20 == 7 ? "31/02/2000" : "2000-02-28")} | 100.00 | 100.00 | 45.00 | 55.00"))}";
}
