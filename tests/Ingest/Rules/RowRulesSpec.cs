namespace FundingPipeline.Tests.Ingest.Rules;

public class PersonalDataSpec
{
    [Theory]
    [InlineData("QQ123456C")]
    [InlineData("qq 12 34 56 c")]
    [InlineData("1971-05-04")]
    [InlineData("04/05/71")]
    [InlineData("4 May 1971")]
    [InlineData("Jane Smith")]
    [InlineData("O'Neill, Jane")]
    public void Nobody_stands_in_a_claim_under_a_name_of_their_own(string typed)
    {
        var intake = Sheets.Read($"{Sheets.Cover}\n[Attendance]\nPerson reference | Hours\n{typed} | 7");
        var finding = Assert.Single(intake.Findings);
        Assert.Equal("Attendance!A2 READ-20 Refuse Claim", Sheets.InShort([finding]));
        Assert.Equal("(withheld)", finding.Value);
        Assert.DoesNotContain(typed, $"{finding}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal("(withheld)", intake.Claim!.Attendance[0].Person);
    }

    [Theory]
    [InlineData("T-014")]
    [InlineData("1234")]
    [InlineData("Trainee 7")]
    [InlineData("QQ123456E")]
    public void A_reference_is_none_of_these(string typed) =>
        Assert.Equal("", Sheets.Findings($"{Sheets.Cover}\n[Attendance]\nPerson reference | Hours\n{typed} | 7"));
}

public class DuplicateLineSpec
{
    [Theory]
    [InlineData("1", "Expenditure!A3 READ-21 Query Line")]
    [InlineData("1a", "")]
    public void The_second_of_one_number_is_queried(string second, string expected) =>
        Assert.Equal(
            expected,
            Sheets.FindingsOfCosts($"""
                1 | INV-1 | Training | 2000-02-01 | 10.00 | 10.00 | 10.00
                {second} | INV-2 | Training | 2000-02-01 | 10.00 | 10.00 | 10.00
                2 | INV-3 | Training | 2000-02-01 | 10.00 | 10.00 | 10.00
                """));
}

public class WrongTotalSpec
{
    [Theory]
    [InlineData("Total | | | | 30.00 | 30.00 | 30.00", 2, "")]
    [InlineData("totals | | | | 30.00 | 30.00 | 30.01", 3, "READ-22")]
    [InlineData("Total | | | | | | ", 3, "READ-22")]
    [InlineData("Total | INV-3 | Training | 2000-02-01 | 30.00 | 30.00 | 30.00", 3, "")]
    public void A_total_that_adds_up_is_no_line_and_any_other_is(string row, int rows, string expected)
    {
        var intake = Sheets.Read($"""
            {Sheets.Cover}
            {Sheets.Costs}
            1 | INV-1 | Training | 2000-02-01 | 10.00 | 10.00 | 10.00
            2 | INV-2 | Training | 2000-02-01 | 20.00 | 20.00 | 20.00
            {row}
            """);
        Assert.Equal(rows, intake.RowsRead);
        Assert.Equal(expected, string.Join(";", intake.Findings.Select(finding => finding.Rule).Where(rule => rule == "READ-22")));
    }
}

public class RegisterClashSpec
{
    [Theory]
    [InlineData(4, "P-1 | SRB | 100")]
    [InlineData(5, "P-1 | SRB | 100.01")]
    public void The_same_again_and_a_later_version_are_no_clash(int version, string award) =>
        Assert.Equal("", Sheets.InShort(RegistersSpec.Merge(
            RegistersSpec.File(4, 'a', "P-1 | A", "P-1 | SRB | 100", "CORE | 10"),
            RegistersSpec.File(version, 'b', "P-1 | A", award, "CORE | 10")).Findings));

    [Fact]
    public void Two_registers_of_one_version_must_say_the_same_of_a_project()
    {
        var findings = RegistersSpec.Merge(
            RegistersSpec.File(4, 'a', "P-1 | A", "P-1 | SRB | 100", "CORE | 10"),
            RegistersSpec.File(4, 'b', "P-1 | A", "P-1 | SRB | 100.01", "CORE | 10")).Findings;

        Assert.Equal("Awards!A2 REG-01 Query Project; Awards!A2 REG-01 Query Project", Sheets.InShort(findings));
        Assert.Equal("Send the right one again as version 5.", findings[0].Remedy);
    }
}

public class ProjectTwiceSpec
{
    [Theory]
    [InlineData("P-2 | B", "", "")]
    [InlineData("P-1 | A", "Projects!A5 REG-02 Query Project", "")]
    [InlineData("p-1 | B", "Projects!A5 REG-02 Query Project", "P-1")]
    public void A_register_lists_a_project_once_and_its_claims_wait_where_two_rows_differ(string second, string findings, string disputed)
    {
        var merged = RegistersSpec.Merge(RegistersSpec.File(1, 'a', $"P-1 | A\n{second}", "P-1 | SRB | 100", "CORE | 10"));

        Assert.Equal(findings, Sheets.InShort(merged.Findings));
        Assert.Equal(disputed, string.Join(" ", merged.Value.Disputed));
        Assert.Equal("A", merged.Value.Find("P-1")!.Name);
        Assert.Equal(merged.Value.Projects.Length, merged.Value.Projects.Select(project => project.Reference.ToUpperInvariant()).Distinct().Count());
    }
}

public class SharedRowClashSpec
{
    [Theory]
    [InlineData(4, "CORE | 10", "")]
    [InlineData(4, "CORE | 10.01", "Budgets!2:2 REG-03 Query Project; Budgets!2:2 REG-03 Query Project")]
    [InlineData(5, "CORE | 10.01", "")]
    public void Two_registers_of_one_version_must_say_the_same_of_a_pot(int version, string budget, string findings) =>
        Assert.Equal(findings, Sheets.InShort(RegistersSpec.Merge(
            RegistersSpec.File(4, 'a', "P-1 | A", "P-1 | SRB | 100", "CORE | 10"),
            RegistersSpec.File(version, 'b', "P-2 | B", "P-2 | SRB | 100", budget)).Findings));
}
