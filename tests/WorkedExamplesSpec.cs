using System.Security.Cryptography;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests;

/// <summary>Every worked example, taken through the whole pipeline and compared with the text beside it.</summary>
public class WorkedExamplesSpec
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Findings_and_returns_are_what_we_agreed(string folder)
    {
        var programme = JudgedProgramme.Of([.. Read(folder)]);

        Golden.Matches(Repository.Path("sample-claims", folder, "expected", "findings.txt"), string.Join("\n", programme.Findings.Select(finding => $"{finding}\n")));
        foreach (var funderReturn in FunderReturn.From(programme.Statements()))
        {
            Golden.Matches(
                Repository.Path("sample-claims", folder, "expected", $"{funderReturn.Slug.Replace('/', '-')}.txt"),
                WorkbookText.Of(ReturnWorkbook.Write(funderReturn)));
        }
    }

    [Theory]
    [InlineData("seedcorn-four-sources-one-budget", "SEEDCORN-2000")]
    public void Seedcorns_quarters_are_the_same_money_under_both_funds_names_and_nothing_is_cut(string folder, string project)
    {
        var quarters = Statement(folder, project).Periods;

        Assert.Equal(
            [
                "2000 Q1 1999/00 Q4 £35,636.59 £12,472.77", "2000 Q2 2000/01 Q1 £37,423.59 £13,098.23",
                "2000 Q3 2000/01 Q2 £35,716.60 £12,500.78", "2000 Q4 2000/01 Q3 £38,439.41 £13,453.76",
            ],
            quarters.Where(row => row.Source.Code == "SRB").Select(row => $"{row.CalendarName} {row.FinancialName} {row.Eligible} {row.Claimed}"));
        Assert.Equal(
            quarters.Where(row => row.Source.Code == "SRB").Select(row => (row.Days, row.Eligible)),
            quarters.Where(row => row.Source.Code == "ERDF").Select(row => (row.Days, row.Eligible)));
        Assert.All(quarters, row => Assert.Equal(Money.Zero, row.Apportioned));
    }

    [Fact]
    public void The_readmes_table_is_what_the_pipeline_says()
    {
        var readme = File.ReadAllText(Repository.Path("README.md"));
        var quarters = Statement("seedcorn-four-sources-one-budget", "SEEDCORN-2000").Periods.GroupBy(row => row.Days).ToList();

        Assert.Equal(4, quarters.Count);
        Assert.All(quarters, quarter =>
        {
            var (srb, erdf) = (quarter.Single(row => row.Source.Code == "SRB"), quarter.Single(row => row.Source.Code == "ERDF"));
            Assert.Contains(
                $"| {srb.FinancialName} | {srb.Claimed} | {erdf.CalendarName} | {erdf.Claimed} | {srb.Eligible - srb.Claimed - erdf.Claimed} | {srb.Eligible} |",
                readme, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_invoice_of_26_March_paid_on_4_April_stands_in_the_quarter_of_its_payment() =>
        Assert.Equal(
            ["erdf/2000-Q2 £2,468.10", "srb/2000-01-Q1 £2,468.10"],
            from part in Statement("seedcorn-four-sources-one-budget", "SEEDCORN-2000").Contributions
            from entry in part.Entries
            where entry.Line.LedgerReference == "SC00-0201"
            orderby part.Funder.Slug
            select $"{part.Funder.Slug}/{part.Period.Slug} {entry.Eligible}");

    [Fact]
    public void The_capital_pot_used_as_match_for_ERDF_is_refused_at_its_cell() =>
        Assert.Equal(
            ["Refuse ERDF-05 erdf-2000-Q2-pot-used-as-match.xlsx Expenditure!M6"],
            Found("seedcorn-capital-pot-erdf-cannot-match"));

    [Fact]
    public void An_advance_of_exactly_half_the_award_is_paid_and_a_penny_more_is_refused()
    {
        Assert.Equal("£67,500.00", $"{Statement("joblink-1999-three-calendars", "JOBLINK-99").Claims[0].Position!.Due}");
        Assert.Equal(["Refuse ESF-01 esf-1999-advance.xlsx Claim!B13"], Found("joblink-1999-advance-a-penny-over"));
    }

    [Fact]
    public void Twenty_training_weeks_are_as_many_hours_as_the_week_had_and_none_when_nobody_says()
    {
        var outputs = Statement("joblink-1999-three-calendars", "JOBLINK-99").Contributions.SelectMany(part => part.Outputs).ToList();

        Assert.Equal(
            ["20 training weeks at 15 = 300 beneficiary hours", "20 training weeks at 22.5 = 450 beneficiary hours", "20 training weeks at 30 = 600 beneficiary hours"],
            outputs.Where(output => output.Derived is not null).Select(output => $"{output.Native} at {output.Factor:0.#} = {output.Derived}"));
        Assert.Single(outputs, output => output is { Derived: null, Fate: Fate.Queried });
    }

    [Fact]
    public void A_cumulative_claim_that_repeats_and_corrects_its_predecessor_is_paid_the_rate_on_its_totals_less_what_was_asked_before()
    {
        var claims = Statement("joblink-1999-three-calendars", "JOBLINK-99").Claims.Select(claim => claim.Position!).ToList();

        // 45 % of £230,296.84 is £103,633.578; £67,500.00 and £1,264.69 were asked for before.
        Assert.Equal(("£230,296.84", "£103,633.57", "£68,764.69", "£34,868.88"),
            ($"{claims[2].EligibleToDate}", $"{claims[2].EarnedToDate}", $"{claims[2].RequestedBefore}", $"{claims[2].Due}"));
        Assert.DoesNotContain(Found("joblink-1999-three-calendars"), finding => finding.Contains("JOINT-01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sessional_payroll_line_that_spans_31_March_is_cut_so_that_claimed_and_match_make_up_eligible_in_each_part()
    {
        var line = Statement("joblink-1999-three-calendars", "JOBLINK-99").Contributions.SelectMany(part => part.Entries)
            .Select(entry => entry.Line).Single(cost => cost.Period is { } days && days.Covers(Given.Day("1999-03-31")) && days.Covers(Given.Day("1999-04-01")));
        Money[] sources = [line.Claimed!.Value, .. line.Match.Select(share => share.Amount), line.IncomeApplied];

        foreach (var (year, eligible) in new[] { (Given.Days("1998-04-01", "1999-03-31"), "£740.74"), (Given.Days("1999-04-01", "2000-03-31"), "£493.83") })
        {
            Assert.Equal(eligible, $"{Cut.In(line.Eligible!.Value, line.Period!, year)}");
            Assert.Equal(eligible, $"{Cut.In(sources, line.Period!, year).Total()}");
        }
    }

    [Fact]
    public void An_overhead_that_spans_both_year_ends_is_cut_at_both_and_each_part_adds_up()
    {
        var entries = Statement("annual-overhead-cut-at-both-year-ends", "OVERHEAD-2000").Contributions.SelectMany(part => part.Entries).ToList();

        Assert.Equal(2, entries.Count(entry => entry.Apportioned));
        Assert.All(entries, entry => Assert.Equal(entry.Eligible, entry.Claimed + entry.Match.Total(share => share.Amount) + entry.IncomeApplied));
    }

    [Fact]
    public void An_over_claim_is_refused_to_the_penny_and_the_rest_is_due()
    {
        var claims = Statement("cross-river-over-claim-in-year-three", "CROSSRIVER-2000").Claims;

        Assert.Equal("£50,000.00", $"{claims.Total(claim => claim.Money.Refused)}");
        Assert.Equal("£1,200,000.00", $"{claims.Total(claim => claim.Position!.Due)}");
    }

    [Fact]
    public void The_broken_claim_has_exactly_its_ten_faults_at_its_ten_cells() =>
        Assert.Equal(
            ["B19", "C9", "D7", "E14", "L15", "M20", "M6", "N16", "R10", "R11"],
            Found("ten-faults-in-one-claim").Select(finding => finding.Split('!')[1]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_job_shared_under_an_agreement_counts_once_and_one_without_is_put_to_both() =>
        Assert.Equal(
            [
                "Note JOINT-08 ndc-2000-01-Q4.xlsx Outcomes!A5", "Query JOINT-08 ndc-2000-01-Q4.xlsx Outcomes!A6",
                "Note JOINT-08 new-deal-2000-01-Q4.xlsx Outcomes!A5", "Query JOINT-08 new-deal-2000-01-Q4.xlsx Outcomes!A6",
            ],
            Found("one-job-claimed-by-two-bodies"));

    private static IEnumerable<string> Found(string folder) =>
        JudgedProgramme.Of([.. Read(folder)]).Findings.Select(finding => $"{finding.Severity} {finding.Rule} {finding.Where.File.Name} {finding.Where.Sheet}!{finding.Where.Address}");

    private static ProjectStatement Statement(string folder, string project) =>
        JudgedProgramme.Of([.. Read(folder)]).Statements().Single(statement => statement.Project.Reference == project);

    internal static IEnumerable<Intake> Read(string folder) =>
        from path in Directory.GetFiles(Repository.Path("sample-claims", folder), "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".xlsx" or ".csv").Order(StringComparer.Ordinal)
        select Intake(folder, Path.GetRelativePath(Repository.Path("sample-claims", folder), path), Path.GetFileName(path));

    /// <summary>One file of a sample, under whatever name it comes.</summary>
    internal static Intake Intake(string folder, string path, string name)
    {
        var bytes = File.ReadAllBytes(Repository.Path("sample-claims", folder, path));
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name);
        var read = WorkbookReader.Read(new MemoryStream(bytes), file);
        return read.Value is { } workbook ? FormReader.Read(workbook) : new Intake(file, null, null, 0, read.Findings);
    }
}
