namespace FundingPipeline.Tests.Generated;

/// <summary>What the generator says of a programme is what stands in its invoices.</summary>
public sealed class GeneratorSpec
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(5, 1, 1, 5)]
    [InlineData(5, 2, 4, 34)]
    [InlineData(5, 200, 1, 1_000)]
    [InlineData(3, 7, 2, 42)]
    public void Every_fund_is_claimed_from_every_quarter_but_NRF_which_pays_once_in_four(int funds, int projects, int quarters, int claims) =>
        Assert.Equal(claims, new GeneratedProgramme { Funds = funds, Projects = projects, Quarters = quarters }.Claims);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Each_fund_pays_for_as_many_invoices_as_a_claim_has_lines_and_no_two_European_funds_for_one(int lines)
    {
        var invoices = new GeneratedProgramme { Lines = lines }.Invoices(1, 0).ToList();
        Assert.Equal(2 * lines, invoices.Count);
        Assert.All(Fund.All, fund => Assert.Equal(lines, invoices.Count(invoice => fund.Pays(invoice.Number, lines))));
        Assert.All(invoices, invoice => Assert.Single(Fund.All, fund => fund.IsEuropean && fund.Pays(invoice.Number, lines)));
    }

    [Fact]
    public void The_shares_of_an_invoice_of_twenty_pounds_are_whole_to_the_penny()
    {
        var invoice = new Invoice(1, "NP-00001/1/0001", 2_000, GeneratedProgramme.FirstDay, null);
        Assert.Equal([("ERDF", 800), ("SRB", 400), ("ESF", 800), ("NRF", 400), ("NDC", 200)], Fund.All.Select(fund => (fund.Code, fund.Of(invoice))));
    }

    [Fact]
    public void One_invoice_of_twenty_is_at_fault_where_five_hundred_of_ten_thousand_are_asked_for()
    {
        var programme = new GeneratedProgramme { Projects = 100, Lines = 100, Faults = 500 };
        var faults = Enumerable.Range(1, 100).SelectMany(project => programme.Invoices(project, 0)).Count(invoice => invoice.Fault is not null);
        Assert.InRange(faults, 900, 1_100);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var programme = new GeneratedProgramme { Projects = 1 };
        Assert.Equal(programme.Claim(1, 0, Fund.All[0]), programme.Claim(1, 0, Fund.All[0]));
        Assert.NotEqual(programme.Claim(1, 0, Fund.All[0]), (programme with { Seed = 2 }).Claim(1, 0, Fund.All[0]));
    }
}
