using System.Collections.Immutable;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Scale;

/// <summary>What a line costs in memory, stage by stage: the difference between a long claim and one twice as long.</summary>
/// <remarks>In bytes allocated, which are the same on a busy machine and an idle one; give or take a tenth.</remarks>
[Collection("Counting")]
public class AllocationsSpec
{
    private const int Lines = 2_000;

    [Fact]
    public void Reading_judging_and_writing_a_line_allocate_so_much_and_no_more()
    {
        Work(Lines / 10);
        var (one, two, four) = (Work(Lines), Work(2 * Lines), Work(4 * Lines));

        Assert.Equal("", string.Join('\n', Expected.Where(stage => !Near(stage.Bytes, (two[stage.Name] - one[stage.Name]) / Lines) || !Near(stage.Bytes, (four[stage.Name] - two[stage.Name]) / (2 * Lines)))
            .Select(stage => $"{stage.Name}: {stage.Bytes} bytes expected, {(two[stage.Name] - one[stage.Name]) / Lines} counted, {(four[stage.Name] - two[stage.Name]) / (2 * Lines)} in claims twice as long")));
    }

    private static readonly (string Name, long Bytes)[] Expected = [("read", 0), ("judge", 0), ("write the statement", 0), ("write the return", 0)];

    private static bool Near(long expected, long counted) => Math.Abs(counted - expected) * 10 <= expected;

    /// <summary>Two funds' claims on the same invoices, from their files to the statement and the return of one of the funds.</summary>
    private static Dictionary<string, long> Work(int lines)
    {
        var took = new Dictionary<string, long>();
        var register = Registers.Merge([Read(GrowingOffice.RegisterName, GrowingOffice.Register(projects: 1)).Register!]).Value;
        var files = new[] { GrowingOffice.Claim(1, 1, lines), GrowingOffice.Claim(1, 2, lines) };
        ImmutableArray<Intake> claims = Counted("read", () => files.Select(file => Read(file.Name, file.Bytes)).ToImmutableArray());
        var project = Counted("judge", () => OneProject.Of(GrowingOffice.Reference(1), register, claims, [], null));
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
