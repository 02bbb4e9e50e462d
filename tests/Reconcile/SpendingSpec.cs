using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class SpendingSpec
{
    /// <summary>Each line: fund, project, ward, its part of INV-1, and the lowest cost its project's claims give the whole of it.</summary>
    [Theory]
    [InlineData("two funds tell of one invoice, one of them names the ward", "ESF P-1 - 100 100; SRB P-1 Hulme 100 100", "Hulme 100.00")]
    [InlineData("one fund's claim gives it a lower cost", "ESF P-1 Hulme 100 90; SRB P-1 Hulme 90 90", "Hulme 90.00")]
    [InlineData("a part of an invoice is no more than that part", "ESF P-1 Hulme 30 100; SRB P-1 Hulme 30 100", "Hulme 30.00")]
    [InlineData("the larger part speaks for the smaller", "ESF P-1 Hulme 30 100; SRB P-1 - 70 100", "- 70.00")]
    [InlineData("two wards share it", "ESF P-1 Hulme 30 100; ESF P-1 Moss Side 70 100; SRB P-1 - 100 100", "Hulme 30.00, Moss Side 70.00")]
    [InlineData("two projects share it", "ESF P-1 Hulme 40 100; ESF P-2 Moss Side 60 100", "Hulme 40.00, Moss Side 60.00")]
    [InlineData("two projects want more of it than there is", "ESF P-1 Hulme 60 100; ESF P-2 Moss Side 90 100", "Hulme 40.00, Moss Side 60.00")]
    [InlineData("thirds of what there is, to the penny", "ESF P-1 A 100 100; ESF P-2 B 100 100; ESF P-3 C 100 100", "A 33.33, B 33.34, C 33.33")]
    [InlineData("part of it was paid back", "ESF P-1 Hulme 100 60; ESF P-1 Hulme -40 60", "Hulme 100.00, Hulme -40.00")]
    public void A_transaction_is_counted_once(string why, string told, string once)
    {
        var counted = Spending.CountedOnce(told.Split("; ").Select(Line));
        Assert.Equal((why, once), (why, string.Join(", ", counted.Select(part => $"{(part.Line.Ward.Length > 0 ? part.Line.Ward : "-")} {part.Once.Pounds:0.00}"))));
    }

    [Fact]
    public void A_unit_at_a_contract_price_is_no_cost() =>
        Assert.Empty(Spending.CountedOnce([new SpendLine("", "P-1", Given.Fund("ND25+"), "", "", Money.Zero, Given.Gbp("60.00"), Money.Zero, Money.Zero)]));

    private static SpendLine Line(string told)
    {
        var words = told.Split(' ');
        var ward = string.Join(' ', words[2..^2]);
        return new("CITY COUNCIL INV-1", words[1], Given.Fund(words[0]), ward == "-" ? "" : ward, "", Given.Gbp(words[^2]), Money.Zero, Given.Gbp(words[^2]), Given.Gbp(words[^1]));
    }

    [Fact]
    public void Only_what_is_accepted_is_spent_and_a_line_keeps_its_ward_and_theme()
    {
        var good = Given.Cost("1", gross: "100.00") with { Ward = " Hulme ", Theme = "Crime" };
        var unpaid = Given.Cost("2", gross: "50.00") with { Paid = null, Ward = "Moss Side" };
        var statement = Reconciled.Project([Given.Award("SRB")], Given.Claim("SRB", total: "150.00", costs: [good, unpaid]));

        Assert.Equal(["CITY COUNCIL INV-1 Hulme Crime £100.00 £100.00"], statement.Spend.Select(line => $"{line.Cost} {line.Ward} {line.Theme} {line.ToProject} {line.Claimed}"));
    }
}
