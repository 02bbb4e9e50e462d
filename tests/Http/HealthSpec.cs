using System.Net;

namespace FundingPipeline.Tests.Http;

/// <summary>Whoever watches over the app learns in a word how it is, and nothing of what it holds.</summary>
public sealed class HealthSpec
{
    [Fact]
    public async Task An_app_at_which_a_file_was_left_lying_says_that_something_is_stuck_and_only_to_those_who_may_know_what()
    {
        var (clock, tenant) = (new Later(), new Tenant());
        await using var site = await TestSite.Start(tenant.SignIn, clock);
        using var stranger = site.Client();
        await site.At.Ledger.Files.Write("claims/city/secret.csv", "x"u8.ToArray(), default);

        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ready\"}"), await Get(stranger, "/ready"));
        clock.By = TimeSpan.FromMinutes(20);
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"stuck\"}"), await Get(stranger, "/ready"));
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"alive\"}"), await Get(stranger, "/health"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(stranger, "/api/status")).Code);

        using var auditor = site.Client(tenant.Token("auditor"));
        Assert.Contains("{\"what\":\"the file claims/city/secret.csv\",\"since\":\"20", (await Get(auditor, "/api/status")).Says, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Code, string Says)> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class Later : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + By;
    }
}
