using System.Net;
using System.Security.Cryptography;
using System.Text;
using FundingPipeline.App;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FundingPipeline.Tests.Http;

/// <summary>What proves who somebody is, and what does not.</summary>
[Collection(nameof(WorkedOffTown))]
public sealed class TokensSpec(WorkedOffTown town)
{
    private static readonly Guid Elsewhere = Guid.Parse("99999999-2222-3333-4444-555555555555");

    public static TheoryData<string> Forgeries =>
    [
        "expired", "without an end", "not yet valid", "signed by another key", "signed by nobody", "alg none with a signature", "for another app", "of another issuer",
        "of another tenant", "of no tenant", "of nobody", "signed by HS256 with the public key", "signed by RS512", "with a changed role", "no token", "empty",
    ];

    [Fact]
    public async Task A_token_of_the_tenants_own_opens_the_door_brought_by_a_program_or_passed_by_the_platform()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask("Authorization", $"Bearer {town.Tenant.Token("auditor")}"));
        Assert.Equal(HttpStatusCode.OK, await Ask("X-MS-TOKEN-AAD-ID-TOKEN", town.Tenant.Token("auditor")));
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Any_other_opens_nothing(string forgery)
    {
        var token = Forge(forgery);

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("X-MS-TOKEN-AAD-ID-TOKEN", token));
    }

    [Fact]
    public async Task Who_the_platform_says_somebody_is_counts_for_nothing_without_the_token()
    {
        var principal = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"auth_typ":"aad","claims":[{"typ":"roles","val":"administrator"}],"name_typ":"name","role_typ":"roles"}"""));

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("X-MS-CLIENT-PRINCIPAL", principal));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("X-MS-CLIENT-PRINCIPAL-NAME", "administrator"));
    }

    [Fact]
    public async Task A_functions_key_is_nobody()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("x-functions-key", "bWFzdGVyLWtleS1vZi1ub2JvZHk="));
        using var client = town.Site.Client();
        using var answer = await client.GetAsync("/api/returns?code=bWFzdGVyLWtleS1vZi1ub2JvZHk=");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_forged_token_that_is_brought_is_not_mended_by_a_good_one_that_is_passed()
    {
        using var client = town.Site.Client(Forge("expired"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/returns");
        request.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", town.Tenant.Token("auditor"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_new_key_of_the_tenants_is_learned_when_it_is_first_met()
    {
        var tenant = new Tenant();
        var (before, after) = (new OpenIdConnectConfiguration(), new OpenIdConnectConfiguration());
        before.SigningKeys.Add(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "before" });
        after.SigningKeys.Add(tenant.Key);
        var signIn = new EntraSignIn(Tenant.Id, Tenant.Audience, new Renewed(before, after));
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        request.Headers.Authorization = $"Bearer {tenant.Token("auditor")}";

        Assert.True((await signIn.Who(request, default))?.Actor.IsAuditor);
    }

    [Theory]
    [InlineData(null, "app")]
    [InlineData("common", "app")]
    [InlineData("00000000-0000-0000-0000-000000000000", "app")]
    [InlineData("11111111-2222-3333-4444-555555555555", null)]
    public void Without_a_tenant_and_an_app_of_ones_own_there_is_no_sign_in(string? tenant, string? audience) =>
        Assert.Throws<InvalidOperationException>(() => EntraSignIn.From(name => name == "SignIn:Tenant" ? tenant : audience));

    private string Forge(string forgery)
    {
        var says = Tenant.Says("auditor");
        var key = new SigningCredentials(town.Tenant.Key, SecurityAlgorithms.RsaSha256);
        var good = town.Tenant.Token("auditor");
        var parts = good.Split('.');
        switch (forgery)
        {
            case "expired": (says.NotBefore, says.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); return Tenant.Sign(says, key);
            case "without an end": says.Expires = null; return Tenant.Sign(says, key);
            case "not yet valid": says.NotBefore = DateTime.UtcNow.AddMinutes(30); return Tenant.Sign(says, key);
            case "signed by another key": return Tenant.Sign(says, new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = town.Tenant.Key.KeyId }, SecurityAlgorithms.RsaSha256));
            case "signed by nobody": return Tenant.Sign(says, null);
            case "alg none with a signature": return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.{parts[2]}";
            case "for another app": says.Audience = "another"; return Tenant.Sign(says, key);
            case "of another issuer": says.Issuer = "https://login.example/v2.0"; return Tenant.Sign(says, key);
            case "of another tenant": says.Issuer = EntraSignIn.AuthorityOf(Elsewhere); says.Claims["tid"] = $"{Elsewhere}"; return Tenant.Sign(says, key);
            case "of no tenant": says.Claims.Remove("tid"); return Tenant.Sign(says, key);
            case "of nobody": says.Claims.Remove("oid"); return Tenant.Sign(says, key);
            case "signed by HS256 with the public key": return Tenant.Sign(says, new(new SymmetricSecurityKey(town.Tenant.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "one" }, SecurityAlgorithms.HmacSha256));
            case "signed by RS512": return Tenant.Sign(says, new(town.Tenant.Key, SecurityAlgorithms.RsaSha512));
            case "with a changed role": return $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("auditor", "administrator", StringComparison.Ordinal))}.{parts[2]}";
            case "no token": return "nothing";
            default: return "";
        }
    }

    private async Task<HttpStatusCode> Ask(string header, string value)
    {
        using var client = town.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/returns");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>A tenant's metadata, which changes when it is asked for anew.</summary>
    private sealed class Renewed(OpenIdConnectConfiguration before, OpenIdConnectConfiguration after) : IConfigurationManager<OpenIdConnectConfiguration>
    {
        private OpenIdConnectConfiguration now = before;

        public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) => Task.FromResult(now);

        public void RequestRefresh() => now = after;
    }
}
