using System.Collections;
using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Return;
using NodaTime;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>A programme put together from its projects is the programme judged whole; where it would not be, nobody gets one.</summary>
public class PartsSpec
{
    public static TheoryData<string> Samples => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Samples))]
    public void Put_together_from_projects_each_looked_at_beside_the_rest_it_is_the_same_to_the_last_byte(string sample) =>
        IsTheSame([.. WorkedExamplesSpec.Read(sample)]);

    [Theory]
    [InlineData("nobody shares anything", "1 ERDF A Hulme Crime 90 100; 2 ERDF B Hulme Health 50 50; 3 SRB C - - 20 20")]
    [InlineData("two projects share one invoice in different wards and themes", "1 ERDF A Hulme Crime 60 100; 2 ERDF A Moss_Side Health 40 100; 2 ERDF B hulme crime 10 10")]
    [InlineData("three projects want more of it than there is, and give it different costs", "1 ERDF A Hulme Crime 90 100; 2 SRB A HULME Health 80 95; 3 NDC A - Crime 70 97; 3 NDC B Hulme Crime 5 5")]
    [InlineData("two funds of one project pay what another project has too", "1 ERDF A Hulme Crime 60 100; 1 SRB A - - 70 100; 2 NDC A Hulme Crime 80 90; 2 NDC C Hulme Crime 10 10")]
    [InlineData("one has it on two lines beside lines of its own", "1 ERDF A Hulme Crime 30 100; 1 ERDF B Hulme Crime 10 10; 1 ERDF A Ardwick Crime 20 100; 2 SRB A Hulme Crime 50 100; 2 SRB C Hulme Crime 10 10")]
    [InlineData("lines that cite nothing", "1 ERDF - Hulme Crime 30 30; 1 ERDF - Hulme Crime 40 40; 2 SRB - Hulme Crime 50 50; 2 ERDF - Hulme Crime 60 60")]
    [InlineData("two pairs share two invoices", "1 ERDF A Hulme Crime 60 100; 2 SRB A Hulme Crime 60 90; 2 SRB B Hulme Crime 60 100; 3 ERDF B Ardwick Crime 60 80")]
    public void Whatever_projects_share_is_counted_as_if_it_were_all_judged_together(string why, string lines)
    {
        var town = Town(lines);
        var together = IsTheSame(town, why);

        var judged = JudgedProgramme.Of(town);
        var spend = judged.Statements().SelectMany(statement => statement.Spend).ToList();
        var page = Written.Of(ProgrammeWorkbook.Write(together, []))["Spend"];
        Assert.Equal((why, lines.Split("; ").Length), (why, spend.Count));
        Assert.Equal(Once(spend, line => line.Ward), page.Table("Eligible, by ward", "Ward | Transactions | Cost, counted once"), ignoreCase: true);
        Assert.Equal(Once(spend, line => line.Theme), page.Table("Eligible, by theme", "Theme | Transactions | Cost, counted once"), ignoreCase: true);
        Assert.Contains($" {Used([.. judged.Projects.SelectMany(project => project.Standing.CurrentLines)])} of it ", Assert.Single(together.Findings, finding => finding.Rule == "JOINT-11").Says, StringComparison.Ordinal);
    }

    /// <summary>The table of spending as it follows from all lines at once.</summary>
    private static string Once(List<SpendRow> spend, Func<SpendLine, string> place)
    {
        var places = Spending.CountedOnce(spend).ToLookup(part => place(part.Line).ToUpperInvariant());
        var rows = spend.Select(line => place(line).ToUpperInvariant()).Distinct().OrderBy(name => name.Length == 0).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => (Name: name.Length == 0 ? "Not stated" : name, Costs: places[name].Select(part => part.Line.Cost).Distinct().Count(), Once: places[name].Total(part => part.Once).Pounds)).ToList();
        return string.Join('\n', rows.Append(("Total", rows.Sum(row => row.Costs), rows.Sum(row => row.Once))).Select(row => $"{row.Item1} | {(row.Item1 == "Total" ? "" : $"{row.Item2}")} | {row.Item3:0.##}"));
    }

    /// <summary>What all lines at once use of the core budget.</summary>
    private static Money Used(ImmutableArray<LineCase> lines)
    {
        var core = Given.Fund("Core budget");
        return CostFunding.Of(lines).SelectMany(cost => cost.Sources).Where(cell => cell.Source == core).Total(cell => cell.Counted)
            + lines.Where(line => line.Cost.Reference.Length == 0).GroupBy(line => line.In.Project.Reference).Total(project => project.GroupBy(line => line.Fund).Select(fund => fund.Total(line => line.Line.MatchFrom(core))).Max());
    }

    [Fact]
    public void A_claim_that_finds_no_project_or_no_award_is_counted_all_the_same()
    {
        var intakes = Sent(("P-1", "INV-7"), ("P-9", "INV-8"), ("P-2", "INV-7"));

        var together = IsTheSame(intakes);

        Assert.Equal(["P-1 Accepted", "P-2 Accepted", "P-9 Refused"], together.Claims.Select(claim => $"{claim.Project} {(claim.Status == ClaimStatus.Refused ? "Refused" : "Accepted")}"));
    }

    [Fact]
    public void A_project_gives_no_line_by_itself() => Assert.Equal(Items(Lines(20)), Items(Lines(200)));

    private static ProjectPart Lines(int lines) => ProjectPart.Of(Of("P-1", Town(string.Join("; ", Enumerable.Range(0, lines).Select(i => $"1 ERDF INV-{i} {(i < lines / 2 ? "Hulme" : "Ardwick")} Crime 100 100"))), BesideAll));

    /// <summary>How many things there are in it, however deep; a mark for each transaction is no line.</summary>
    private static int Items(object? value) => value switch
    {
        null or string or ImmutableArray<ulong> or Funder or Source => 0,
        IEnumerable items => items.Cast<object?>().Sum(item => 1 + Items(item)),
        _ when value.GetType().Namespace?.StartsWith("FundingPipeline", StringComparison.Ordinal) == true && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod!.IsStatic == false && property.SetMethod is not null).Sum(property => Items(property.GetValue(value))),
        _ => 0,
    };

    private static Programme IsTheSame(ImmutableArray<Intake> intakes, string why = "")
    {
        var judged = JudgedProgramme.Of(intakes);
        var whole = judged.PutTogether();

        var together = Together(intakes, intakes, BesideAll, judged.AsOf);

        Assert.NotNull(together);
        Assert.Equal((why, string.Join('\n', whole.Findings.Select(Told))), (why, string.Join('\n', together.Findings.Select(Told))));
        var returns = FunderReturn.From(judged.Statements());
        Assert.True(Print(whole, returns).AsSpan().SequenceEqual(Print(together, returns)), why);
        return together;
    }

    private static byte[] Print(Programme programme, ImmutableArray<FunderReturn> returns) => ProgrammeWorkbook.Write(programme, [.. returns.Select(one => one.Figures)]);

    private static Programme? Together(ImmutableArray<Intake> seen, ImmutableArray<Intake> sent, bool besideAll, LocalDate? asOf = null) => FundingPipeline.Reconcile.Programme.Of(
        [.. sent.Where(intake => intake.Claim is null)], [.. References(seen).Select(reference => ProjectPart.Of(Of(reference, seen, besideAll)))],
        sent.Where(intake => intake.Claim is not null).Select(intake => intake.File), asOf);

    [Fact]
    public void An_invoice_of_two_projects_that_do_not_know_of_one_another_is_not_counted_twice()
    {
        var intakes = Sent(("P-1", "INV-7"), ("P-2", "INV-7"));

        Assert.Null(Programme(intakes, Of("P-1", intakes, Alone), Of("P-2", intakes, Alone)));
        Assert.Null(Programme(intakes, Of("P-1", intakes, Alone), Of("P-2", intakes, BesideAll)));
        Assert.NotNull(Programme(intakes, Of("P-1", intakes, BesideAll), Of("P-2", intakes, BesideAll)));
    }

    [Fact]
    public void Projects_that_cite_nothing_of_one_another_need_not_know_of_one_another()
    {
        var intakes = Sent(("P-1", "INV-7"), ("P-2", "INV-8"));

        Assert.NotNull(Programme(intakes, Of("P-1", intakes, Alone), Of("P-2", intakes, Alone)));
    }

    [Fact]
    public void A_person_whom_two_bodies_claim_unknown_to_one_another_is_not_counted_twice()
    {
        ImmutableArray<Intake> intakes = [.. WorkedExamplesSpec.Read("one-job-claimed-by-two-bodies")];

        Assert.Null(Together(intakes, intakes, Alone));
    }

    [Fact]
    public void A_project_of_the_register_that_nobody_looked_at_is_missed()
    {
        var intakes = Sent(("P-1", "INV-7"));

        Assert.Null(Programme(intakes, Of("P-1", intakes, BesideAll)));
        Assert.NotNull(Programme(intakes, Of("P-1", intakes, BesideAll), Of("P-2", intakes, BesideAll)));
    }

    [Fact]
    public void A_claim_that_came_meanwhile_and_one_that_is_on_two_pages_are_noticed()
    {
        var (before, after) = (Sent(("P-1", "INV-7")), Sent(("P-1", "INV-7"), ("P-1", "INV-8")));

        Assert.Null(Programme(after, Of("P-1", before, BesideAll), Of("P-2", before, BesideAll)));
        Assert.Null(Programme(before, Of("P-1", after, BesideAll), Of("P-2", after, BesideAll)));
        Assert.Null(Programme(before, Of("P-1", before, BesideAll), Of("P-1", before, BesideAll), Of("P-2", before, BesideAll)));
    }

    private static Programme? Programme(ImmutableArray<Intake> sent, params ImmutableArray<OneProject> projects) => FundingPipeline.Reconcile.Programme.Of(
        [.. sent.Where(intake => intake.Claim is null)], [.. projects.Select(ProjectPart.Of)], sent.Where(intake => intake.Claim is not null).Select(intake => intake.File), null);

    private static string Told(Finding finding) => $"{finding.Key} {finding.Severity} {finding.Scope} {finding.Value} {finding.Excess} {finding}";

    private const bool BesideAll = true;
    private const bool Alone = false;

    /// <summary>A register of two projects, and claims that each cite one invoice.</summary>
    private static ImmutableArray<Intake> Sent(params (string Project, string Invoice)[] claims)
    {
        var register = new Register
        {
            Projects = [Given.Project("P-1"), Given.Project("P-2")],
            Awards = [Given.Award("ERDF", rate: 0.5m), Given.Award("ERDF", rate: 0.5m) with { Project = "P-2" }],
        };
        var of = new SourceFile(new string('f', 64), "register.xlsx");
        return [.. claims.Select((claim, i) => Sent(claim.Project, claim.Invoice, i)), new(of, null, new(of, 1, register), 0, [])];
    }

    private static Intake Sent(string project, string invoice, int index)
    {
        var file = new SourceFile(index.ToString("x64", null), $"claim-{index}.xlsx");
        var line = Given.Cost(gross: "100.00", claimed: "50.00") with { LedgerReference = invoice };
        var claim = Given.Claim("ERDF", $"{index + 1}", total: "50.00", costs: [line with { At = line.At with { Layout = line.At.Layout with { File = file } } }]);
        return new(file, claim with { File = file, Id = claim.Id with { Project = project }, Cover = claim.Cover with { At = claim.Cover.At with { File = file } } }, null, 1, []);
    }

    /// <summary>Lines of P-1, P-2 and P-3: the project, its fund, the invoice, ward, theme, its part of it, and what its claim says the whole of it cost.</summary>
    /// <remarks>Each fund's lines of a project are one claim. Each line has £3.00 of a core budget of £5.00, and whatever was queried is answered.</remarks>
    private static ImmutableArray<Intake> Town(string lines)
    {
        var town = Town(lines, []);
        for (var round = 0; round < 3; round++)
        {
            town = Town(lines, [.. JudgedProgramme.Of(town).Findings.Select(finding => finding.Key).Distinct()]);
        }

        return town;
    }

    private static ImmutableArray<Intake> Town(string lines, ImmutableArray<string> answered)
    {
        var told = lines.Split("; ").Select(line => line.Split(' ')).ToList();
        string[] projects = ["P-1", "P-2", "P-3"], funds = ["ERDF", "SRB", "NDC"];
        var register = new Register
        {
            Projects = [.. projects.Select(Given.Project)],
            Awards = [.. from project in projects from fund in funds select Given.Award(fund, rate: fund == "ERDF" ? 0.5m : null) with { Project = project }],
            Budgets = [new() { At = Given.Row("Budgets"), Source = Given.Fund("Core budget"), Year = "1999/00", Amount = Given.Gbp("5.00") }],
            Answers = [.. answered.Select(key => new Answer { At = Given.Row("Answers"), Finding = key, Says = "It is so.", By = "P. Office", On = Given.Day("2000-05-01") })],
        };
        var of = new SourceFile(new string('f', 64), "register.xlsx");
        return [.. told.GroupBy(line => (Project: line[0], Fund: line[1])).Select(claim => Sent($"P-{claim.Key.Project}", claim.Key.Fund, [.. claim])), new(of, null, new(of, 1, register), 0, [])];
    }

    private static Intake Sent(string project, string fund, List<string[]> told)
    {
        var file = new SourceFile($"{fund}{project}".PadRight(64, '0'), $"{project}-{fund}.xlsx");
        var lines = told.Select((line, i) =>
        {
            var cost = Given.Cost($"{i + 1}", gross: $"{line[6]}.00", eligible: "5.00", claimed: "2.00");
            return cost with
            {
                At = cost.At with { Layout = cost.At.Layout with { File = file }, Row = 5 + i },
                LedgerReference = line[2] == "-" ? "" : line[2],
                Ward = line[3].Replace('_', ' ').Trim('-'),
                Theme = line[4].Trim('-'),
                CostToProjectTyped = Given.Gbp($"{line[5]}.00"),
                Match = [Given.Match("Core budget", "3.00")],
            };
        }).ToImmutableArray();
        var claim = Given.Claim(fund, "1", total: $"{2 * lines.Length}.00", costs: lines);
        return new(file, claim with { File = file, Id = claim.Id with { Project = project }, Cover = claim.Cover with { At = claim.Cover.At with { File = file } } }, null, lines.Length, []);
    }

    private static OneProject Of(string reference, ImmutableArray<Intake> intakes, bool besideAll)
    {
        var register = Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>()).Value;
        var claims = intakes.Where(intake => intake.Claim is not null).ToLookup(intake => intake.Claim!.Id.Project.Equals(reference, StringComparison.OrdinalIgnoreCase));
        return OneProject.Of(reference, register, [.. claims[true]], besideAll ? [.. claims[false]] : [], intakes.Select(intake => intake.Claim?.Cover.Period.Last).Max());
    }

    private static IEnumerable<string> References(ImmutableArray<Intake> intakes) =>
        Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>()).Value.Projects.Select(project => project.Reference)
            .Concat(intakes.Select(intake => intake.Claim?.Id.Project).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase);
}
