using System.Collections.Immutable;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Scale;

/// <summary>Two funds' claims on the same invoices, from their files to the statement and the return of one of the funds.</summary>
internal static class LongClaims
{
    public const string Read = "read";
    public const string Judge = "judge";
    public const string Part = "give its part";
    public const string Statement = "write the statement";
    public const string Return = "write the return";

    /// <summary>What each stage took, by a meter that is read before and after it.</summary>
    public static Dictionary<string, long> Work(int lines, Func<long> meter)
    {
        var took = new Dictionary<string, long>();
        var register = Registers.Merge([Open(GrowingOffice.RegisterName, GrowingOffice.Register(projects: 1)).Register!]).Value;
        var files = new[] { GrowingOffice.Claim(1, 1, lines), GrowingOffice.Claim(1, 2, lines) };
        ImmutableArray<Intake> claims = Metered(Read, () => files.Select(file => Open(file.Name, file.Bytes)).ToImmutableArray());
        var project = Metered(Judge, () => OneProject.Of(GrowingOffice.Reference(1), register, claims, [], null));
        Metered(Part, () => ProjectPart.Of(project));
        Metered(Statement, () => StatementWorkbook.Write(project.Statement!));
        var one = FundReturns.Of(project.Statement!.Contributions.Where(part => part.Funder.Slug == "erdf"), []).Single();
        Metered(Return, () => ReturnWorkbook.Write(one));
        return took;

        T Metered<T>(string stage, Func<T> work)
        {
            var before = meter();
            var done = work();
            took[stage] = meter() - before;
            return done;
        }
    }

    public static Intake Open(string name, byte[] bytes) => Reading.Read(new MemoryStream(bytes), new(Digest.Of(bytes), name), []);
}
