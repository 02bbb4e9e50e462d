using System.Net;
using FundingPipeline.App;

namespace FundingPipeline.Tests.Http;

/// <summary>Signing in on a machine to try things out on. A stranger's page can send a form to ours, and the browser sends the cookie along: then nothing is done.</summary>
public sealed class SameSiteSpec : IAsyncLifetime
{
    private TestSite site = null!;
    private string cookie = "";

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(new DevelopmentSignIn(_ => null));
        await site.Drop([("register.xlsx", Town.Register())]);
        using var client = site.Client();
        using var signedIn = await Post(client, "/sign-in", ("Sec-Fetch-Site", "same-origin"), Form("administrator"));
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "own", HttpStatusCode.OK)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "own.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "at all", HttpStatusCode.Forbidden)]
    public async Task What_changes_anything_is_done_only_for_a_page_of_ours(string header, string value, HttpStatusCode expected)
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var answer = await Post(client, "/api/status/retry", (header, value.Replace("own", $"{site.Address}".TrimEnd('/'), StringComparison.Ordinal)), null);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_in_and_out_too()
    {
        using var client = site.Client();

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(client, "/sign-in", ("Sec-Fetch-Site", "cross-site"), Form("administrator"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(client, "/sign-out", ("Origin", "http://evil.example"), null)).StatusCode);
    }

    [Fact]
    public async Task One_may_be_somebody_of_every_body_and_fund_and_nobody_else()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/sign-in?back=//evil.example");

        Assert.All(
            ["Accountant of Moss Side Partnership", "Finance officer of Manchester City Council", "funder.esf", "auditor", "administrator", "name=\"back\" value=\"/\""],
            person => Assert.Contains(person, page, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(client, "/sign-in", ("Sec-Fetch-Site", "same-origin"), Form("accountant.nobody"))).StatusCode);
    }

    [Fact]
    public async Task Looking_needs_no_proof()
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/status")).StatusCode);
    }

    [Fact]
    public void The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_forged_cookie_is_nobody()
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Split(';')[0][..^4]}AAAA");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/status")).StatusCode);
    }

    [Theory]
    [InlineData("/claims?x=1", "/claims?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/ok\r\nSet-Cookie: a=b", "/")]
    [InlineData("", "/")]
    public void After_signing_in_one_stays_within_the_site(string back, string expected) => Assert.Equal(expected, SignIns.Within(back));

    [Theory]
    [InlineData("WEBSITE_SITE_NAME")]
    [InlineData("WEBSITE_INSTANCE_ID")]
    [InlineData("WEBSITE_HOSTNAME")]
    [InlineData("WEBSITE_AUTH_ENABLED")]
    [InlineData("IDENTITY_ENDPOINT")]
    public void In_Azure_nobody_is_whoever_he_says_he_is(string setting) =>
        Assert.Throws<InvalidOperationException>(() => new DevelopmentSignIn(name => name == setting ? "set" : null));

    private static FormUrlEncodedContent Form(string person) => new(new Dictionary<string, string> { ["person"] = person, ["back"] = "/claims" });

    private static Task<HttpResponseMessage> Post(HttpClient client, string address, (string Name, string Value) header, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(header.Name, header.Value);
        return client.SendAsync(request);
    }
}
