using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Return;

namespace FundingPipeline.Tests.App;

/// <summary>What a project gives a return, and the programme, is kept as a file and comes back as it was to the last property.</summary>
public class FlatFileSpec
{
    private static readonly Contribution Told = Examples.Return().Contributions[0];

    [Theory]
    [MemberData(nameof(WorkedExamplesSpec.Folders), MemberType = typeof(WorkedExamplesSpec))]
    public void Every_return_of_every_worked_example_is_the_same_built_from_what_was_kept(string folder)
    {
        foreach (var one in FunderReturn.From(JudgedProgramme.Of([.. WorkedExamplesSpec.Read(folder)]).Statements()))
        {
            var back = one with { Contributions = [.. one.Contributions.Select(Back)] };
            Assert.Equal(ReturnWorkbook.Write(one), ReturnWorkbook.Write(back));
            Assert.Equal(one.Contributions.Select(FlatFile.Write), back.Contributions.Select(FlatFile.Write));
        }
    }

    [Theory]
    [MemberData(nameof(WorkedExamplesSpec.Folders), MemberType = typeof(WorkedExamplesSpec))]
    public void The_programme_of_every_worked_example_is_the_same_put_together_from_what_was_kept(string folder)
    {
        var programme = JudgedProgramme.Of([.. WorkedExamplesSpec.Read(folder)]).PutTogether();
        Assert.Equal(ProgrammeWorkbook.Write(programme, []), ProgrammeWorkbook.Write(programme with { Parts = [.. programme.Parts.Select(Back)] }, []));
    }

    [Fact]
    public void The_same_contribution_has_the_same_bytes() =>
        Assert.Equal(FlatFile.Write(Told), FlatFile.Write(Examples.Return().Contributions[0]));

    [Fact]
    public void A_receipt_that_comes_in_changes_them() =>
        Changes(Told with { Account = [.. Told.Account, Told.Account[1]] });

    [Fact]
    public void An_award_that_is_raised_changes_them() =>
        Changes(Told with { Register = Told.Register with { Awards = [Told.Register.Awards[0] with { Amount = Given.Gbp("100000.01") }] } });

    [Fact]
    public void A_certificate_that_is_signed_changes_them() =>
        Changes(Told with { Register = Told.Register with { Match = [Told.Register.Match[0] with { SignedOn = Given.Day("2000-03-01") }] } });

    [Fact]
    public void What_earlier_periods_came_to_changes_them() =>
        Changes(Told with { Earlier = [Told.Earlier[0] with { Claimed = Given.Gbp("60.01") }] });

    [Fact]
    public void A_line_is_the_same_line_in_its_claim_and_in_the_return()
    {
        var claim = Told.Claims[0].Claim with { Costs = [Told.Entries[0].Line] };
        var back = Back(Told with { Claims = [Told.Claims[0] with { Claim = claim }] });
        Assert.Same(back.Claims[0].Claim.Costs[0], back.Entries[0].Line);
    }

    [Fact]
    public void A_lines_match_is_the_same_list_in_the_line_and_in_its_entry()
    {
        var line = Told.Entries[0].Line with { Match = Told.Entries[0].Match };
        var back = Back(Told with { Entries = [Told.Entries[0] with { Line = line, Match = line.Match }] });
        Assert.True(back.Entries[0].Match == back.Entries[0].Line.Match);
        Assert.Equal<MatchShare>(line.Match, back.Entries[0].Match);
    }

    [Theory]
    [InlineData("")]
    [InlineData("£ £££ – \ud83d\udcb7 \u0000")]
    [InlineData(70_000)]
    public void Any_text_comes_back(object text) => Assert.Equal($"{Long(text)}", Back(Told with { Assumptions = [new(Long(text), "", Told.Findings[0].Term)] }).Assumptions[0].What);

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-64)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(long.MaxValue)]
    public void Any_sum_comes_back_to_the_penny(long pence) => Assert.Equal(new Money(pence), Back(Told with { Due = new(pence) }).Due);

    [Fact]
    public void Another_build_of_the_program_does_not_read_it()
    {
        var bytes = FlatFile.Write(Told);
        bytes[0] ^= 1;
        Assert.False(FlatFile.TryRead<Contribution>(new MemoryStream(bytes), out _));
    }

    [Fact]
    public void A_type_that_holds_what_would_not_come_back_is_a_fault() =>
        Assert.Contains("would not come back", Innermost(Assert.ThrowsAny<Exception>(() => FlatFile.Write(new CostKey("ledger", "reference")))).Message, StringComparison.Ordinal);

    private static T Back<T>(T told) => FlatFile.TryRead<T>(new MemoryStream(FlatFile.Write(told)), out var back) ? back : throw new InvalidOperationException("It was written just now.");

    private static void Changes(Contribution after) => Assert.NotEqual(FlatFile.Write(Told), FlatFile.Write(after));

    private static string Long(object text) => text is int length ? new('£', length) : (string)text;

    private static Exception Innermost(Exception thrown) => thrown.InnerException is { } inner ? Innermost(inner) : thrown;
}
