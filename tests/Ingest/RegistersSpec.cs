using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

public class RegistersSpec
{
    [Fact]
    public void The_highest_version_that_mentions_a_project_says_everything_about_it()
    {
        var register = Merge(
            File(1, 'a', "P-1 | Old name", "P-1 | SRB | 100", "CORE | 10"),
            File(2, 'b', "P-1 | New name", "P-1 | ESF | 200", "CORE | 20"),
            File(1, 'c', "P-2 | Other", "P-2 | SRB | 300", "CORE | 10")).Value;

        Assert.Equal(["New name", "Other"], register.Projects.Select(project => project.Name));
        Assert.Equal(["ESF", "SRB"], register.Awards.Select(award => award.Source.Code));
        Assert.Equal([Given.Gbp("10.00"), Given.Gbp("20.00")], register.Budgets.Select(budget => budget.Amount!.Value));
    }

    [Fact]
    public void A_later_register_that_brings_one_sheet_leaves_the_others_as_they_were()
    {
        var full = File(1, 'a', "P-1 | Name", "P-1 | SRB | 100", "CORE | 10");
        var awardsOnly = File(2, 'b', "P-2 | Other", "P-1 | SRB | 200", "CORE | 10");

        var register = Merge(full, awardsOnly).Value;

        Assert.Equal(["Name", "Other"], register.Projects.Select(project => project.Name));
        Assert.Equal([Given.Gbp("200.00")], register.Awards.Select(award => award.Amount!.Value));
    }

    [Fact]
    public void Equal_versions_that_say_the_same_are_one()
    {
        var merged = Merge(File(1, 'a', "P-1 | Name", "P-1 | SRB | 100", "CORE | 10"), File(1, 'b', "P-1 | Name", "P-1 | SRB | 100", "CORE | 10"));

        Assert.Empty(merged.Findings);
        Assert.Single(merged.Value.Projects);
        Assert.Single(merged.Value.Awards);
        Assert.Single(merged.Value.Budgets);
    }

    [Fact]
    public void Equal_versions_that_differ_put_the_project_in_dispute_and_one_of_them_is_shown()
    {
        var merged = Merge(File(1, 'b', "P-1 | B", "P-1 | SRB | 100", "CORE | 10"), File(1, 'a', "P-1 | A", "P-1 | SRB | 101", "CORE | 10"));

        Assert.Equal("A", Assert.Single(merged.Value.Projects).Name);
        Assert.Equal(Given.Gbp("101"), Assert.Single(merged.Value.Awards).Amount);
        Assert.Equal(["P-1"], merged.Value.Disputed);
        Assert.Equal(4, merged.Findings.Select(finding => finding.Key).Distinct().Count());
    }

    [Fact]
    public void The_order_of_files_changes_nothing()
    {
        RegisterFile[] files =
        [
            File(1, 'a', "P-1 | A", "P-1 | SRB | 100", "CORE | 10"),
            File(1, 'b', "P-2 | B", "P-2 | SRB | 100", "CORE | 11"),
            File(1, 'c', "P-2 | C", "P-2 | SRB | 100", "CORE | 12"),
        ];

        var (forth, back) = (Merge(files), Merge([.. files.Reverse()]));

        Assert.Equal(forth.Value.Projects.AsEnumerable(), back.Value.Projects.AsEnumerable());
        Assert.Equal(forth.Value.Awards.AsEnumerable(), back.Value.Awards.AsEnumerable());
        Assert.Equal(forth.Value.Budgets.AsEnumerable(), back.Value.Budgets.AsEnumerable());
        Assert.Equal(forth.Findings.AsEnumerable(), back.Findings.AsEnumerable());
        Assert.Equal(2, forth.Findings.Length);
    }

    internal static Outcome<Register> Merge(params RegisterFile[] files) => Registers.Merge(files);

    internal static RegisterFile File(int version, char sha, string project, string award, string budget) =>
        FormReader.Read(Sheets.Workbook(
            $"""
            [Projects]
            Project register
            Version | {version}
            Project reference | Project name
            {project}
            [Awards]
            Project reference | Source | Award
            {award}
            [Budgets]
            Source | Amount
            {budget}
            """,
            "register.xlsx",
            sha)).Register!;
}
