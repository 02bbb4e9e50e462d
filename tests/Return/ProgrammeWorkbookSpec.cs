using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class ProgrammeWorkbookSpec
{
    private static readonly Programme Programme = Examples.Programme();

    [Theory]
    [InlineData("What became of it", "Queried")]
    [InlineData("Rows read", "12")]
    [InlineData("Refusals", "1")]
    [InlineData("Queries", "1")]
    [InlineData("Notes", "1")]
    public void A_file_counts_what_reconciling_found_in_it_too(string heading, string says) =>
        Assert.Equal(says, Written.Of(ProgrammeWorkbook.Write(Programme, []))["Files"].At("claim.xlsx", heading).Text);

    [Theory]
    [InlineData(ClaimStatus.Accepted, "Accepted in part")]
    [InlineData(ClaimStatus.Refused, "Refused")]
    [InlineData(ClaimStatus.Superseded, "Superseded")]
    public void A_claim_that_lost_money_was_not_simply_accepted(ClaimStatus status, string says)
    {
        var claim = Examples.Statement().Claims[0] with { Status = status };
        var programme = Programme with { Parts = [Examples.Part() with { Claims = [ClaimFate.Of(claim, "P-1", 12)] }] };
        Assert.Equal(says, Written.Of(ProgrammeWorkbook.Write(programme, []))["Files"].At("claim.xlsx", "What became of it").Text);
    }

    [Fact]
    public void A_file_that_is_no_claim_and_no_register_is_refused() =>
        Assert.Equal("Refused", Written.Of(ProgrammeWorkbook.Write(Programme, []))["Files"].At("holiday.xlsx", "What became of it").Text);

    [Theory]
    [InlineData("Gross: as often as claimed", "3")]
    [InlineData("Shared by agreement", "1")]
    [InlineData("Disputed", "1")]
    [InlineData("Unique persons", "2")]
    public void Over_all_projects_a_person_whom_two_of_them_claim_is_one(string heading, string count)
    {
        var programme = Programme with { Parts = [With("1", ("P1", null), ("P2", Severity.Note)), With("2", (" p1 ", Severity.Query))] };
        Assert.Equal(count, Written.Of(ProgrammeWorkbook.Write(programme, []))["Outcomes"].At("Job kept", heading).Text);
    }

    [Theory]
    [InlineData("Gross: as often as claimed", "5")]
    [InlineData("Shared by agreement", "0")]
    [InlineData("Disputed", "0")]
    [InlineData("Unique persons", "1")]
    public void Who_is_not_named_is_claimed_and_is_no_person_and_nobody_elses(string heading, string count)
    {
        var programme = Programme with { Parts = [With("1", ("", Severity.Query), (" ", Severity.Note), ("P1", null)), With("2", ("", Severity.Query), ("(withheld)", Severity.Query))] };
        Assert.Equal(count, Written.Of(ProgrammeWorkbook.Write(programme, []))["Outcomes"].At("Job kept", heading).Text);
    }

    private static ProjectPart With(string project, params ImmutableArray<(string Person, Severity? Said)> persons)
    {
        var file = Given.File with { Sha256 = new(project[0], 64) };
        var rows = persons.Select((person, i) => new OutcomeLine
        {
            At = new(new(file, "Outcomes", 4, ImmutableDictionary<string, int>.Empty), 5 + i),
            Line = $"{5 + i}",
            Person = person.Person,
            Outcome = "Job kept",
        }).ToImmutableArray();
        var claim = Examples.Statement().Claims[0];
        return Examples.Part() with
        {
            Claims = [],
            Outcomes = PersonOutcome.Of(
            [
                claim with
                {
                    Claim = claim.Claim with { File = file, Id = claim.Claim.Id with { Project = project }, Outcomes = rows },
                    Rows = [.. rows.Select(row => new JudgedRow(row, Fate.Accepted, Money.Zero))],
                    Findings =
                    [
                        .. from said in rows.Zip(persons)
                           where said.Second.Said is not null
                           select Examples.Findings()[0] with { Rule = "JOINT-08", Severity = said.Second.Said ?? Severity.Note, Where = new(file, "Outcomes", said.First.At.Row, 1) },
                    ],
                },
            ]),
        };
    }
}
