using System.Collections.Immutable;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

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

    private static readonly (string Name, long Bytes)[] Expected = [("read", 2_920), ("judge", 20_000), ("give its part", 1_500), ("write the statement", 13_500), ("write the return", 9_200)];

    /// <summary>A tenth more is too much; less than half is a figure to be written down anew.</summary>
    private static bool Near(long expected, long counted) => counted * 10 <= expected * 11 && counted * 2 >= expected;

    /// <summary>Two funds' claims on the same invoices, from their files to the statement and the return of one of the funds.</summary>
    private static Dictionary<string, long> Work(int lines)
    {
        var took = new Dictionary<string, long>();
        var register = Registers.Merge([Read(GrowingOffice.RegisterName, GrowingOffice.Register(projects: 1)).Register!]).Value;
        var files = new[] { GrowingOffice.Claim(1, 1, lines), GrowingOffice.Claim(1, 2, lines) };
        ImmutableArray<Intake> claims = Counted("read", () => files.Select(file => Read(file.Name, file.Bytes)).ToImmutableArray());
        var project = Counted("judge", () => OneProject.Of(GrowingOffice.Reference(1), register, claims, [], null));
        Counted("give its part", () => ProjectPart.Of(project));
        Counted("write the statement", () => StatementWorkbook.Write(project.Statement!));
        var one = FundReturns.Of(project.Statement!.Contributions.Where(part => part.Funder.Slug == "erdf"), []).Single();
        Counted("write the return", () => ReturnWorkbook.Write(one));
        return took;

        T Counted<T>(string stage, Func<T> work)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var done = work();
            took[stage] = GC.GetTotalAllocatedBytes(precise: true) - before;
            return done;
        }
    }

    private static Intake Read(string name, byte[] bytes) => Reading.Read(new MemoryStream(bytes), new(Digest.Of(bytes), name), []);
}
