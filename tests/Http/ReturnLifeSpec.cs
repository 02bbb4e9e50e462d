using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FundingPipeline.Tests.Http;

/// <summary>A return over HTTP: looked at, downloaded, certified under the officer's own name on the day it is, and audited.</summary>
public sealed class ReturnLifeSpec : IAsyncLifetime
{
    private readonly Tenant tenant = new();
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(tenant.SignIn, new OnTheDay());
        await site.Drop(Town.Post);
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task It_is_certified_by_the_officer_who_looked_at_it_and_then_audited()
    {
        using var officer = site.Client(tenant.Token($"officer.{Town.City}"));
        var draft = await Sha256(officer);
        Assert.Equal(HttpStatusCode.Conflict, (await Certify(officer, new string('0', 64))).Status);
        var (status, says) = await Certify(officer, draft);
        Assert.Equal((HttpStatusCode.OK, "esf/2000 is certified: every section is, and it will never be altered."), (status, says));
        await site.WorkOff();

        using var funder = site.Client(tenant.Token("funder.esf"));
        var one = JsonNode.Parse(await funder.GetStringAsync("/api/returns/esf/2000"))!;
        Assert.Equal(
            ("certified", $"Person of officer.{Town.City}", "2001-05-14"),
            ($"{one["status"]}", $"{one["sections"]![0]!["certifiedBy"]}", $"{one["sections"]![0]!["certifiedOn"]}"));

        using var auditor = site.Client(tenant.Token("auditor"));
        Assert.Equal(HttpStatusCode.Conflict, (await Audit(auditor, draft)).Status);
        Assert.Equal((HttpStatusCode.OK, "esf/2000 is audited."), await Audit(auditor, await Sha256(auditor)));
    }

    [Fact]
    public async Task A_workbook_that_somebody_has_is_not_sent_again_and_a_part_of_it_can_be_asked_for()
    {
        using var funder = site.Client(tenant.Token("funder.esf"));
        using var whole = await funder.GetAsync("/api/returns/esf/2000/workbook");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal($"\"{FundingPipeline.App.Digest.Of(bytes)}\"", $"{whole.Headers.ETag}");
        Assert.Equal("no-cache, private", $"{whole.Headers.CacheControl}");
        Assert.Equal("esf-2000.xlsx", whole.Content.Headers.ContentDisposition?.FileName);

        funder.DefaultRequestHeaders.IfNoneMatch.Add(whole.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await funder.GetAsync("/api/returns/esf/2000/workbook")).StatusCode);

        funder.DefaultRequestHeaders.IfNoneMatch.Clear();
        funder.DefaultRequestHeaders.Range = new RangeHeaderValue(2, 5);
        using var part = await funder.GetAsync("/api/returns/esf/2000/workbook");
        Assert.Equal((HttpStatusCode.PartialContent, Convert.ToHexString(bytes[2..6])), (part.StatusCode, Convert.ToHexString(await part.Content.ReadAsByteArrayAsync())));
    }

    [Fact]
    public async Task Of_a_return_of_two_bodies_each_sees_its_own_section_and_its_own_figures()
    {
        using var client = site.Client(tenant.Token($"accountant.{Town.Partnership}"));
        var one = JsonNode.Parse(await client.GetStringAsync("/api/returns/srb/2000-01-Q1"))!;

        Assert.Equal(["Moss Side Partnership"], one["sections"]!.AsArray().Select(section => $"{section!["body"]}"));
        Assert.Equal(400_00, one["figures"]!["expenditure"]!.GetValue<long>());
    }

    private async Task<string> Sha256(HttpClient client)
    {
        using var workbook = await client.GetAsync("/api/returns/esf/2000/workbook");
        return workbook.Headers.ETag!.Tag.Trim('"');
    }

    private static Task<(HttpStatusCode Status, string Says)> Certify(HttpClient client, string draft) =>
        Post(client, "/api/returns/esf/2000/certificates", new() { ["body"] = Town.City, ["draft"] = draft });

    private static Task<(HttpStatusCode Status, string Says)> Audit(HttpClient client, string workbook) =>
        Post(client, "/api/returns/esf/2000/audit", new() { ["workbook"] = workbook });

    private static async Task<(HttpStatusCode Status, string Says)> Post(HttpClient client, string address, JsonObject says)
    {
        using var answer = await client.PostAsync(address, new StringContent(says.ToJsonString(), Encoding.UTF8, "application/json"));
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (answer.StatusCode, $"{said["says"] ?? said["detail"]}");
    }

    /// <summary>Half past midnight on 14 May 2001 in Manchester, where summer time is kept: in London's winter it would still be the 13th.</summary>
    private sealed class OnTheDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2001, 5, 13, 23, 30, 0, TimeSpan.Zero);
    }
}
