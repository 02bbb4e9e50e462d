using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FundingPipeline.Tests.Http;

/// <summary>Files that are sent in at the front door: kept, read, answered, taken back; and not kept when they are not the sender's to send.</summary>
public sealed class SendingSpec(SendingSpec.Opened opened) : IClassFixture<SendingSpec.Opened>
{
    private TestSite Site => opened.Site;

    [Fact]
    public async Task Two_claims_sent_together_wait_are_taken_in_and_are_accepted()
    {
        using var accountant = Client($"accountant.{Town.City}");
        using var sent = await accountant.PostAsync("/api/claims", Files(("esf.csv", Town.Esf(1)), ("srb.csv", Town.CitySrb(1))));
        var said = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!.AsArray();

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.Equal(["esf.csv", "srb.csv"], said.Select(one => $"{one!["file"]}"));
        Assert.Equal($"{said[0]!["location"]}", $"{sent.Headers.Location}");
        Assert.All(said, one => Assert.Equal("waiting", State(accountant, $"{one!["location"]}").Result));
        Assert.Equal(2, (await Listed(accountant)).Count(line => line.EndsWith("waiting", StringComparison.Ordinal)));

        await Site.WorkOff();

        Assert.All(said, one => Assert.Equal("accepted", State(accountant, $"{one!["location"]}").Result));
        Assert.DoesNotContain(await Listed(accountant), line => line.EndsWith("waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_again_are_the_same_claim()
    {
        using var accountant = Client($"accountant.{Town.Partnership}");
        var first = await Sent(accountant, "growers.csv", Town.Srb(1, 1, "400.00"));
        await Site.WorkOff();
        var files = Site.Files;
        var again = await Sent(accountant, "growers.csv", Town.Srb(1, 1, "400.00"));
        await Site.WorkOff();

        Assert.Equal(first, again);
        Assert.Equal(files, Site.Files);
    }

    [Fact]
    public async Task A_broken_claim_is_refused_with_its_findings_and_an_annotated_copy_and_mended_by_its_next_version()
    {
        using var accountant = Client($"accountant.{Town.Partnership}");
        var broken = await Sent(accountant, "summer.csv", Town.Srb(2, 1, "500.00", total: "499.99"));
        await Site.WorkOff();
        Assert.Equal("refused", await State(accountant, broken));
        Assert.Contains("499.99", await accountant.GetStringAsync($"{broken}/findings"), StringComparison.Ordinal);
        using var copy = await accountant.GetAsync($"{broken}/copy");
        Assert.Equal((HttpStatusCode.OK, "attachment"), (copy.StatusCode, copy.Content.Headers.ContentDisposition?.DispositionType));

        var mended = await Sent(accountant, "summer.csv", Town.Srb(2, 2, "500.00"));
        await Site.WorkOff();
        Assert.Equal("accepted", await State(accountant, mended));
        Assert.Equal(["arrived 1", "arrived 2"], await History(accountant, mended));
    }

    [Fact]
    public async Task A_claim_that_is_taken_back_no_longer_counts_and_its_history_says_so()
    {
        using var accountant = Client($"accountant.{Town.Partnership}");
        var mistaken = await Sent(accountant, "mistaken.csv", Town.Srb(1, 7, "1.00"));
        await Site.WorkOff();
        using var withdrawn = await accountant.PostAsync($"{mistaken}/withdrawal", new StringContent("""{"reason": "Sent by\nmistake"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        await Site.WorkOff();

        Assert.Equal("withdrawn", await State(accountant, mistaken));
        Assert.Contains("withdrawn 7", await History(accountant, mistaken));
    }

    [Fact]
    public async Task A_register_is_the_programme_offices_to_send()
    {
        var files = Site.Files;
        using var accountant = Client($"accountant.{Town.City}");
        using var refused = await accountant.PostAsync("/api/claims", Files(("esf.csv", Town.Esf(9)), ("register.xlsx", Town.Register())));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("register.xlsx is a register", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(files, Site.Files);

        using var administrator = Client("administrator");
        Assert.StartsWith("/api/claims/", await Sent(administrator, "register.xlsx", Town.Register()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_another_bodys_project_is_not_ones_to_send()
    {
        var files = Site.Files;
        using var accountant = Client($"accountant.{Town.City}");
        using var refused = await accountant.PostAsync("/api/claims", Files(("theirs.csv", Town.Srb(1, 3, "1.00", claimant: "Manchester City Council"))));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(files, Site.Files);
    }

    [Fact]
    public async Task A_claim_of_a_project_that_no_register_knows_is_its_claimants()
    {
        using var accountant = Client($"accountant.{Town.City}");
        using var refused = await accountant.PostAsync("/api/claims", Files(("unknown.csv", Town.Srb(1, 1, "1.00", project: "TOWN-Z"))));
        var own = await Sent(accountant, "unknown.csv", Town.Srb(1, 1, "1.00", project: "TOWN-Z", claimant: "Manchester City Council"));
        await Site.WorkOff();

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotEqual("waiting", await State(accountant, own));
        using var other = Client($"accountant.{Town.Partnership}");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(own)).StatusCode);
    }

    [Fact]
    public async Task What_nobody_can_read_is_its_senders_and_he_is_told()
    {
        using var accountant = Client($"accountant.{Town.City}");
        var letter = await Sent(accountant, "letter.pdf", Encoding.UTF8.GetBytes("%PDF-1.4 Dear Sir"));
        var note = await Sent(accountant, "note.txt", Encoding.UTF8.GetBytes("Dear Sir"));
        await Site.WorkOff();

        Assert.Equal("refused", await State(accountant, letter));
        Assert.Equal("ignored", await State(accountant, note));
        using var other = Client($"accountant.{Town.Partnership}");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(letter)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(note)).StatusCode);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        using var accountant = Client($"accountant.{Town.City}");
        foreach (var i in Enumerable.Range(1, 3))
        {
            await Sent(accountant, $"note {i}.txt", Encoding.UTF8.GetBytes($"{i}"));
        }

        var all = JsonNode.Parse(await accountant.GetStringAsync("/api/claims?take=200"))!.AsArray().Select(line => $"{line!["id"]}").ToList();
        var (paged, next) = (new List<string>(), "/api/claims?take=2");
        while (next.Length > 0)
        {
            using var answer = await accountant.GetAsync(next);
            paged.AddRange(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray().Select(line => $"{line!["id"]}"));
            next = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : "";
        }

        Assert.Equal(all, paged);
        Assert.True(all.Count >= 3);
        Assert.Equal(HttpStatusCode.BadRequest, (await accountant.GetAsync("/api/claims?take=201")).StatusCode);
    }

    private HttpClient Client(params string[] roles) => Site.Client(opened.Tenant.Token(roles));

    private static MultipartFormDataContent Files(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "file", name);
        }

        return form;
    }

    /// <summary>Sends one file as the whole of a request; where its status is.</summary>
    private static async Task<string> Sent(HttpClient client, string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name };
        using var answer = await client.PostAsync("/api/claims", content);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return $"{answer.Headers.Location}";
    }

    private static async Task<string> State(HttpClient client, string location) => $"{JsonNode.Parse(await client.GetStringAsync(location))!["state"]}";

    private static async Task<IEnumerable<string>> Listed(HttpClient client) =>
        JsonNode.Parse(await client.GetStringAsync("/api/claims?take=200"))!.AsArray().Select(line => $"{line!["file"]} {line["state"]}");

    private static async Task<IEnumerable<string>> History(HttpClient client, string location) =>
        JsonNode.Parse(await client.GetStringAsync($"{location}/history"))!.AsArray().Select(line => $"{line!["what"]} {line["version"]}");

    /// <summary>A site that knows the register and nothing else yet.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        public Tenant Tenant { get; } = new();

        public TestSite Site { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await TestSite.Start(Tenant.SignIn);
            await Site.Drop([("register.xlsx", Town.Register())]);
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
