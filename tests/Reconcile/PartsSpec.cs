using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>A programme put together from its projects is the programme judged whole; where it would not be, nobody gets one.</summary>
public class PartsSpec
{
    public static TheoryData<string> Samples => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Samples))]
    public void Put_together_from_projects_each_looked_at_beside_the_rest_it_is_the_same_to_the_last_byte(string sample)
    {
        ImmutableArray<Intake> intakes = [.. WorkedExamplesSpec.Read(sample)];
        var whole = Programme.Of(intakes);

        var together = Programme.Of(intakes, [.. References(intakes).Select(reference => Of(reference, intakes, BesideAll).ForOthers)], whole.AsOf);

        Assert.NotNull(together);
        Assert.Equal(whole.Findings.Select(Told), together.Findings.Select(Told));
        Assert.Equal(ProgrammeWorkbook.Write(whole, FunderReturn.From(whole.Statements)), ProgrammeWorkbook.Write(together, FunderReturn.From(together.Statements)));
        Assert.Equal(FunderReturn.From(whole.Statements).Select(ReturnWorkbook.Write), FunderReturn.From(together.Statements).Select(ReturnWorkbook.Write));
    }

    [Fact]
    public void An_invoice_of_two_projects_that_do_not_know_of_one_another_is_not_counted_twice()
    {
        var intakes = Sent(("P-1", "INV-7"), ("P-2", "INV-7"));

        Assert.Null(Programme.Of(intakes, [Of("P-1", intakes, Alone), Of("P-2", intakes, Alone)], null));
        Assert.Null(Programme.Of(intakes, [Of("P-1", intakes, Alone), Of("P-2", intakes, BesideAll)], null));
        Assert.NotNull(Programme.Of(intakes, [Of("P-1", intakes, BesideAll), Of("P-2", intakes, BesideAll)], null));
    }

    [Fact]
    public void Projects_that_cite_nothing_of_one_another_need_not_know_of_one_another()
    {
        var intakes = Sent(("P-1", "INV-7"), ("P-2", "INV-8"));

        Assert.NotNull(Programme.Of(intakes, [Of("P-1", intakes, Alone), Of("P-2", intakes, Alone)], null));
    }

    [Fact]
    public void A_person_whom_two_bodies_claim_unknown_to_one_another_is_not_counted_twice()
    {
        ImmutableArray<Intake> intakes = [.. WorkedExamplesSpec.Read("one-job-claimed-by-two-bodies")];

        Assert.Null(Programme.Of(intakes, [.. References(intakes).Select(reference => Of(reference, intakes, Alone))], null));
    }

    [Fact]
    public void A_project_of_the_register_that_nobody_looked_at_is_missed()
    {
        var intakes = Sent(("P-1", "INV-7"));

        Assert.Null(Programme.Of(intakes, [Of("P-1", intakes, BesideAll)], null));
        Assert.NotNull(Programme.Of(intakes, [Of("P-1", intakes, BesideAll), Of("P-2", intakes, BesideAll)], null));
    }

    [Fact]
    public void A_claim_that_came_meanwhile_and_one_that_is_on_two_pages_are_noticed()
    {
        var (before, after) = (Sent(("P-1", "INV-7")), Sent(("P-1", "INV-7"), ("P-1", "INV-8")));

        Assert.Null(Programme.Of(after, [Of("P-1", before, BesideAll), Of("P-2", before, BesideAll)], null));
        Assert.Null(Programme.Of(before, [Of("P-1", after, BesideAll), Of("P-2", after, BesideAll)], null));
        Assert.Null(Programme.Of(before, [Of("P-1", before, BesideAll), Of("P-1", before, BesideAll), Of("P-2", before, BesideAll)], null));
    }

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
