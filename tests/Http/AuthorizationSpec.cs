using System.Net;
using System.Text;
using FundingPipeline.Local;
using Microsoft.Azure.Functions.Worker;
using Xunit.Abstractions;

namespace FundingPipeline.Tests.Http;

/// <summary>Who gets what answer at which route: written down by hand, beside the table that the door itself goes by.</summary>
[Collection(nameof(WorkedOffTown))]
public sealed class AuthorizationSpec(WorkedOffTown town, ITestOutputHelper output)
{
    private static readonly string Claim = WorkedOffTown.IdOf(Town.CitysEsf);
    private static readonly string Broken = WorkedOffTown.IdOf(Town.PartnershipsBroken);
    private static readonly string Nothing = $"{new string('0', 16)}-{new string('0', 64)}";

    private static readonly (string Name, string[]? Roles)[] People =
    [
        ("nobody", null),
        ("stranger", []),
        ("City's accountant", [$"accountant.{Town.City}"]),
        ("Partnership's accountant", [$"accountant.{Town.Partnership}"]),
        ("City's officer", [$"officer.{Town.City}"]),
        ("Partnership's officer", [$"officer.{Town.Partnership}"]),
        ("ESF", ["funder.esf"]),
        ("SRB", ["funder.srb"]),
        ("auditor", ["auditor"]),
        ("administrator", ["administrator"]),
    ];

    /// <summary>One row for each route, or for each of several things that a route is asked for. A number is the answer's status: 400 and 409 are said only to whoever may do it.</summary>
    private static readonly string[] Table =
    [
        //                                                                                                        -   str accC accP offC offP ESF SRB aud adm
        $"GET  api/claims                                = api/claims                                             | 401 403 200 200 200 200 403 403 200 200",
        $"POST api/claims                                = api/claims?body={Town.City}                            | 401 403 400 403 403 403 403 403 403 400",
        $"POST api/claims                                = api/claims?body={Town.Partnership}                     | 401 403 403 400 403 403 403 403 403 400",
        $"POST api/claims                                = api/claims                                             | 401 403 400 400 403 403 403 403 403 400",
        $"GET  api/claims/{{id}}                         = api/claims/{Claim}                                     | 401 403 200 404 200 404 403 403 200 200",
        $"GET  api/claims/{{id}}                         = api/claims/{Nothing}                                   | 401 403 404 404 404 404 403 403 404 404",
        $"GET  api/claims/{{id}}                         = api/claims/..%2f..%2fregister                          | 401 403 404 404 404 404 403 403 404 404",
        $"GET  api/claims/{{id}}/findings                = api/claims/{Claim}/findings                            | 401 403 200 404 200 404 403 403 200 200",
        $"GET  api/claims/{{id}}/history                 = api/claims/{Claim}/history                             | 401 403 200 404 200 404 403 403 200 200",
        $"GET  api/claims/{{id}}/copy                    = api/claims/{Broken}/copy                               | 401 403 404 200 404 200 403 403 200 200",
        $"GET  api/claims/{{id}}/copy                    = api/claims/{Claim}/copy                                | 401 403 404 404 404 404 403 403 404 404",
        $"POST api/claims/{{id}}/withdrawal              = api/claims/{Claim}/withdrawal                          | 401 403 400 404 403 404 403 403 403 400",
        $"POST api/claims/{{id}}/withdrawal              = api/claims/{Nothing}/withdrawal                        | 401 403 404 404 404 404 403 403 404 404",
        $"GET  api/projects                              = api/projects                                           | 401 403 200 200 200 200 403 403 200 200",
        $"GET  api/projects/{{reference}}                = api/projects/TOWN-A                                    | 401 403 200 404 200 404 403 403 200 200",
        $"GET  api/projects/{{reference}}                = api/projects/TOWN-B                                    | 401 403 404 200 404 200 403 403 200 200",
        $"GET  api/projects/{{reference}}                = api/projects/TOWN-X                                    | 401 403 404 404 404 404 403 403 404 404",
        $"GET  api/projects/{{reference}}/statement      = api/projects/TOWN-A/statement                          | 401 403 200 404 200 404 403 403 200 200",
        $"GET  api/missing                               = api/missing                                            | 401 403 200 200 200 200 403 403 200 200",
        $"GET  api/programme                             = api/programme                                          | 401 403 403 403 403 403 403 403 200 200",
        $"GET  api/returns                               = api/returns                                            | 401 403 200 200 200 200 200 200 200 200",
        $"GET  api/returns/{{fund}}/{{period}}           = api/returns/esf/2000                                   | 401 403 200 404 200 404 200 404 200 200",
        $"GET  api/returns/{{fund}}/{{period}}           = api/returns/srb/2000-01-Q1                             | 401 403 200 200 200 200 404 200 200 200",
        $"GET  api/returns/{{fund}}/{{period}}           = api/returns/esf/1999                                   | 401 403 404 404 404 404 404 404 404 404",
        $"GET  api/returns/{{fund}}/{{period}}           = api/returns/esf/2000%7Cnow                             | 401 403 404 404 404 404 404 404 404 404",
        $"GET  api/returns/{{fund}}/{{period}}/workbook  = api/returns/esf/2000/workbook                          | 401 403 200 404 200 404 200 404 200 200",
        $"GET  api/returns/{{fund}}/{{period}}/workbook  = api/returns/srb/2000-01-Q1/workbook                    | 401 403 404 404 404 404 404 200 200 200",
        $"POST api/returns/{{fund}}/{{period}}/certificates = api/returns/esf/2000/certificates CITY              | 401 403 403 404 409 404 403 404 403 403",
        $"POST api/returns/{{fund}}/{{period}}/certificates = api/returns/srb/2000-01-Q1/certificates CITY        | 401 403 403 403 409 404 404 403 403 403",
        $"POST api/returns/{{fund}}/{{period}}/audit     = api/returns/esf/2000/audit AUDIT                       | 401 403 403 404 403 404 403 404 409 403",
        $"POST api/returns/{{fund}}/{{period}}/audit     = api/returns/srb/2000-01-Q1/audit AUDIT                 | 401 403 404 404 404 404 404 403 409 403",
        $"POST api/answers                               = api/answers ANSWER                                     | 401 403 403 403 403 403 403 403 403 409",
        $"GET  api/rules                                 = api/rules                                              | 401 403 200 200 200 200 200 200 200 200",
        $"GET  api/rules/{{id}}                          = api/rules/ESF-01                                       | 401 403 200 200 200 200 200 200 200 200",
        $"GET  api/rules/{{id}}                          = api/rules/NONE-99                                      | 401 403 404 404 404 404 404 404 404 404",
        $"GET  api/templates                             = api/templates                                          | 401 403 200 200 200 200 200 200 200 200",
        $"GET  api/templates/{{form}}                    = api/templates/claim                                    | 401 403 200 200 200 200 200 200 200 200",
        $"GET  api/templates/{{form}}                    = api/templates/none                                     | 401 403 404 404 404 404 404 404 404 404",
        $"GET  api/status                                = api/status                                             | 401 403 403 403 403 403 403 403 200 200",
        $"POST api/status/retry                          = api/status/retry                                       | 401 403 403 403 403 403 403 403 403 200",
        $"GET  health                                    = health                                                 | 200 200 200 200 200 200 200 200 200 200",
        $"GET  ready                                     = ready                                                  | 200 200 200 200 200 200 200 200 200 200",
        $"GET  openapi.json                              = openapi.json                                           | 200 200 200 200 200 200 200 200 200 200",
        $"GET  sign-in                                   = sign-in                                                | 302 302 302 302 302 302 302 302 302 302",
        $"POST sign-in                                   = sign-in                                                | 404 404 404 404 404 404 404 404 404 404",
        $"POST sign-out                                  = sign-out                                               | 404 404 404 404 404 404 404 404 404 404",
        $"GET  returns                                   = returns                                                | 401 403 200 200 200 200 200 200 200 200",
        $"GET  returns/{{fund}}/{{period}}                 = returns/esf/2000                                   | 401 403 200 404 200 404 200 404 200 200",
        $"GET  returns/{{fund}}/{{period}}                 = returns/srb/2000-01-Q1                             | 401 403 200 200 200 200 404 200 200 200",
        $"GET  returns/{{fund}}/{{period}}                 = returns/esf/1999                                   | 401 403 404 404 404 404 404 404 404 404",
        $"POST returns/{{fund}}/{{period}}/certificates    = returns/esf/2000/certificates FORM                 | 401 403 403 403 400 404 403 403 403 403",
        $"GET  {{nothing:maxlength(0)?}}                   = ?                                                  | 401 403 200 200 200 200 200 200 200 200",
        $"GET  assets/{{hash}}/{{name}}                    = assets/0/portal.js                                 | 200 200 200 200 200 200 200 200 200 200",
        $"GET  assets/{{hash}}/{{name}}                    = assets/0/..%2fportal.js                            | 404 404 404 404 404 404 404 404 404 404",
        $"GET  claims                                      = claims                                             | 401 403 200 200 200 200 403 403 200 200",
        $"POST claims                                      = claims?body={Town.City}                            | 401 403 400 403 403 403 403 403 403 400",
        $"GET  claims/{{id}}                               = claims/{Claim}                                     | 401 403 200 404 200 404 403 403 200 200",
        $"GET  claims/{{id}}                               = claims/{Nothing}                                   | 401 403 404 404 404 404 403 403 404 404",
        $"GET  projects                                    = projects                                           | 401 403 200 200 200 200 403 403 200 200",
        $"GET  projects/{{reference}}                      = projects/TOWN-A                                    | 401 403 200 404 200 404 403 403 200 200",
        $"GET  projects/{{reference}}                      = projects/TOWN-X                                    | 401 403 404 404 404 404 403 403 404 404",
        $"GET  missing                                     = missing                                            | 401 403 200 200 200 200 403 403 200 200",
        $"GET  rules                                       = rules?q=defrayed                                   | 401 403 200 200 200 200 200 200 200 200",
        $"GET  rules/{{id}}                                = rules/ESF-01                                       | 401 403 200 200 200 200 200 200 200 200",
        $"GET  rules/{{id}}                                = rules/NONE-99                                      | 401 403 404 404 404 404 404 404 404 404",
        .. new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" }.Select(method =>
        $"{method} {{*elsewhere:regex(^(?!admin/)(?!runtime/).*$)}} = api/nowhere/at/all                         | 404 404 404 404 404 404 404 404 404 404"),
    ];

    [Fact]
    public async Task Every_route_answers_every_role_as_the_table_says()
    {
        var found = new List<string>();
        var expected = new List<string>();
        foreach (var row in Table.Select(Row.Read))
        {
            for (var i = 0; i < People.Length; i++)
            {
                expected.Add($"{row.Method} /{row.Address} by {People[i].Name}: {row.Statuses[i]}");
                found.Add($"{row.Method} /{row.Address} by {People[i].Name}: {(int)await Ask(row, People[i].Roles)}");
            }
        }

        output.WriteLine($"{found.Count} cases");
        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_table_has_every_route_there_is() => Assert.Equal(
        FunctionEntry.Triggered<HttpTriggerAttribute>().SelectMany(entry => entry.Trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} {entry.Trigger.Route}")).Order(StringComparer.Ordinal),
        Table.Select(Row.Read).Select(row => $"{row.Method} {row.Route}").Distinct().Order(StringComparer.Ordinal));

    private async Task<HttpStatusCode> Ask(Row row, string[]? roles)
    {
        using var client = town.Site.Client(roles is null ? null : town.Tenant.Token(roles));
        using var request = new HttpRequestMessage(new(row.Method), $"/{row.Address}") { Content = row.Method == "GET" ? null : row.Content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed record Row(string Method, string Route, string Address, string Brings, int[] Statuses)
    {
        public static Row Read(string text)
        {
            var (words, statuses) = (text.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), text.Split('|')[1]);
            return new(words[0], words[1], words[3], words.ElementAtOrDefault(4) ?? "", [.. statuses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);
        }

        /// <summary>As little as shows that one got as far as being read: nothing is ever changed.</summary>
        public HttpContent Content => Brings switch
        {
            "CITY" => Json($$"""{"body": "Manchester City Council", "draft": "{{new string('0', 64)}}"}"""),
            "AUDIT" => Json($$"""{"workbook": "{{new string('0', 64)}}"}"""),
            "ANSWER" => Json("""{"key": "NONE-99|x", "says": "Yes"}"""),
            "FORM" => new FormUrlEncodedContent([new("body", "Manchester City Council"), new("draft", new string('0', 64))]),
            _ when Route is "api/claims" or "claims" => new MultipartFormDataContent { { new StringContent("no file"), "field" } },
            _ => Json("{}"),
        };

        private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
    }
}
