using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

/// <summary>A year of the Neighbourhood Renewal Fund in Manchester: its statement of use and its gate.</summary>
public static class NrfCases
{
    public static Accreditation Passed(string year, string allocation = "200.00") => new()
    {
        At = Given.Row("Accreditation"),
        Authority = "Manchester",
        Year = year,
        Allocation = Given.Gbp(allocation),
        LspMember = Given.Day("2001-04-01"),
        StrategyAgreed = Given.Day("2001-04-01"),
        StatementOfUseAgreed = Given.Day("2001-04-01"),
        Accredited = Given.Day("2001-04-01"),
    };

    /// <summary>A statement of use for the year that opens in <paramref name="opens"/>, prepared on 10 April after it.</summary>
    public static ClaimCase Statement(int opens, Accreditation? gate, params string[] spent)
    {
        var claim = Given.Claim("NRF", first: $"{opens}-04-01", last: $"{opens + 1}-03-31", type: ClaimType.StatementOfUse,
            costs: [.. spent.Select((amount, i) => Given.Cost($"{i + 1}", $"{opens}-06-01", amount))]);
        return Given.Case(claim) with { Register = gate is null ? Register.Empty : new() { Accreditation = [gate] } };
    }
}
