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
        Assert.Equal([Given.Gbp("20.00")], register.Budgets.Select(budget => budget.Amount!.Value));
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

    [Theory]
    [InlineData("Prices", "Source | Contract | Element | Unit price | From", "ND25+ | C-1 | Week | 60.00 | 01/04/2000", "ND25+ | C-1 | Week | 65.00 | 01/05/2000", "ND25+ | C-2 | Week | 70.00 | 01/04/2000")]
    [InlineData("Agreements", "Agreement | Outcome | Body | Other body", "SLA 1 | Job | A | B", "sla 1 | Job | A | C", "SLA 2 | Job | A | B")]
    [InlineData("Apportionments", "Apportionment | Part | Whole", "Rent | 40 | 100", "Rent | 30 | 100", "Heat | 40 | 100")]
    [InlineData("Places", "Source | Programme | Ward | To", "SRB | SRB 5 | Hulme | 31/03/2000", "SRB | SRB 5 | Hulme | 31/03/2001", "SRB | SRB 5 | Moss Side | 31/03/2000")]
    [InlineData("Accreditation", "Authority | Year | Allocation", "Salford | 2001/02 | 10", "Salford | 2001-02 | 20", "Salford | 2002/03 | 10")]
    [InlineData("Calendars", "Source | Period | To", "TEC | 1 | 30/06/2000", "TEC | 1 | 31/07/2000", "TEC | 2 | 30/09/2000")]
    [InlineData("Answers", "Finding | Answer", "JOINT-06/1 | Yes", "JOINT-06/1 | No", "JOINT-06/2 | Yes")]
    [InlineData("Budgets", "Source | Year | Amount", "CORE | 2000 | 10", "CORE | 2000 | 20", "CORE | 2001 | 10")]
    public void A_shared_row_of_a_later_register_takes_the_place_of_what_it_corrects_and_leaves_the_rest(string sheet, string headings, string old, string corrected, string other)
    {
        var before = Sheet(1, 'a', sheet, headings, old, other);
        var after = Sheet(2, 'b', sheet, headings, corrected);

        foreach (var merged in new[] { Merge(before, after), Merge(after, before) })
        {
            Assert.Empty(merged.Findings);
            Assert.Equal(["a 3", "b 2"], Rows(merged.Value).Select(row => $"{row.At.Layout.File.Sha256[0]} {row.At.Row}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Two_registers_of_one_version_may_bring_a_price_for_different_days_and_not_two_for_one_day()
    {
        const string headings = "Source | Contract | Element | Unit price | From";
        RegisterFile Prices(char sha, string price, string from) => Sheet(1, sha, "Prices", headings, $"ND25+ | C-1 | Week | {price} | {from}");

        var apart = Merge(Prices('a', "60.00", "01/04/2000"), Prices('b', "65.00", "01/04/2001"));
        var clash = Merge(Prices('a', "60.00", "01/04/2000"), Prices('b', "65.00", "01/04/2000"));

        Assert.Equal((2, 0), (apart.Value.Prices.Length, apart.Findings.Length));
        Assert.Equal((2, "REG-03 REG-03"), (clash.Value.Prices.Length, string.Join(" ", clash.Findings.Select(finding => finding.Rule))));
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

        Assert.Equal(["REG-01", "REG-01", "REG-03", "REG-03", "REG-03"], forth.Findings.Select(finding => finding.Rule));

        Assert.Equal(forth.Value.Projects.AsEnumerable(), back.Value.Projects.AsEnumerable());
        Assert.Equal(forth.Value.Awards.AsEnumerable(), back.Value.Awards.AsEnumerable());
        Assert.Equal(forth.Value.Budgets.AsEnumerable(), back.Value.Budgets.AsEnumerable());
        Assert.Equal(forth.Findings.AsEnumerable(), back.Findings.AsEnumerable());
    }

    private static IEnumerable<RegisterRow> Rows(Register says) =>
        [.. says.Budgets, .. says.Apportionments, .. says.Agreements, .. says.Places, .. says.Prices, .. says.Accreditation, .. says.Calendars, .. says.Answers];

    private static RegisterFile Sheet(int version, char sha, string sheet, string headings, params string[] rows) =>
        FormReader.Read(Sheets.Workbook(
            $"""
            [Projects]
            Project register
            Version | {version}
            Project reference | Project name
            [{sheet}]
            {headings}
            {string.Join("\n", rows)}
            """,
            "register.xlsx",
            sha)).Register!;

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
