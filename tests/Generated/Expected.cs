namespace FundingPipeline.Tests.Generated;

/// <summary>What must come of a generated programme, from its invoices alone.</summary>
/// <param name="Money">By fund, in pence.</param>
/// <param name="Findings">How often each rule speaks of a planted fault.</param>
internal sealed record Expected(int Claims, Counted Rows, IReadOnlyDictionary<string, Counted> Money, SortedDictionary<string, int> Findings)
{
    public static Expected Of(GeneratedProgramme programme)
    {
        var cited =
            (from project in Enumerable.Range(1, programme.Projects)
             from quarter in Enumerable.Range(0, programme.Quarters)
             from invoice in programme.Invoices(project, quarter)
             from fund in programme.Paying
             where fund.IsClaimedIn(quarter) && fund.Pays(invoice.Number, programme.Lines)
             select (Fund: fund, Invoice: invoice)).ToList();
        return new(
            programme.Claims,
            Counted.Of(cited.Select(line => (line.Invoice, 1))),
            cited.GroupBy(line => line.Fund).ToDictionary(fund => fund.Key.Slug, fund => Counted.Of(fund.Select(line => (line.Invoice, line.Fund.Of(line.Invoice))))),
            new(cited.Where(line => line.Invoice.Fault is not null).CountBy(line => line.Invoice.Fault!.Rule).ToDictionary(), StringComparer.Ordinal));
    }
}

/// <summary>All of something, and what becomes of it.</summary>
internal sealed record Counted(long All, long Accepted, long Queried, long Refused)
{
    public static Counted Of(IEnumerable<(Invoice Invoice, int Amount)> lines)
    {
        long Sum(Func<Fault?, bool> which) => lines.Where(line => which(line.Invoice.Fault)).Sum(line => (long)line.Amount);
        return new(Sum(_ => true), Sum(fault => fault is null), Sum(fault => fault is { IsHeld: true }), Sum(fault => fault is { IsHeld: false }));
    }
}
