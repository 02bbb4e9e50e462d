using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Tests.Return.Lineage;

/// <summary>Every figure of the samples' project statements and of their programme leads to cells of files with their SHA-256, or says plainly where it is worked out.</summary>
public class EveryStatementSpec
{
    public static TheoryData<string> Folders => EveryFigureSpec.Folders;

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_figure_of_a_projects_statement_is_explained_to_its_end(string folder)
    {
        foreach (var statement in JudgedProgramme.Of([.. WorkedExamplesSpec.Read(folder)]).Statements())
        {
            IsExplained(StatementWorkbook.Write(statement), statement.Project.Reference);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void So_is_every_figure_of_the_programme(string folder)
    {
        var judged = JudgedProgramme.Of([.. WorkedExamplesSpec.Read(folder)]);
        IsExplained(ProgrammeWorkbook.Write(judged.PutTogether(), [.. FunderReturn.From(judged.Statements()).Select(one => one.Figures)]), "programme");
    }

    /// <summary>Seedcorn's first invoice was claimed from SRB and from ERDF, each of whom says what the other pays.</summary>
    [Theory]
    [InlineData("SRB claimed", "srb-1999-00-Q4.xlsx")]
    [InlineData("ERDF claimed", "erdf-2000-Q1.xlsx")]
    [InlineData("SRB, others say", "erdf-2000-Q1.xlsx")]
    [InlineData("Cost", "erdf-2000-Q1.xlsx, srb-1999-00-Q4.xlsx")]
    public void A_figure_of_the_matrix_names_the_claims_that_say_so(string heading, string files)
    {
        var statement = JudgedProgramme.Of([.. WorkedExamplesSpec.Read("seedcorn-four-sources-one-budget")]).Statements().Single();
        var workbook = Open(StatementWorkbook.Write(statement), "statement");
        var trail = new AuditTrail(workbook);
        var figure = workbook.Figures.Where(spot => spot.Sheet == "Matrix").Select(trail.Of).First(figure => figure.Label.StartsWith($"{heading}: ", StringComparison.Ordinal));

        Assert.Equal(files, string.Join(", ", figure.From.Select(origin => origin.File).Order(StringComparer.Ordinal)));
        Assert.All(figure.From, origin => Assert.Equal(64, Assert.Single(origin.Sha256).Length));
    }

    /// <summary>The same two claims, both sent as claim.xlsx: what one of them says names that one, and what both say names both.</summary>
    [Theory]
    [InlineData("SRB claimed", "srb-1999-00-Q4.xlsx")]
    [InlineData("ERDF claimed", "erdf-2000-Q1.xlsx")]
    [InlineData("Cost", "erdf-2000-Q1.xlsx, srb-1999-00-Q4.xlsx")]
    public void Two_files_of_one_name_are_told_apart_by_their_hashes_and_both_named_only_where_both_contribute(string heading, string files)
    {
        const string folder = "seedcorn-four-sources-one-budget";
        string[] claims = ["erdf-2000-Q1.xlsx", "srb-1999-00-Q4.xlsx"];
        var hashes = WorkedExamplesSpec.Read(folder).ToDictionary(intake => intake.File.Name, intake => intake.File.Sha256);
        var same = claims.Append("register.xlsx").Select(name => WorkedExamplesSpec.Intake(folder, name, name == "register.xlsx" ? name : "claim.xlsx"));
        var workbook = Open(StatementWorkbook.Write(JudgedProgramme.Of([.. same]).Statements().Single()), "statement");
        var trail = new AuditTrail(workbook);
        var figure = workbook.Figures.Where(spot => spot.Sheet == "Matrix").Select(trail.Of).First(figure => figure.Label.StartsWith($"{heading}: ", StringComparison.Ordinal));

        Assert.All(figure.From, origin => Assert.Equal("claim.xlsx", origin.File));
        Assert.Equal(files.Split(", ").Select(name => hashes[name]).Order(), figure.From.Select(origin => Assert.Single(origin.Sha256)).Order());
    }

    private static ReturnFile Open(byte[] workbook, string name) => ReturnFile.Open(workbook, new(new('0', 64), $"{name}.xlsx")).Value!;

    /// <summary>No step leads nowhere or comes to something else, and whatever file is named has one hash.</summary>
    private static void IsExplained(byte[] bytes, string name)
    {
        var workbook = Open(bytes, name);
        var trail = new AuditTrail(workbook);
        var faults = string.Join('\n',
            from spot in workbook.Figures
            let figure = trail.Of(spot)
            let fault = figure.Wrong.Length > 0 ? figure.Wrong : !figure.IsTold ? "leads nowhere" : figure.IsNothing && figure.Value != 0 ? "is no nought"
                : figure.From.Any(origin => origin.Sha256 is not [{ Length: 64 }]) ? "names a file without its hash" : ""
            where fault.Length > 0
            select $"{name} {spot} {figure.Label} {figure.Shown}: {fault}");
        Assert.True(faults.Length == 0, faults);
    }
}
