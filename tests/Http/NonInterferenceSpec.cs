using System.Text;
using System.Text.RegularExpressions;

namespace FundingPipeline.Tests.Http;

/// <summary>Law 7 at the front door: what is no business of ESF's changes no byte of any answer that ESF gets.</summary>
public sealed partial class NonInterferenceSpec : IAsyncLifetime
{
    private readonly Tenant tenant = new();
    private TestSite site = null!;

    /// <summary>Everything that ESF's funder may ask for, and some of what he may not.</summary>
    private static readonly string[] Asked =
    [
        "/api/returns", "/api/returns/esf/2000", "/api/returns/esf/2000/workbook", "/returns",
        "/api/returns/srb/2000-01-Q1", "/api/returns/srb/2000-01-Q1/workbook", "/api/returns/srb/2000-01-Q2",
        "/api/rules", "/api/rules/SRB-01", "/api/templates", "/api/templates/srb",
        "/api/claims", $"/api/claims/{WorkedOffTown.IdOf(Town.CitysEsf)}", $"/api/claims/{WorkedOffTown.IdOf(Town.CitysSrb)}", $"/api/claims/{WorkedOffTown.IdOf(Town.PartnershipsSrb)}",
        "/api/projects", "/api/projects/TOWN-A", "/api/projects/TOWN-B", "/api/projects/TOWN-A/statement", "/api/missing", "/api/programme", "/api/status",
        "/health", "/ready", "/openapi.json",
    ];

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(tenant.SignIn);
        await site.Drop(Town.Post);
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Projects_that_it_does_not_fund()
    {
        var before = await Answers();
        await site.Drop([("partnership/srb-1 again.csv", Town.Srb(1, 2, "777.77")), ("partnership/srb-2 again.csv", Town.Srb(2, 2, "888.88"))]);

        Assert.Equal(before, await Answers());
    }

    [Fact]
    public async Task Payees_persons_and_evidence_of_another_fund_in_a_project_that_it_does_fund()
    {
        var before = await Answers();
        await site.Drop([("city/srb-1 again.csv", Town.CitySrb(2, payee: "Another college", evidence: "Another file", person: "P-77"))]);

        Assert.Equal(before, await Answers());
    }

    /// <summary>That the test can fail: an amount that ESF's claim asserts and SRB's does not is ESF's business.</summary>
    [Fact]
    public async Task But_an_amount_of_a_cost_that_both_see_is_its_business()
    {
        var before = await Answers();
        await site.Drop([("city/srb-1 again.csv", Town.CitySrb(2, shared: "540.00"))]);

        Assert.NotEqual(before, await Answers());
    }

    /// <summary>Each answer whole: its status, every header but the time of day, and its bytes. A problem's number is another each time.</summary>
    private async Task<string[]> Answers()
    {
        using var client = site.Client(tenant.Token("funder.esf"));
        var answers = new List<string>();
        foreach (var address in Asked)
        {
            using var answer = await client.GetAsync(address);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
            var bytes = Trace().Replace(Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), "");
            answers.Add($"{address} {(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{(bytes.StartsWith("PK", StringComparison.Ordinal) ? FundingPipeline.App.Digest.Of(Encoding.Latin1.GetBytes(bytes)) : bytes)}");
        }

        return [.. answers];
    }

    [GeneratedRegex("\"traceId\":\"[^\"]+\"|Number for the programme office:[^<]*(<span[^>]*>[^<]*)?")]
    private static partial Regex Trace();
}
