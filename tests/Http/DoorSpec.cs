using System.Net;
using FundingPipeline.App;
using FundingPipeline.Local;
using Microsoft.Azure.Functions.Worker;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundingPipeline.Tests.Http;

/// <summary>Nobody gets past the door, and what it hands out is guarded.</summary>
[Collection(nameof(WorkedOffTown))]
public sealed class DoorSpec(WorkedOffTown town)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    [Fact]
    public void Every_function_that_answers_a_request_does_nothing_but_go_through_the_door()
    {
        var methods = Methods().ToDictionary(method => method.Name);
        var http = FunctionEntry.Triggered<HttpTriggerAttribute>().Select(entry => $"{entry.Function.Method.DeclaringType!.Name}.{entry.Function.Method.Name}").ToList();

        Assert.NotEmpty(http);
        Assert.All(http, name => Assert.True(GoesThrough(methods, name, methods[name].Body), $"{name} answers by itself"));
    }

    [Fact]
    public void Every_deed_has_its_row() => Assert.All(Enum.GetValues<Deed>(), deed => Assert.NotNull(Rights.To(deed)));

    [Fact]
    public void Every_deed_is_done_somewhere()
    {
        var source = string.Concat(Directory.EnumerateFiles(Repository.Path("functions", "App"), "*.cs", SearchOption.AllDirectories).Where(file => !file.EndsWith("Rights.cs", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.All(Enum.GetNames<Deed>(), deed => Assert.Contains($"Deed.{deed}", source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/openapi.json")]
    [InlineData("/api/returns")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    [InlineData("/returns")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string address)
    {
        using var client = town.Site.Client(town.Tenant.Token("auditor"));
        using var answer = await client.GetAsync(address);

        Assert.Equal(Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("no-store, private", $"{answer.Headers.CacheControl}");
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_method_that_nothing_answers_is_refused_in_a_problem()
    {
        using var client = town.Site.Client(town.Tenant.Token("administrator"));
        using var answer = await client.SendAsync(new(new("BREW"), "/api/claims"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_browser_that_nobody_has_signed_in_with_is_sent_to_sign_in_and_comes_back()
    {
        using var client = town.Site.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var page = await client.GetAsync("/returns?fund=esf");
        using var program = await client.GetAsync("/api/returns");

        Assert.Equal((HttpStatusCode.Redirect, "/.auth/login/aad?post_login_redirect_uri=%2Freturns%3Ffund%3Desf"), (page.StatusCode, $"{page.Headers.Location}"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (program.StatusCode, $"{program.Headers.WwwAuthenticate}"));
    }

    [Fact]
    public async Task A_browser_reads_its_problem_as_a_page_and_a_program_as_JSON()
    {
        using var client = town.Site.Client(town.Tenant.Token());
        using var program = await client.GetAsync("/returns");
        client.DefaultRequestHeaders.Add("Accept", "text/html,*/*");
        using var page = await client.GetAsync("/returns");

        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType?.MediaType));
        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Not yours to do", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"traceId\":\"", await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nowhere", "text/html", "text/html")]
    [InlineData("GET", "/nowhere/at/all.php", "text/html", "text/html")]
    [InlineData("GET", "/nowhere", "application/json", "application/problem+json")]
    [InlineData("GET", "/api/nowhere", "text/html", "application/problem+json")]
    [InlineData("DELETE", "/api/claims", "*/*", "application/problem+json")]
    [InlineData("POST", "/", "*/*", "application/problem+json")]
    public async Task An_address_that_no_function_has_is_answered_by_one_that_says_so(string method, string address, string accepts, string type)
    {
        using var client = town.Site.Client();
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Add("Accept", accepts);
        using var answer = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("There is nothing of that name that you may see.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runtime/webhooks/blobs", false)]
    [InlineData("admin/host/status", false)]
    [InlineData("Admin/host/status", false)]
    [InlineData("administration", true)]
    [InlineData("api/claimz", true)]
    [InlineData("", true)]
    public void It_leaves_alone_the_addresses_by_which_the_host_of_Azure_is_told_of_claims(string path, bool isOurs)
    {
        var route = FunctionEntry.Triggered<HttpTriggerAttribute>().Single(entry => entry.Function.Name == nameof(Elsewhere)).Trigger.Route!;
        var pattern = route["{*elsewhere:regex(".Length..^")}".Length];

        Assert.Equal(isOurs, System.Text.RegularExpressions.Regex.IsMatch(path, pattern, System.Text.RegularExpressions.RegexOptions.IgnoreCase));
    }

    private static bool GoesThrough(Dictionary<string, Method> methods, string name, ExpressionSyntax? body)
    {
        if (body is not InvocationExpressionSyntax call)
        {
            return false;
        }

        var called = $"{call.Expression}";
        return called is "door.Open" or "door.ForEverybody" or "door.Nowhere"
            || (methods.GetValueOrDefault($"{name.Split('.')[0]}.{called}") is { } next && next.Name != name && GoesThrough(methods, next.Name, next.Body));
    }

    private static IEnumerable<Method> Methods() =>
        from file in Sources()
        from method in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.Parent is ClassDeclarationSyntax
        group method by $"{((ClassDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}" into same
        select new Method(same.Key, same.First().ExpressionBody?.Expression);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.Path("functions", "App", "Http"), "*.cs");

    /// <param name="Body">What it comes to, when that is all it does.</param>
    private sealed record Method(string Name, ExpressionSyntax? Body);
}
