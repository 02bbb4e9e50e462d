namespace FundingPipeline.Tests.Scale;

/// <summary>What an invoice that two funds pay costs in memory, stage by stage: the difference between two long claims and two of twice as many lines.</summary>
/// <remarks>In bytes allocated, which are the same on a busy machine and an idle one.</remarks>
[Collection("Counting")]
public class AllocationsSpec
{
    private const int Lines = 2_000;

    [Fact]
    public void Reading_judging_and_writing_an_invoice_allocate_so_much_and_no_more()
    {
        Work(Lines / 10);
        var (one, two, four) = (Work(Lines), Work(2 * Lines), Work(4 * Lines));

        var off = Expected.Select(stage => (stage.Name, stage.Bytes, Short: (two[stage.Name] - one[stage.Name]) / Lines, Long: (four[stage.Name] - two[stage.Name]) / (2 * Lines)))
            .Where(stage => !Near(stage.Bytes, stage.Short) || !Near(stage.Bytes, stage.Long))
            .Select(stage => $"to {stage.Name}: {stage.Bytes} bytes an invoice expected, {stage.Short} counted, {stage.Long} in claims twice as long").ToList();
        Assert.True(off.Count == 0, string.Join('\n', off));
    }

    private static readonly (string Name, long Bytes)[] Expected = [(LongClaims.Read, 2_920), (LongClaims.Judge, 20_000), (LongClaims.Part, 1_500), (LongClaims.Statement, 13_500), (LongClaims.Return, 9_200)];

    /// <summary>A tenth more is too much; less than half is a figure to be written down anew.</summary>
    private static bool Near(long expected, long counted) => counted * 10 <= expected * 11 && counted * 2 >= expected;

    private static Dictionary<string, long> Work(int lines) => LongClaims.Work(lines, () => GC.GetTotalAllocatedBytes(precise: true));
}
