using System.Reflection;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Return;

namespace FundingPipeline.Tests.Funders;

/// <summary>Where sources conflict both readings are kept, the register chooses, and nothing is used without saying so.</summary>
public class ConflictsSpec
{
    [Theory]
    [InlineData("", "Query")]
    [InlineData("statement of use asked for", "Query")]
    [InlineData("Statement of use waived ", "-")]
    [InlineData("something else", "Query")]
    public void The_register_chooses_whether_2001_02_asked_for_a_statement_of_use(string reading, string speaks) =>
        Assert.Equal(speaks, new YearlyGate().Speaks(FirstYear(reading, from: "2001-04-01", to: "2002-03-31")));

    [Theory]
    [InlineData("2001-04-01", "2002-03-30", "Query")]
    [InlineData("2001-04-01", "2002-03-31", "-")]
    public void A_choice_holds_on_its_own_days(string from, string to, string speaks) =>
        Assert.Equal(speaks, new YearlyGate().Speaks(FirstYear("statement of use waived", from, to)));

    [Fact]
    public void A_default_reading_is_named_as_conflicting_and_a_chosen_one_is_the_registers()
    {
        Assert.Equal(
            "statement of use asked for: Local Strategic Partnerships: Government guidance (DETR, March 2001), para 4.18 on the first year, 004:616 (sources conflict)",
            Applied(FirstYear("", "2001-04-01", "2002-03-31")));
        Assert.Equal(
            "statement of use waived: Offer letter SGR 78, register, claim.xlsx › Terms › 5:5 (stated)",
            Applied(FirstYear("statement of use waived", "2001-04-01", "2002-03-31")));
    }

    [Fact]
    public void Every_conflicting_row_stands_beside_another_reading_of_the_same_days()
    {
        var conflicting = Tables().Where(row => row.Evidence == Evidence.Conflicting).ToList();

        Assert.NotEmpty(conflicting);
        Assert.Empty(
            from row in conflicting
            where row.Reading is null || !conflicting.Any(other => other.Table == row.Table && other.Reading != row.Reading && other.InForce.Covers(row.InForce.From))
            select $"{row.Table} {row.InForce}");
    }

    [Fact]
    public void A_return_that_used_one_of_two_readings_names_it()
    {
        var statement = FirstYear("", "2001-04-01", "2002-03-31");
        var claim = statement.Claim with { Cover = statement.Claim.Cover with { TotalClaimed = Given.Gbp("100.00") } };
        var reconciled = Reconcile.Reconciled.Project(
            new Register { Projects = [Given.Project()], Awards = [Given.Award("NRF")], Accreditation = [NrfCases.Passed("2001/02", "50000.00")] }, claim);

        var cover = Written.Of(ReturnWorkbook.Write(FunderReturn.From([reconciled]).Single()))["Cover"];

        Assert.Contains(cover.Cells.Values, cell => cell.Text == "statement of use asked for");
        Assert.Contains(cover.Cells.Values, cell => cell.Text.EndsWith("004:616 (sources conflict)", StringComparison.Ordinal));
    }

    private static ClaimCase FirstYear(string reading, string from, string to)
    {
        var at = NrfCases.Statement(2001, NrfCases.Passed("2001/02") with { StatementOfUseAgreed = null }, "100.00");
        return at with
        {
            Register = at.Register with
            {
                Terms = reading.Length == 0 ? [] :
                [
                    new()
                    {
                        At = Given.Row("Terms"),
                        Project = "P-1",
                        Source = Given.Fund("NRF"),
                        Term = "Conditions of the year",
                        Value = reading,
                        From = Given.Day(from),
                        To = Given.Day(to),
                        OfferLetter = "SGR 78",
                    },
                ],
            },
        };
    }

    private static string Applied(ClaimCase at) =>
        string.Join("\n", new YearlyGate().AppliedTo(at).Select(figure => $"{figure.Value}: {figure.Source}"));

    /// <summary>Every row of every dated table that any type of the pipeline holds.</summary>
    private static IEnumerable<(string Table, string? Reading, InForce InForce, Evidence Evidence)> Tables() =>
        from type in typeof(IRule).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType is { IsGenericType: true } held && held.GetGenericTypeDefinition() == typeof(DatedTable<>)
        let rows = typeof(ConflictsSpec).GetMethod(nameof(RowsOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(field.FieldType.GetGenericArguments())
        from row in (IEnumerable<(string Table, string? Reading, InForce InForce, Evidence Evidence)>)rows.Invoke(null, [field.GetValue(null)])!
        select row;

    private static IEnumerable<(string Table, string? Reading, InForce InForce, Evidence Evidence)> RowsOf<T>(DatedTable<T> table) =>
        table.Rows.Select(row => (table.Name, row.Reading, row.InForce, row.Source.Evidence));
}
